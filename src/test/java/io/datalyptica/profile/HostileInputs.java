package io.datalyptica.profile;

import io.datalyptica.app.Components;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Inputs that are made to break a reader, each with the rule that has to answer; run as a program
 * under a small heap.
 */
final class HostileInputs {
  /** What has to come out: {@code line:column RULE pointer}. */
  record Hostile(byte[] bytes, String expected) {}

  private HostileInputs() {}

  static Map<String, Hostile> all() {
    Map<String, Hostile> all = new LinkedHashMap<>();
    put(all, "alias bomb", bomb(), "5:35 PROFILE-010 ");
    put(all, "alias of 3 levels nested in chains", chain(), "31:12 PROFILE-009 ");
    put(all, "recursive alias", "a: &a [*a]\n", "1:8 PROFILE-010 ");
    put(all, "recursive alias through a map", "a: &a\n  b: {c: *a}\n", "2:10 PROFILE-010 ");
    put(all, "unknown alias", "a: *b\n", "1:4 PROFILE-010 ");
    put(all, "20,000 levels of flow lists", "a: " + "[".repeat(20_000), "1:35 PROFILE-009 ");
    put(all, "20,000 levels of flow maps", "{a: ".repeat(20_000), "1:126 PROFILE-009 ");
    put(all, "20,000 levels of block lists", "- ".repeat(20_000), "1:65 PROFILE-009 ");
    put(all, "20,000 explicit keys", "? ".repeat(20_000), "1:65 PROFILE-009 ");
    put(all, "levels by indentation", levels(), "32:32 PROFILE-009 ");
    put(all, "a million values", "[" + "1,".repeat(500_000) + "]", "1:200000 PROFILE-002 ");
    put(all, "a key of a megabyte", "k".repeat(1_000_000) + ": 1\n", "1:1000001 PROFILE-005 ");
    put(
        all,
        "a quoted text of a megabyte",
        "\"" + "k".repeat(1_000_000) + "\"",
        "1:1 PROFILE-008 ");
    put(all, "an open quote of a megabyte", "\"" + "k \n".repeat(300_000), "300001:1 PROFILE-005 ");
    put(all, "a megabyte of line feeds", "\n".repeat(1_000_000), "1:1 PROFILE-006 ");
    put(all, "a megabyte of comments", "#\n".repeat(500_000), "1:1 PROFILE-006 ");
    put(all, "a megabyte of anchors", anchors(), "1:1 PROFILE-008 ");
    put(all, "a thousand documents", "---\na: b\n".repeat(1000), "3:1 PROFILE-007 ");
    put(all, "two documents", "a: b\n---\nc: d\n", "2:1 PROFILE-007 ");
    put(all, "an end and more", "a: b\n...\nc: d\n", "3:1 PROFILE-007 ");
    put(all, "empty", "", "1:1 PROFILE-006 ");
    put(all, "only comments", "# nothing\n\n# here\n", "1:1 PROFILE-006 ");
    put(all, "only a start of document", "---\n", "1:1 PROFILE-006 ");
    put(all, "null", "~\n", "1:1 PROFILE-006 ");
    put(all, "a list at the root", "- a\n- b\n", "1:1 PROFILE-008 ");
    put(all, "a text at the root", "hello\n", "1:1 PROFILE-008 ");
    put(all, "NUL", "a: b\nc: \0\n", "2:4 PROFILE-004 ");
    put(all, "escape character", "a: \u001b[31m\n", "1:4 PROFILE-004 ");
    put(all, "bell", "a: \u0007\n", "1:4 PROFILE-004 ");
    put(all, "delete", "a: \u007f\n", "1:4 PROFILE-004 ");
    put(all, "next line", "a: b\u0085c: d\n", "1:5 PROFILE-004 ");
    put(all, "line separator", "a: b\u2028c: d\n", "1:5 PROFILE-004 ");
    put(all, "paragraph separator", "a: b\u2029c: d\n", "1:5 PROFILE-004 ");
    put(all, "right-to-left override", "a: \u202eb\n", "1:4 PROFILE-004 ");
    put(all, "a second byte order mark", "a: \ufeffb\n", "1:4 PROFILE-004 ");
    put(all, "noncharacter", "a: \uffff\n", "1:4 PROFILE-004 ");
    put(all, "java tag", "a: !!javax.script.ScriptEngineManager [b]\n", "1:4 PROFILE-011 ");
    put(all, "java tag at the root", "!!java.net.URL [\"http://x\"]\n", "1:1 PROFILE-011 ");
    put(all, "long java tag", "a: !<tag:yaml.org,2002:java/object:x.Y> {}\n", "1:4 PROFILE-011 ");
    put(all, "local tag", "a: !foo b\n", "1:4 PROFILE-011 ");
    put(all, "binary tag", "a: !!binary aGk=\n", "1:4 PROFILE-011 ");
    put(all, "int tag", "a: !!int 3\n", "1:4 PROFILE-011 ");
    put(
        all,
        "a tag by directive",
        "%TAG !e! tag:example.com,2000:\n---\na: !e!x b\n",
        "3:4 PROFILE-011 ");
    put(all, "a tag without its directive", "a: !e!x b\n", "1:4 PROFILE-011 ");
    put(all, "a tag of broken percents", "a: !%ff%fe b\n", "1:5 PROFILE-011 ");
    put(all, "merge key", "a: &a {b: c}\nd: {<<: *a}\n", "2:5 PROFILE-013 ");
    put(all, "a list as key", "? [a, b]\n: c\n", "1:3 PROFILE-012 ");
    put(all, "a map as key", "{a: b}: c\n", "1:1 PROFILE-012 ");
    put(all, "an unquoted template", "a: {{b}}\n", "1:5 PROFILE-012 ");
    put(all, "an empty key", "{~: a}\n", "1:2 PROFILE-012 ");
    put(all, "a line that starts with a colon", ": a\n", "1:1 PROFILE-005 ");
    put(all, "tab", "a:\n\tb: c\n", "2:1 PROFILE-005 ");
    put(all, "colon in text", "a: b: c\n", "1:5 PROFILE-005 ");
    put(all, "open bracket", "a: [b, c\nd: e\n", "2:2 PROFILE-005 ");
    put(all, "open quote", "a: \"b\nc: d\n", "3:1 PROFILE-005 ");
    put(all, "bad escape", "a: \"\\q\"\n", "1:6 PROFILE-005 ");
    put(all, "escape beyond Unicode", "a: \"\\UFFFFFFFF\"\n", "1:7 PROFILE-005 ");
    put(all, "escape just beyond Unicode", "a: \"\\U00110000\"\n", "1:7 PROFILE-005 ");
    put(all, "bad indentation", "a:\n  b: 1\n c: 2\n", "3:2 PROFILE-005 ");
    put(all, "reserved indicator", "a: @b\n", "1:4 PROFILE-005 ");
    put(all, "a future version of YAML", "%YAML 3.0\n---\na: b\n", "1:1 PROFILE-005 ");
    put(all, "half a directive", "%", "1:2 PROFILE-005 ");
    bytes(
        all,
        "invalid UTF-8",
        "a: b\nc: ä\n".getBytes(StandardCharsets.ISO_8859_1),
        "2:4 PROFILE-003 ");
    bytes(
        all,
        "overlong UTF-8",
        new byte[] {'a', ':', ' ', (byte) 0xc0, (byte) 0x80},
        "1:4 PROFILE-003 ");
    bytes(
        all,
        "a surrogate in UTF-8",
        new byte[] {'a', ':', ' ', (byte) 0xed, (byte) 0xa0, (byte) 0x80},
        "1:4 PROFILE-003 ");
    bytes(
        all, "cut UTF-8", new byte[] {'a', ':', ' ', (byte) 0xe2, (byte) 0x82}, "1:4 PROFILE-003 ");
    for (String charset : new String[] {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
      bytes(all, charset, "apiVersion: x\n".getBytes(Charset.forName(charset)), "1:1 PROFILE-003 ");
      bytes(
          all,
          charset + " with mark",
          "\ufeffapiVersion: x\n".getBytes(Charset.forName(charset)),
          "1:1 PROFILE-003 ");
    }
    return all;
  }

  private static void put(Map<String, Hostile> all, String name, String text, String expected) {
    bytes(all, name, text.getBytes(StandardCharsets.UTF_8), expected);
  }

  private static void bytes(Map<String, Hostile> all, String name, byte[] bytes, String expected) {
    if (all.put(name, new Hostile(bytes, expected)) != null) {
      throw new IllegalStateException(name);
    }
  }

  /** The billion laughs: nine times ten times ten... */
  private static String bomb() {
    StringBuilder text = new StringBuilder("a0: &a0 [lol]\n");
    for (int i = 1; i < 12; i++) {
      text.append('a')
          .append(i)
          .append(": &a")
          .append(i)
          .append(" [")
          .append(("*a" + (i - 1) + ", ").repeat(20))
          .append("]\n");
    }
    return text.toString();
  }

  /** Each value one level deeper than the one it repeats. */
  private static String chain() {
    StringBuilder text = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 100; i++) {
      text.append('a')
          .append(i)
          .append(": &a")
          .append(i)
          .append(" [*a")
          .append(i - 1)
          .append("]\n");
    }
    return text.toString();
  }

  private static String levels() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      text.append(" ".repeat(i)).append("a:\n");
    }
    return text.toString();
  }

  private static String anchors() {
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < 90_000; i++) {
      text.append("&a").append(i).append(" b,");
    }
    return text.append("]").toString();
  }

  /** 50 MB that are never held in memory. */
  static InputStream endless(long bytes) {
    return new InputStream() {
      private long left = bytes;

      @Override
      public int read() {
        return left-- > 0 ? '#' : -1;
      }
    };
  }

  /** Reads every input and prints {@code name TAB milliseconds TAB findings}. */
  public static void main(String[] args) {
    all()
        .forEach(
            (name, hostile) -> {
              long start = cpuNanos();
              ReadResult result = Profiles.read(hostile.bytes());
              report(name, start, result);
            });
    long start = cpuNanos();
    report(
        "50 MB on standard input",
        start,
        ProfileReader.read(Components.ALL, "-", endless(50_000_000)));
  }

  /** Processor time: another job on the machine is not the reader's fault. */
  static long cpuNanos() {
    return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void report(String name, long start, ReadResult result) {
    String findings = String.join(", ", result.findings().stream().map(Profiles::brief).toList());
    if (System.getProperty("verbose") != null) {
      result.findings().forEach(d -> System.out.println(d.message() + "\n    -> " + d.remedy()));
    }
    System.out.println(name + "\t" + (cpuNanos() - start) / 1_000_000 + "\t" + findings);
  }
}
