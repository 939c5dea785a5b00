package io.datalyptica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnifiedDiffTest {
  @TempDir private Path folder;

  @Test
  void theSameTextIsNoDifference() {
    assertThat(UnifiedDiff.of("p", "a\n", "a\n")).isEmpty();
  }

  @Test
  void looksLikeDiffU() {
    assertThat(
            UnifiedDiff.of(
                "p.yaml",
                "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n",
                "1\n2\n3\n4\nfive\n6\n7\n8\n9\n10\n11"))
        .isEqualTo(
            """
            --- p.yaml
            +++ p.yaml
            @@ -2,9 +2,10 @@
             2
             3
             4
            -5
            +five
             6
             7
             8
             9
             10
            +11
            \\ No newline at end of file
            """);
    assertThat(UnifiedDiff.of("p", "a", "a\n"))
        .isEqualTo("--- p\n+++ p\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n");
    assertThat(UnifiedDiff.of("p", "", "a\r\n")).isEqualTo("--- p\n+++ p\n@@ -0,0 +1 @@\n+a\r\n");
    assertThat(UnifiedDiff.of("p", "a\nb\n", ""))
        .isEqualTo("--- p\n+++ p\n@@ -1,2 +0,0 @@\n-a\n-b\n");
    assertThat(UnifiedDiff.of("a\u001b[31m", "a\n", "b\n")).doesNotContain("\u001b");
  }

  /** Applied by hand, it makes the one text of the other; random texts of few different lines. */
  @Test
  void applyingItGivesTheOtherText() {
    Random random = new Random(11);
    for (int i = 0; i < 3000; i++) {
      String before = text(random);
      String after = random.nextBoolean() ? text(random) : mixed(before, random);
      String diff = UnifiedDiff.of("p", before, after);
      assertThat(applied(before, diff)).as(diff).isEqualTo(after);
      assertThat(diff.isEmpty()).isEqualTo(before.equals(after));
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int lines = random.nextInt(30); lines > 0; lines--) {
      text.append((char) ('a' + random.nextInt(4)))
          .append(lines > 1 || random.nextBoolean() ? "\n" : "");
    }
    return text.toString();
  }

  private static String mixed(String text, Random random) {
    List<String> lines = new ArrayList<>(List.of(text.split("(?<=\n)")));
    for (int changes = random.nextInt(4); changes > 0; changes--) {
      int at = random.nextInt(lines.size());
      if (random.nextBoolean()) {
        lines.add(at, "new\n");
      } else if (lines.size() > 1) {
        lines.remove(at);
      }
    }
    return String.join("", lines);
  }

  private static String applied(String before, String diff) {
    List<String> old = before.isEmpty() ? List.of() : List.of(before.split("(?<=\n)"));
    StringBuilder after = new StringBuilder();
    int at = 0;
    String[] lines = diff.split("(?<=\n)");
    for (int i = 2; i < lines.length; i++) {
      String line = lines[i];
      if (line.startsWith("@@")) {
        String[] range = line.split(" ")[1].substring(1).split(",");
        int from = Integer.parseInt(range[0]) - (range.length > 1 && range[1].equals("0") ? 0 : 1);
        for (; at < from; at++) {
          after.append(old.get(at));
        }
        continue;
      }
      if (line.startsWith("\\")) {
        continue;
      }
      boolean unended = i + 1 < lines.length && lines[i + 1].startsWith("\\");
      String text = line.substring(1, line.length() - (unended ? 1 : 0));
      if (line.charAt(0) != '+') {
        assertThat(text).isEqualTo(old.get(at++));
      }
      if (line.charAt(0) != '-') {
        after.append(text);
      }
    }
    for (; at < old.size(); at++) {
      after.append(old.get(at));
    }
    return after.toString();
  }

  @Test
  void gitAppliesIt() throws IOException, InterruptedException {
    Random random = new Random(13);
    for (int i = 0; i < 20; i++) {
      String before = text(random) + "x\n";
      String after = mixed(before, random);
      if (before.equals(after) || after.isEmpty()) {
        continue;
      }
      Path file = Files.writeString(folder.resolve("p.yaml"), before);
      Path diff = Files.writeString(folder.resolve("d"), UnifiedDiff.of("p.yaml", before, after));
      Process git =
          new ProcessBuilder("git", "apply", "-p0", "--unidiff-zero", diff.toString())
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
      String said = new String(git.getInputStream().readAllBytes());
      assertThat(git.waitFor()).as(said).isZero();
      assertThat(Files.readString(file)).isEqualTo(after);
    }
  }
}
