package io.datalyptica.profile.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.datalyptica.diagnostic.Fix;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One edit of each kind in each style, letter by letter. */
class ProfileEditorTest {
  private static Fix set(String pointer, String value) {
    return new Fix(pointer, value);
  }

  private static Fix remove(String pointer) {
    return new Fix(pointer, "");
  }

  private static String done(String text, Fix... fixes) {
    Edit edit = ProfileEditor.edit(text, List.of(fixes));
    assertThat(edit).isInstanceOf(Edit.Done.class);
    Edit.Done done = (Edit.Done) edit;
    assertThat(Replacements.apply(text, done.replacements())).isEqualTo(done.text());
    return done.text();
  }

  private static String refused(String text, Fix... fixes) {
    Edit edit = ProfileEditor.edit(text, List.of(fixes));
    assertThat(edit).isInstanceOf(Edit.Refused.class);
    return ((Edit.Refused) edit).why();
  }

  static Stream<Arguments> writings() {
    return Stream.of(
        arguments("a: 1 # one\nb: 2\n", "/a", "3", "a: 3 # one\nb: 2\n"),
        arguments("a: \"x\"   # q\n", "/a", "y", "a: \"y\"   # q\n"),
        arguments("a: 'x'\n", "/a", "it's", "a: 'it''s'\n"),
        arguments("a: \"3\"\n", "/a", "3", "a: 3\n"),
        arguments("a: 'true'\n", "/a", "true", "a: true\n"),
        arguments("{a: {b: 1, c: 2}}\n", "/a/b", "x,y", "{a: {b: \"x,y\", c: 2}}\n"),
        arguments("a: {b: 1}\n", "/a/b", "null", "a: {b: \"null\"}\n"),
        arguments("a: x\n", "/a", "b: c", "a: \"b: c\"\n"),
        arguments("a: x\n", "/a", "b #c", "a: \"b #c\"\n"),
        arguments("a: x\n", "/a", "\"quoted\" \\ ü\n", "a: \"\\\"quoted\\\" \\\\ ü\\n\"\n"),
        arguments("a: x\n", "/a", "{cpu: 500m}", "a: {cpu: 500m}\n"),
        arguments("a: x\n", "/a", "[1, 2]", "a: [1, 2]\n"),
        arguments("a: [x, y]\n", "/a/1", "z", "a: [x, z]\n"),
        arguments("a:\n  - x\n  - y # why\n", "/a/1", "z", "a:\n  - x\n  - z # why\n"),
        arguments("a: |\n  text\n  more\n\nb: 1\n", "/a", "x", "a: x\n\nb: 1\n"),
        arguments("a: one\n  two\nb: 1\n", "/a", "x", "a: x\nb: 1\n"),
        arguments("a: # about a\n  b: 1\n  c: 2\nd: 1\n", "/a", "x", "a: x # about a\nd: 1\n"),
        arguments("- a: 1\n", "/0/a", "2", null),
        arguments(
            "x: \ud83d\ude00 # \ud83d\ude00\na: 1\n",
            "/a",
            "2",
            "x: \ud83d\ude00 # \ud83d\ude00\na: 2\n"),
        arguments("\ud83d\ude00: {a: 1}\n", "/\ud83d\ude00/a", "2", "\ud83d\ude00: {a: 2}\n"));
  }

  @ParameterizedTest
  @MethodSource("writings")
  void writesOverWhatStandsThere(String text, String pointer, String value, String after) {
    if (after == null) {
      assertThat(ProfileEditor.edit(text, List.of(set(pointer, value))))
          .isInstanceOf(Edit.Refused.class);
    } else {
      assertThat(done(text, set(pointer, value))).isEqualTo(after);
    }
  }

  static Stream<Arguments> additions() {
    return Stream.of(
        arguments("a: 1\n", "/b", "2", "a: 1\nb: 2\n"),
        arguments("a: 1", "/b", "2", "a: 1\nb: 2"),
        arguments("a: 1\r\nc: 1\r\n", "/b", "2", "a: 1\r\nc: 1\r\nb: 2\r\n"),
        arguments("a: 1\r\nc: 1", "/b", "2", "a: 1\r\nc: 1\r\nb: 2"),
        arguments(
            "a:\n  b: 1 # one\n\n# two\nc: 1\n",
            "/a/d",
            "2",
            "a:\n  b: 1 # one\n  d: 2\n\n# two\nc: 1\n"),
        arguments(
            "a:\n    b:\n        c: 1\n",
            "/a/d/e/f",
            "2",
            "a:\n    b:\n        c: 1\n    d:\n        e:\n            f: 2\n"),
        arguments(
            "a:\n  b:\n    c: 1\n    # of b\n  # of a\n",
            "/a/d",
            "2",
            "a:\n  b:\n    c: 1\n    # of b\n  d: 2\n  # of a\n"),
        arguments(
            "a:\n  - n: 1\n    m: 2\n  - n: 3\n",
            "/a/0/o",
            "4",
            "a:\n  - n: 1\n    m: 2\n    o: 4\n  - n: 3\n"),
        arguments("a:\n- n: 1\n- n: 3\n", "/a/0/o/p", "4", "a:\n- n: 1\n  o:\n    p: 4\n- n: 3\n"),
        arguments("a:\n- x\n- y\nb: 1\n", "/a/-", "z", "a:\n- x\n- y\n- z\nb: 1\n"),
        arguments("a:\n  - x\n  - y\n", "/a/2", "z", "a:\n  - x\n  - y\n  - z\n"),
        arguments("a: {}\n", "/a/b", "1", "a: {b: 1}\n"),
        arguments("a: {} # none\n", "/a/b/c", "x,y", "a: {b: {c: \"x,y\"}} # none\n"),
        arguments("a: []\n", "/a/-", "x", "a: [x]\n"),
        arguments("a: {b: 1}\n", "/a/c", "2", "a: {b: 1, c: 2}\n"),
        arguments("a: { b: 1 }\n", "/a/c/d", "2", "a: { b: 1, c: {d: 2} }\n"),
        arguments("a: [x, {b: 1}]\n", "/a/1/c", "2", "a: [x, {b: 1, c: 2}]\n"),
        arguments(
            "a: {\n  b: 1, # one\n  c: 2 # two\n}\n",
            "/a/d",
            "3",
            "a: {\n  b: 1, # one\n  c: 2, # two\n  d: 3\n}\n"),
        arguments("a: {\n  b: 1,\n  c: 2}\n", "/a/d", "3", "a: {\n  b: 1,\n  c: 2, d: 3}\n"),
        arguments("a: {b: 1,}\n", "/a/c", "2", "a: {b: 1, c: 2,}\n"),
        arguments("a: {b: 1}\n", "/a/x~1y~0z", "2", "a: {b: 1, x/y~z: 2}\n"),
        arguments(
            "a:\n  b: |\n    text\n\nc: 1\n",
            "/a/d",
            "2",
            "a:\n  b: |\n    text\n  d: 2\n\nc: 1\n"),
        arguments("---\na: 1\n...\n", "/b", "2", "---\na: 1\nb: 2\n...\n"));
  }

  @ParameterizedTest
  @MethodSource("additions")
  void addsInTheStyleAround(String text, String pointer, String value, String after) {
    assertThat(done(text, set(pointer, value))).isEqualTo(after);
  }

  static Stream<Arguments> removals() {
    return Stream.of(
        arguments("a: 1\nb: 2 # two\n# own\nc: 3\n", "/b", "a: 1\n# own\nc: 3\n"),
        arguments("a: 1\nb: 2", "/b", "a: 1"),
        arguments("a: 1\r\nb: 2\r\nc: 3\r\n", "/b", "a: 1\r\nc: 3\r\n"),
        arguments("a: 1\nb: 2\n", "/a", "b: 2\n"),
        arguments(
            "a: 1\n# why\nb:\n  # inside\n  c: 1\n  d: 2\n\ne: 1\n", "/b", "a: 1\n# why\n\ne: 1\n"),
        arguments("a:\n  # why\n  b: 1 # one\nc: 1\n", "/a/b", "a: {}\n  # why\nc: 1\n"),
        arguments("a: # about\n  b: 1\nc: 1\n", "/a/b", "a: {} # about\nc: 1\n"),
        arguments("a:\n  - x\nc: 1\n", "/a/0", "a: []\nc: 1\n"),
        arguments("a:\n- x\nc: 1\n", "/a/0", "a: []\nc: 1\n"),
        arguments("a:\n  - x # one\n  # two\n  - y\n", "/a/0", "a:\n  # two\n  - y\n"),
        arguments("a:\n  - x\n  - y\n", "/a/1", "a:\n  - x\n"),
        arguments("a:\n  - n: 1\n    m: 2\n  - n: 3\n", "/a/0", "a:\n  - n: 3\n"),
        arguments("a:\n  - n: 1 # one\n    m: 2\n", "/a/0/n", "a:\n  - m: 2\n"),
        arguments("a:\n  - n: 1\n    # two\n    m: 2\n", "/a/0/n", "a:\n  - # two\n    m: 2\n"),
        arguments("a:\n  - n: 1\n\n    # two\n    m: 2\n", "/a/0/n", "a:\n  - # two\n    m: 2\n"),
        arguments("a:\n  - n: 1\n    m: 2\n", "/a/0/m", "a:\n  - n: 1\n"),
        arguments("a:\n  - n: 1\n", "/a/0/n", "a:\n  - {}\n"),
        arguments("a: {b: 1, c: 2, d: 3}\n", "/a/b", "a: {c: 2, d: 3}\n"),
        arguments("a: {b: 1, c: 2, d: 3}\n", "/a/c", "a: {b: 1, d: 3}\n"),
        arguments("a: {b: 1, c: 2, d: 3}\n", "/a/d", "a: {b: 1, c: 2}\n"),
        arguments("a: { b: 1 } # x\n", "/a/b", "a: {} # x\n"),
        arguments("a: [x, y]\n", "/a/0", "a: [y]\n"),
        arguments("a: [b: 1, c]\n", "/a/0", "a: [c]\n"),
        arguments("a: [x]\n", "/a/0", "a: []\n"),
        arguments(
            "a: {\n  b: 1, # one\n  c: 2 # two\n}\n", "/a/b", "a: {\n  # one\n  c: 2 # two\n}\n"),
        arguments("a: {\n  b: 1,\n  c: 2\n}\n", "/a/b", "a: {\n  c: 2\n}\n"),
        arguments(
            "a: {\n  b: 1, # one\n  c: 2 # two\n}\n", "/a/c", "a: {\n  b: 1, # one\n   # two\n}\n"),
        arguments("a: 1\n\nb: 2\n\nc: 3\n", "/b", "a: 1\n\nc: 3\n"),
        arguments("a: 1\n\n\nb: 2", "/b", "a: 1"),
        arguments("a: 1\n\nb: 2\nc: 3\n", "/b", "a: 1\n\nc: 3\n"),
        arguments("a: {b: {c: 1}}\n", "/a/b/c", "a: {b: {}}\n"),
        arguments("a: 1\n", "/b/c", "a: 1\n"));
  }

  @ParameterizedTest
  @MethodSource("removals")
  void removesCleanly(String text, String pointer, String after) {
    assertThat(done(text, remove(pointer))).isEqualTo(after);
  }

  @Test
  void renamesKeysInTheirQuotes() {
    assertThat(done("a: 1\nbb: {c: 1} # x\n", Fix.renamed("/bb", "b")))
        .isEqualTo("a: 1\nb: {c: 1} # x\n");
    assertThat(done("{\"bb\": 1}\n", Fix.renamed("/bb", "b"))).isEqualTo("{\"b\": 1}\n");
    assertThat(done("'bb': 1\n", Fix.renamed("/bb", "b"))).isEqualTo("'b': 1\n");
    assertThat(refused("a: 1\nb: 2\n", Fix.renamed("/b", "a"))).contains("stands there already");
    assertThat(refused("a: 1\n", Fix.renamed("/b", "c"))).contains("no such key");
    assertThat(refused("a: [x]\n", Fix.renamed("/a/0", "c"))).contains("no such key");
  }

  @Test
  void severalFixesAreOneEdit() {
    String text = "a: {b: 1} # x\nc: 1\n";
    Fix[] fixes = {set("/a/n/x", "1"), set("/a/n/y", "2"), remove("/a/b"), set("/c", "3")};
    assertThat(done(text, fixes)).isEqualTo("a: {n: {x: 1, y: 2}} # x\nc: 3\n");
    Edit.Done done = (Edit.Done) ProfileEditor.edit(text, List.of(fixes));
    assertThat(done.replacements()).hasSize(2);
    assertThat(done.replacements().getLast()).isEqualTo(new Replacement(17, 18, "3"));
  }

  @Test
  void allOrNone() {
    assertThat(refused("a: 1\nb: x\n", set("/a", "2"), set("/b/c", "1"))).contains("plain text");
  }

  /** What stands in two places, or is no plain block or flow, is for a person to change. */
  @Test
  void neverGuesses() {
    assertThat(refused("a: &x {b: 1}\nc: *x\n", set("/a/b", "2"))).contains("anchor");
    assertThat(refused("a: &x {b: 1}\nc: *x\n", set("/c/b", "2"))).contains("alias");
    assertThat(refused("a: &x {b: 1}\nc: *x\n", remove("/c"))).contains("alias");
    assertThat(refused("a: !!str x\n", set("/a", "2"))).contains("tag");
    assertThat(refused("a: &x 1\n", set("/a", "2"))).contains("anchor");
    assertThat(refused("? a\n:\n  b: 1\n", remove("/a/b"))).contains("? key");
    assertThat(refused("a: x\n", set("/a/b", "1"))).contains("plain text");
    assertThat(refused("a:\n", set("/a/b", "1"))).contains("no value");
    assertThat(refused("a: [x]\n", set("/a/5", "1"))).contains("no such item");
    assertThat(refused("a: 1\n", set("/b/0/c", "1"))).contains("list is not there");
    assertThat(refused("a: [b: 1]\n", set("/a/0/c", "1"))).contains("without braces");
    assertThat(refused("a: [b: 1]\n", remove("/a/0/b"))).contains("without braces");
    assertThat(refused("a: 1\n", remove("/a"))).contains("whole profile");
    assertThat(refused("a: 1\n---\nb: 1\n", set("/a", "2"))).contains("not be YAML");
    assertThat(refused("a: x\n", set("/a", "{b"))).isNotBlank();
    // The blank lines belong to the text above.
    assertThat(refused("a:\n  b: |+\n    text\n\n\nc: 1\n", set("/a/d", "2")))
        .contains("another value");
  }

  /** An anchor elsewhere is no reason to refuse. */
  @Test
  void anchorsElsewhereStay() {
    assertThat(done("a: &x {b: 1}\nc: *x\nd: 1\n", set("/d", "2"), set("/e", "3")))
        .isEqualTo("a: &x {b: 1}\nc: *x\nd: 2\ne: 3\n");
  }
}
