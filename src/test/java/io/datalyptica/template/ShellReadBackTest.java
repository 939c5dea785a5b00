package io.datalyptica.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The real {@code /bin/sh} reads every word back, many in one process. */
@Domain(HostileStrings.class)
@Domain(DomainContext.Global.class)
class ShellReadBackTest {
  private static final Templates TEMPLATES =
      TextTemplates.of(
          java.util.Map.of(
              "words.sh",
              """
              #!/bin/sh
              # {{count}} words
              {{#words}}
              printf '%s\\0' {{.}}
              v={{.}}; printf '%s\\0' "$v"
              case {{.}} in {{.}}) printf '%s\\0' {{count}} ;; esac
              {{/words}}
              """));

  @Property(tries = 25, shrinking = ShrinkingMode.BOUNDED)
  void everyWordIsItself(@ForAll @Size(min = 20, max = 60) List<String> words) throws Exception {
    List<String> sane = new ArrayList<>();
    for (String word : words) {
      // A shell knows no NUL, and bytes that are no UTF-8 would not survive the way through this
      // test.
      if (word.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(word)) {
        sane.add(word);
      }
    }
    Assume.that(!sane.isEmpty());
    View view = View.builder().texts("words", sane).number("count", sane.size()).build();

    List<String> expected = new ArrayList<>();
    for (String word : sane) {
      expected.addAll(List.of(word, word, String.valueOf(sane.size())));
    }
    assertThat(run(TEMPLATES.render("words.sh", view))).isEqualTo(expected);
  }

  private static List<String> run(String script) throws IOException, InterruptedException {
    Path file = Files.createTempFile("words", ".sh");
    try {
      Files.writeString(file, script);
      Process process =
          new ProcessBuilder("/bin/sh", file.toString()).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(output).isZero();
      List<String> words = new ArrayList<>(List.of(output.split("\0", -1)));
      words.removeLast();
      return words;
    } finally {
      Files.delete(file);
    }
  }
}
