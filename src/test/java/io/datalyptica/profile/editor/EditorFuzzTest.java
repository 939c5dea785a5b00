package io.datalyptica.profile.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.diagnostic.Fix;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Texts that nobody would write and the strict reader accepts all the same: every edit is done, and
 * then exactly, or refused, and none fails.
 */
class EditorFuzzTest {
  private static final int TEXTS = 3000;
  private static final String[] PIECES = {
    " ",
    "  ",
    "\n",
    "\r\n",
    "#",
    " # c\n",
    "- ",
    "-\n",
    "? ",
    ": ",
    ":",
    ", ",
    "{",
    "}",
    "[",
    "]",
    "{}",
    "[]",
    "&a ",
    "*a",
    "!!str ",
    "|\n",
    ">\n",
    "|+\n",
    "\"",
    "'",
    "\ud83d\ude00",
    "ü",
    "\t",
    "---\n",
    "...\n",
    "x: y\n",
    "~",
    "null",
    "<<",
    "%",
    "@",
    "\\"
  };

  @Test
  void everyEditIsDoneOrRefused() throws IOException {
    Random random = new Random(17);
    List<String> seeds =
        List.of(
            Files.readString(Path.of("profiles/minimal.yaml")),
            Files.readString(Path.of("profiles/dev.yaml")),
            "a:\n"
                + "  - n: 1 # one\n"
                + "    m: {x: 1, y: [a, b]}\n"
                + "  - - p\n"
                + "    - q\n"
                + "b: &b\n"
                + "  c: |\n"
                + "    t\n"
                + "d: *b\n",
            "{a: {b: 1, c: [x, {y: z}]}, 'd': \"e\"}\n");
    int accepted = 0;
    int done = 0;
    for (int i = 0; i < TEXTS; i++) {
      String text = changed(seeds.get(i % seeds.size()), random);
      boolean whole = StandardCharsets.UTF_8.newEncoder().canEncode(text); // no half of a character
      if (!whole || ScalarText.read(text) == null) {
        continue;
      }
      accepted++;
      List<String> pointers = new ArrayList<>();
      collect(SourceReader.read(text), "", pointers);
      for (int n = 0; n < 6 && !pointers.isEmpty(); n++) {
        String at = pointers.get(random.nextInt(pointers.size()));
        Fix fix =
            switch (random.nextInt(5)) {
              case 0 -> new Fix(at, "");
              case 1 -> new Fix(at + "/new/er", "v, w");
              case 2 -> new Fix(at + "/-", "v");
              case 3 -> Fix.renamed(at, "other: key");
              default -> new Fix(at, "v # w");
            };
        done += edited(text, fix) ? 1 : 0;
      }
    }
    assertThat(accepted).isGreaterThan(TEXTS / 10);
    assertThat(done).isGreaterThan(accepted);
  }

  private static boolean edited(String text, Fix fix) {
    try {
      if (ProfileEditor.edit(text, List.of(fix)) instanceof Edit.Done done) {
        assertThat(Replacements.apply(text, done.replacements())).isEqualTo(done.text());
        return true;
      }
      return false;
    } catch (RuntimeException e) {
      throw new AssertionError(fix + " in\n" + text, e);
    }
  }

  private static String changed(String seed, Random random) {
    StringBuilder text = new StringBuilder(seed);
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      int at = random.nextInt(text.length() + 1);
      if (random.nextInt(3) == 0) {
        text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
      } else {
        text.insert(at, PIECES[random.nextInt(PIECES.length)]);
      }
    }
    return text.toString();
  }

  private static void collect(Source source, String pointer, List<String> pointers) {
    for (int i = 0; i < source.members().size(); i++) {
      Source.Member member = source.members().get(i);
      String step =
          member.key() == null
              ? Integer.toString(i)
              : member.key().text().replace("~", "~0").replace("/", "~1");
      pointers.add(pointer + "/" + step);
      collect(member.value(), pointer + "/" + step, pointers);
    }
  }
}
