package io.datalyptica.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datalyptica.profile.reader.Nearest;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateCompilerTest {
  private static final View VIEW = View.builder().text("x", "value").build();

  @TempDir Path folder;

  @Test
  void everyFaultOfEveryTemplateIsReportedAndNothingWritten() throws IOException {
    write("templates/a.yaml.mustache", "a: 1\nb: {{{x}}}\n");
    write("templates/b/c.sh.mustache", "echo\necho \"{{x}}\"\n");
    write("templates/fine.md.mustache", "fine\n");

    assertThat(compile())
        .extracting(Throwable::getMessage)
        .containsExactly(
            "templates/a.yaml.mustache:2: raw output of x: write {{x}}",
            "templates/b/c.sh.mustache:2: {{x}} inside quotes: it brings its own; end the quotes"
                + " before it");
    assertThat(ProgramClass.file(folder.resolve("classes"))).doesNotExist();
  }

  @Test
  void partialMustExistSpeakTheSameDialectAndNotComeBackToItself() throws IOException {
    write("templates/a.yaml.mustache", "a: 1\n{{#x}}\n{{> none}}\n{{/x}}\n{{> b.md}}\n{{> r}}\n");
    write("templates/b.md.mustache", "b\n");
    write("templates/r.yaml.mustache", "{{> s}}\n");
    write("templates/s.yaml.mustache", "\n{{^x}}\n{{> r}}\n{{/x}}\n");

    assertThat(compile())
        .extracting(Throwable::getMessage)
        .contains(
            "templates/a.yaml.mustache:3: no partial none.yaml",
            "templates/a.yaml.mustache:5: partial b.md is of another dialect",
            "templates/s.yaml.mustache:3: partial r.yaml comes to use itself");
  }

  @Test
  void overrideReplacesTheTemplateAndThePartialOfTheSameName() throws IOException {
    BuiltInTemplates builtIn = builtIn();
    write("own/partials/p.yaml.mustache", "own: {{x}}\n");
    write("own/new.yaml.mustache", "new: {{x}}\n");
    write("own/b.yaml.mustache", "b: own\n{{> new}}\n");
    write("own/README.txt", "not a template");

    Templates templates = over(builtIn);

    assertThat(templates.render("a.yaml", VIEW)).isEqualTo("a:\n  own: value\n");
    assertThat(templates.render("b.yaml", VIEW)).isEqualTo("b: own\nnew: value\n");
    assertThat(builtIn.render("a.yaml", VIEW)).isEqualTo("a:\n  p: value\n");
    assertThatThrownBy(() -> templates.render("c.yaml", VIEW))
        .hasMessage("templates/c.yaml.mustache:1: no such template");
  }

  @Test
  void overrideThatNothingUsesIsReported() throws IOException {
    BuiltInTemplates builtIn = builtIn();
    write("own/bb.yaml.mustache", "b: 1\n");

    assertThatThrownBy(() -> over(builtIn))
        .isInstanceOf(TemplateException.class)
        .hasMessage(
            folder.resolve("own")
                + "/bb.yaml.mustache:1: it replaces no built-in template and no other template uses"
                + " it: did you mean b.yaml?");
  }

  @Test
  void overrideIsHeldToTheSameRules() throws IOException {
    BuiltInTemplates builtIn = builtIn();
    write("own/b.yaml.mustache", "b: 1\nc: {{&x}}\n");
    assertThatThrownBy(() -> over(builtIn)).hasMessageContaining("b.yaml.mustache:2: raw output");

    write("own/b.yaml.mustache", "b: {{y}}\n");
    Templates templates = over(builtIn);
    assertThatThrownBy(() -> templates.render("b.yaml", VIEW))
        .hasMessageContaining("b.yaml.mustache:1: unknown name y");

    Files.write(folder.resolve("own/b.yaml.mustache"), new byte[] {'a', ':', (byte) 0xFF});
    assertThatThrownBy(() -> over(builtIn)).hasMessageContaining("b.yaml.mustache:1: not UTF-8");
    assertThatThrownBy(() -> DirectoryTemplates.over(folder.resolve("none"), builtIn, Nearest::to))
        .hasMessageEndingWith(":1: no such folder");
  }

  @Test
  void programsOfAnySizeComeBackOutOfTheirClass() throws Exception {
    String large = "ü€\ud83d\ude00 x".repeat(20_001);
    write("templates/large.md.mustache", large + "\n{{x}}\n");
    assertThat(compile()).isEmpty();

    byte[] written = Files.readAllBytes(ProgramClass.file(folder.resolve("classes")));
    Class<?> type = MethodHandles.lookup().defineHiddenClass(written, false).lookupClass();
    Method pieces = type.getDeclaredMethod("pieces");
    pieces.setAccessible(true);
    BuiltInTemplates read = new BuiltInTemplates(String.join("", (String[]) pieces.invoke(null)));

    assertThat(read.render("large.md", VIEW)).isEqualTo(large + "\nvalue\n");
  }

  /**
   * The templates of this project: parsed by the build already, here: nothing lies unused under
   * partials.
   */
  @Test
  void everyPartialOfOursIsUsed() {
    BuiltInTemplates ours = BuiltInTemplates.load();
    PartialCheck check = new PartialCheck(ours);
    Set<String> partials = new HashSet<>();
    for (String name : ours.names()) {
      check.check(name);
      if (name.contains("partials/")) {
        partials.add(name);
      }
    }
    assertThat(check.faults()).isEmpty();
    assertThat(check.used()).containsAll(partials);
  }

  /** What one component alone uses stands in its own folder. */
  @Test
  void partialsOfEverybodyAreUsedInTwoFoldersAtLeast() {
    BuiltInTemplates ours = BuiltInTemplates.load();
    Map<String, Set<String>> users = new TreeMap<>();
    for (String name : ours.names()) {
      PartialCheck check = new PartialCheck(ours);
      check.check(name);
      String[] path = name.split("/");
      for (String partial : check.used()) {
        if (!name.startsWith("partials/") && partial.startsWith("partials/")) {
          users
              .computeIfAbsent(partial, _ -> new HashSet<>())
              .add(path.length < 3 ? path[0] : path[0] + "/" + path[1]);
        }
      }
    }
    assertThat(users)
        .containsKey("partials/egress-s3.yaml")
        .allSatisfy((partial, folders) -> assertThat(folders).hasSizeGreaterThan(1));
  }

  @Test
  void programsOfAnotherFormatAreRefused() {
    String programs = ProgramWriter.write(new TreeMap<>());
    assertThat(new BuiltInTemplates(programs).names()).isEmpty();
    char other = (char) (programs.charAt(0) + 1);
    assertThatThrownBy(() -> new BuiltInTemplates(other + programs.substring(1)))
        .hasMessageContaining("of another build");
  }

  private BuiltInTemplates builtIn() throws IOException {
    write("templates/a.yaml.mustache", "a:\n  {{> partials/p}}\n");
    write("templates/b.yaml.mustache", "b: {{x}}\n");
    write("templates/partials/p.yaml.mustache", "p: {{x}}\n");
    assertThat(compile()).isEmpty();
    Path templates = folder.resolve("templates");
    return new BuiltInTemplates(
        ProgramWriter.write(TemplateFolder.read(templates, "templates").programs()));
  }

  private Templates over(BuiltInTemplates builtIn) throws IOException {
    return DirectoryTemplates.over(folder.resolve("own"), builtIn, Nearest::to);
  }

  private List<TemplateException> compile() throws IOException {
    return TemplateCompiler.compile(folder.resolve("templates"), folder.resolve("classes"));
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
