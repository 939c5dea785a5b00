package io.datalyptica.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What only tests call is a second product: whatever main has, a program of main comes to. */
class DeadCodeTest {
  /**
   * What waits for the first who wants it, by owner: contracts between components, and GitOps. One
   * that is not needed here any more has to go.
   */
  private static final List<String> AWAITED =
      List.of("plan.Needs", "plan.contract", "profile.GitopsSpec");

  /** How tests make a tree, and make it anew with one object bent. */
  private static final List<String> OF_TESTS =
      List.of("bundle.Bundle.builder()", "bundle.ObjectIndex.outside()");

  @Test
  void everyMethodIsReachedByAProgram() throws IOException {
    List<String> dead = new ArrayList<>();
    Set<String> needed = new TreeSet<>();
    for (String name : Reached.notBy(ArchitectureTest.MAIN, programs())) {
      String inside = name.substring("io.datalyptica.".length());
      Optional<String> awaited =
          AWAITED.stream().filter(a -> inside.matches(Pattern.quote(a) + "\\b.*")).findFirst();
      awaited.ifPresent(needed::add);
      if (awaited.isEmpty()) {
        dead.add(inside);
      }
    }
    assertThat(dead).isEqualTo(OF_TESTS);
    assertThat(needed).containsExactlyElementsOf(AWAITED);
  }

  /** Sources of programs that are built on main. */
  private static List<String> programs() throws IOException {
    List<String> programs = new ArrayList<>();
    for (Path folder : List.of(Path.of("dist"), Path.of("bench", "java"))) {
      try (DirectoryStream<Path> sources = Files.newDirectoryStream(folder, "*.java")) {
        for (Path source : sources) {
          programs.add(Files.readString(source));
        }
      }
    }
    assertThat(programs).hasSizeGreaterThan(2);
    return programs;
  }

  @Test
  void whatNoProgramComesToIsFound() {
    assertThat(
            Reached.notBy(
                new ClassFileImporter().importClasses(Sample.class, Shape.class, Square.class),
                List.of()))
        .map(name -> name.replaceFirst(".*DeadCodeTest\\$", ""))
        .containsExactly("Sample.unused()", "Sample.unusedToo()", "Square.colour()");
  }

  interface Shape<T> {
    T sides();
  }

  record Square(Integer sides, String colour) implements Shape<Integer> {}

  static final class Sample {
    private Sample() {}

    public static void main(String[] arguments) {
      Runnable run = Sample::byReference;
      Shape<?> shape = new Square(4, "red");
      run.run();
      System.out.println(shape.sides() + "" + new Sample());
    }

    private static void byReference() {
      Runnable run = () -> byLambda();
      run.run();
    }

    private static void byLambda() {}

    static void unused() {
      unusedToo();
    }

    static void unusedToo() {}

    @Override
    public String toString() {
      return "by the JDK";
    }
  }
}
