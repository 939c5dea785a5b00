package io.datalyptica.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the arrows of CONTRIBUTING.md. A failure names the line that crosses a wall; move the line,
 * not the wall.
 */
class ArchitectureTest {
  private static final String ROOT = "io.datalyptica";
  static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  /** Each room with the rooms it may use; what is not listed is forbidden. */
  private static Map<String, Set<String>> arrows() {
    Map<String, Set<String>> arrows = new LinkedHashMap<>();
    arrows.put("diagnostic", Set.of());
    arrows.put("constant", Set.of());
    arrows.put("fact", Set.of("constant"));
    arrows.put("template", Set.of());
    arrows.put("yaml", Set.of());
    arrows.put("bundle", Set.of("yaml"));
    arrows.put("cache", Set.of());
    arrows.put("profile", Set.of("diagnostic", "yaml"));
    arrows.put("plan", Set.of("profile", "diagnostic", "fact"));
    arrows.put("change", Set.of("bundle", "diagnostic", "profile"));
    arrows.put("rule", Set.of("plan", "bundle", "diagnostic", "profile", "fact", "constant"));
    arrows.put(
        "component",
        Set.of("profile", "plan", "rule", "change", "template", "bundle", "diagnostic", "fact"));
    arrows.put("verify", Set.of("bundle"));
    arrows.put("output", Set.of("bundle", "diagnostic"));
    arrows.put(
        "app",
        Set.of(
            "component",
            "rule",
            "change",
            "verify",
            "output",
            "profile",
            "plan",
            "template",
            "bundle",
            "diagnostic",
            "fact"));
    // Its JSON is written by the encoder of the dialect json.
    arrows.put(
        "cli",
        Set.of(
            "app",
            "cache",
            "rule",
            "change",
            "output",
            "profile",
            "plan",
            "bundle",
            "diagnostic",
            "template",
            "fact"));
    return arrows;
  }

  static Set<String> rooms() {
    return arrows().keySet();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void roomUsesOnlyTheRoomsItMay(String room) {
    List<String> allowed = new ArrayList<>(List.of(packages(room)));
    arrows().get(room).forEach(other -> allowed.add(packages(other)));
    DescribedPredicate<JavaClass> elsewhere =
        resideInAPackage(ROOT + "..")
            .and(DescribedPredicate.not(resideInAnyPackage(allowed.toArray(String[]::new))))
            .and(DescribedPredicate.not(resideInAPackage(packages("component")))) // counted below
            .as("rooms that %s may not use", room);

    noClasses()
        .that()
        .resideInAPackage(packages(room))
        .should()
        .dependOnClassesThat(elsewhere)
        .allowEmptyShould(true)
        .check(MAIN);
  }

  /** It writes what it is told at a pointer, and is loaded by nothing but what fixes. */
  @Test
  void theEditorOfProfilesKnowsYamlAndNothingElse() {
    String editor = ROOT + ".profile.editor..";
    noClasses()
        .that()
        .resideInAPackage(editor)
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + "..")
                .and(
                    DescribedPredicate.not(
                        resideInAnyPackage(
                            editor, ROOT + ".profile.reader", ROOT + ".diagnostic"))))
        .check(MAIN);
    Set<String> users = new TreeSet<>();
    for (JavaClass c : MAIN) {
      if (!c.getPackageName().equals(ROOT + ".profile.editor")
          && used(c).stream().anyMatch(t -> t.getPackageName().equals(ROOT + ".profile.editor"))) {
        users.add(outermost(c).getSimpleName());
      }
    }
    assertThat(users).containsExactlyInAnyOrder("Repair", "SarifFix");
  }

  @Test
  void everyPackageIsARoom() {
    Set<String> seen = new TreeSet<>();
    MAIN.forEach(
        c -> seen.add(c.getPackageName().replaceFirst("^io\\.datalyptica\\.?([^.]*).*", "$1")));

    assertThat(rooms()).containsAll(seen);
  }

  @Test
  void roomsHaveNoCycles() {
    slices()
        .matching(ROOT + ".(*)..")
        .that(
            DescribedPredicate.not(
                describe("components", s -> s.getDescription().contains("component"))))
        .should()
        .beFreeOfCycles()
        .check(MAIN);
  }

  /** {@code app.Components} names them all, and is the only class that may. */
  @Test
  void theKernelNamesNoComponentAndNoComponentAnother() {
    Set<String> found = new TreeSet<>();
    for (JavaClass c : MAIN) {
      for (JavaClass target : used(c)) {
        String to = component(target);
        boolean crosses = !to.isEmpty() && !component(c).equals(to);
        if (crosses && !outermost(c).getName().equals(ROOT + ".app.Components")) {
          found.add(
              outermost(c).getName().substring(ROOT.length() + 1)
                  + " -> "
                  + outermost(target).getSimpleName());
        }
      }
    }

    assertThat(found).isEmpty();
  }

  private static Set<JavaClass> used(JavaClass c) {
    Set<JavaClass> used = new HashSet<>();
    c.getDirectDependenciesFromSelf().forEach(d -> used.add(d.getTargetClass()));
    return used;
  }

  /** The component that a class belongs to, empty for a class of the kernel. */
  private static String component(JavaClass c) {
    String below = ROOT + ".component.";
    String name = c.getPackageName();
    return name.startsWith(below) ? name.substring(below.length()).replaceFirst("\\..*", "") : "";
  }

  @Test
  void onlyReaderTemplatesWriterAndCachesTouchFiles() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            packages("profile"), packages("template"), packages("output"), packages("cache"))
        .and()
        .doNotHaveFullyQualifiedName(ROOT + ".rule.PageCompiler") // programs of the build
        .and()
        .doNotHaveFullyQualifiedName(ROOT + ".fact.FactCompiler")
        .and()
        .doNotHaveFullyQualifiedName(ROOT + ".constant.ConstantClass")
        .should()
        .accessTargetWhere(describe("opens a file", ArchitectureTest::opensAFile))
        .check(MAIN);
  }

  private static boolean opensAFile(JavaAccess<?> access) {
    boolean standardStream = access.getTarget().getFullName().contains("(java.io.FileDescriptor)");
    return !standardStream
        && Set.of(
                "java.nio.file.Files",
                "java.io.File",
                "java.io.FileInputStream",
                "java.io.FileOutputStream",
                "java.io.FileReader",
                "java.io.FileWriter",
                "java.io.RandomAccessFile",
                "java.nio.channels.FileChannel")
            .contains(access.getTargetOwner().getName());
  }

  @Test
  void librariesStayInTheirRooms() {
    only("picocli..", packages("cli"));
    only("com.fasterxml..", packages("verify"));
    only("io.fabric8..", packages("verify"));
    only("com.networknt..", packages("verify"));
    only("com.github.mustachejava..", packages("template"));
    only("org.yaml.snakeyaml..", packages("profile"), packages("bundle"));
  }

  private static void only(String library, String... rooms) {
    noClasses()
        .that()
        .resideOutsideOfPackages(rooms)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(MAIN);
  }

  @Test
  void onlyTheFrontEndOfTemplatesKnowsMustache() {
    Set<String> users = new TreeSet<>();
    for (JavaClass c : MAIN) {
      if (c.getDirectDependenciesFromSelf().stream()
          .anyMatch(
              d -> d.getTargetClass().getPackageName().startsWith("com.github.mustachejava"))) {
        users.add(outermost(c).getSimpleName());
      }
    }

    assertThat(users).isSubsetOf("TemplateParser", "MustacheTokens", "TemplateCompiler");
  }

  private static JavaClass outermost(JavaClass c) {
    return c.getEnclosingClass().map(ArchitectureTest::outermost).orElse(c);
  }

  /**
   * Three exceptions: the writer waits for the lock of a tree, and the command line says which day
   * it is, and how far a long run has come.
   */
  @Test
  void whatIsRenderedDependsOnNoClockAndNoChance() {
    noClasses()
        .should()
        .accessTargetWhere(
            describe(
                "reads a clock or draws a number",
                (JavaAccess<?> a) ->
                    isClockOrChance(a) && !isWaitOfTheWriter(a) && !isTodayOfTheCli(a)))
        .check(MAIN);
  }

  private static boolean isWaitOfTheWriter(JavaAccess<?> access) {
    return access.getOriginOwner().getPackageName().equals(ROOT + ".output")
        && (access.getTarget().getName().equals("nanoTime")
            || access.getTargetOwner().getSimpleName().equals("ThreadLocalRandom"));
  }

  private static boolean isTodayOfTheCli(JavaAccess<?> access) {
    return access.getOriginOwner().getPackageName().startsWith(ROOT + ".cli")
            && access.getTarget().getFullName().startsWith("java.time.LocalDate.now(")
        || access.getOriginOwner().getName().equals(ROOT + ".cli.Console$Today")
            && access.getTarget().getName().equals("currentTimeMillis")
        || access.getOriginOwner().getName().equals(ROOT + ".cli.Progress")
            && access.getTarget().getName().equals("nanoTime");
  }

  private static boolean isClockOrChance(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    return owner.startsWith("java.time.") && name.equals("now")
        || owner.equals("java.time.Clock")
        || owner.equals("java.lang.System")
            && Set.of("currentTimeMillis", "nanoTime").contains(name)
        || owner.equals("java.lang.Math") && name.equals("random")
        || owner.equals("java.util.UUID") && name.equals("randomUUID")
        || owner.equals("java.util.concurrent.ThreadLocalRandom")
        || Set.of("java.util.Random", "java.util.SplittableRandom", "java.security.SecureRandom")
            .contains(owner)
        || owner.equals("java.util.Date") && name.equals("<init>");
  }

  @Test
  void noUntypedMapsInPublicSignatures() {
    methods().that().arePublic().should(notSpeakInUntypedMaps()).check(MAIN);
  }

  @Test
  void theRuleAgainstUntypedMapsBites() {
    JavaClasses sample = new ClassFileImporter().importClasses(Untyped.class);

    var report =
        methods()
            .that()
            .arePublic()
            .should(notSpeakInUntypedMaps())
            .evaluate(sample)
            .getFailureReport();

    assertThat(report.getDetails()).hasSize(2);
  }

  interface Untyped {
    Map<String, Object> result();

    void take(List<Map<String, Object>> values);

    Map<String, String> fine();
  }

  private static ArchCondition<JavaMethod> notSpeakInUntypedMaps() {
    return new ArchCondition<>("not speak in Map<String, Object>") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        List<JavaType> types = new ArrayList<>(method.getParameterTypes());
        types.add(method.getReturnType());
        for (JavaType type : types) {
          if (type.getName().contains("Map<java.lang.String, java.lang.Object>")) {
            events.add(
                SimpleConditionEvent.violated(
                    method, method.getFullName() + " speaks in " + type.getName()));
          }
        }
      }
    };
  }

  @Test
  void valuesOfProfileAndPlanAreRecordsEnumsOrSealed() {
    classes()
        .that()
        .resideInAnyPackage(packages("profile"), packages("plan"))
        .and()
        .haveSimpleNameEndingWith("Spec")
        .or()
        .haveSimpleNameEndingWith("Plan")
        .should()
        .beAssignableTo(
            describe(
                "a record, an enum or a sealed interface",
                c -> c.isRecord() || c.isEnum() || isSealed(c)))
        .check(MAIN);
  }

  private static boolean isSealed(JavaClass c) {
    return c.isInterface() && c.reflect().isSealed();
  }

  /** A record is made by position: of more values than that, nobody sees which is which. */
  @Test
  void recordsOfPostgresqlHaveAtMostTwelveComponents() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".component.postgresql..")
        .and()
        .areRecords()
        .should(
            ArchCondition.from(
                describe(
                    "have at most 12 components",
                    (JavaClass c) -> c.reflect().getRecordComponents().length <= 12)))
        .check(MAIN);
  }

  @Test
  void objectRuleIsAFinalClassOfItsOwnFile() {
    classes()
        .that()
        .implement(ROOT + ".rule.object.ObjectRule")
        .and()
        .areNotInterfaces()
        .should()
        .haveModifier(JavaModifier.FINAL)
        .andShould()
        .beTopLevelClasses()
        .andShould()
        .resideInAPackage(ROOT + ".rule.object")
        .check(MAIN);
  }

  /** They judge any tree, whoever wrote it; what a reference to an image says is no decision. */
  @Test
  void objectRulesKnowNoPlan() {
    noClasses()
        .that()
        .resideInAPackage(packages("rule.object"))
        .should()
        .dependOnClassesThat(
            resideInAPackage(packages("plan"))
                .and(describe("are not Images", c -> !c.getSimpleName().equals("Images"))))
        .check(MAIN);
  }

  @Test
  void nothingIsCalledUtils() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .check(MAIN);
  }

  @Test
  void onlyTheCliSpeaksToTheTerminalAndEndsTheProcess() {
    noClasses()
        .that()
        .resideOutsideOfPackages(packages("cli"))
        .and()
        .doNotHaveFullyQualifiedName(ROOT + ".template.TemplateCompiler") // programs of the build
        .and()
        .doNotHaveFullyQualifiedName(ROOT + ".rule.PageCompiler")
        .and()
        .doNotHaveFullyQualifiedName(ROOT + ".fact.FactCompiler")
        .should()
        .accessTargetWhere(
            describe(
                "uses System.out, System.err, System.in or System.exit",
                (JavaAccess<?> a) ->
                    a.getTargetOwner().getName().equals("java.lang.System")
                        && Set.of("out", "err", "in", "exit").contains(a.getTarget().getName())))
        .check(MAIN);
  }

  private static String packages(String room) {
    return ROOT + "." + room + "..";
  }
}
