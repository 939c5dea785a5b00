package io.datalyptica.yaml;

import java.util.List;
import java.util.Random;

/**
 * Texts that two readers of YAML have to agree on: mostly plain ones, with an odd piece here and
 * there.
 */
public final class RandomYaml {
  private static final List<String> SCALARS =
      List.of(
          "ha",
          "4.19",
          "\"4.19\"",
          "'4.19'",
          "9500-storageclass",
          "200Gi",
          "1.5",
          "2026-01-01",
          "007",
          "0x1F",
          "1_000",
          "12:30:00",
          "-1",
          "-x",
          "--x",
          "1e3",
          "true",
          "no",
          "null",
          "~",
          "Null",
          "\"\"",
          "''",
          "\"a \\\"b\\\" \\n\"",
          "\"\\u0041\"",
          "'it''s'",
          "'a",
          "\"a",
          "quay.io/a/b:1.2",
          "https://h.example.com:9000/p?a=b&c=d#e",
          "a b",
          "a  b ",
          "a #c",
          "a#c",
          "0 2 * * 1-6",
          "\"0 2 * * *\"",
          "*/5 * * * *",
          "*x",
          "&x a",
          "!!str a",
          "!a",
          "@a",
          "`a",
          "%a",
          "a: b",
          "a : b",
          "a:",
          ":a",
          "?a",
          "? a",
          "-",
          "- a",
          "--- a",
          "a,b",
          "a]b",
          "a{b",
          "a\tb",
          "\ta",
          "a\\b",
          "$(X)",
          "(a)",
          "/p/q",
          "_a",
          ".a",
          ".inf",
          "<a",
          "<<",
          "=",
          "|",
          "|-",
          "|2",
          ">",
          "é",
          "\"\u0085\"",
          "\u007f",
          "\u0001",
          "\"a\u0002\"",
          "a\r",
          "#",
          "...");

  private static final List<String> KEYS =
      List.of(
          "a",
          "name",
          "tier",
          "storageClass",
          "node-role.kubernetes.io/infra",
          "\"q\"",
          "\"q r\"",
          "'s'",
          "1",
          "10Mi",
          "-k",
          "on",
          "null",
          "<<",
          "a b",
          "_x",
          "\"\"",
          "\"null\"",
          "k\u00e9",
          "\"a\\\"b\"",
          "n".repeat(1_030));

  private RandomYaml() {}

  /** Up to six lines, indented so that most texts come to their end. */
  public static String text(Random random) {
    StringBuilder text =
        new StringBuilder(one(random, "", "", "", "---\n", "--- # c\n", "# c\n", "\n"));
    int indent = 0;
    for (int lines = 1 + random.nextInt(6); lines > 0; lines--) {
      String line = line(random);
      text.append(" ".repeat(indent))
          .append(line)
          .append(lines > 1 || random.nextInt(5) > 0 ? "\n" : "");
      int step = random.nextInt(12);
      boolean open = line.endsWith(":");
      indent =
          step > 9
              ? random.nextInt(5)
              : open ? indent + 2 : step > 6 ? Math.max(0, indent - 2) : indent;
    }
    return text.toString();
  }

  private static String line(Random random) {
    String entry = key(random) + ": " + value(random);
    return switch (random.nextInt(12)) {
      case 0, 1 -> "- " + entry;
      case 2 -> "- " + value(random);
      case 3, 4 -> key(random) + ":";
      case 5 ->
          one(
              random,
              "",
              "# c",
              "# \u00e9",
              "# " + wide(random),
              "  ",
              "b: # c",
              "- a:",
              "- - a",
              "c: |",
              "text",
              "-",
              "-  a: b");
      case 6 -> random.nextInt(3) == 0 ? value(random) : entry;
      default ->
          random.nextInt(6) > 0
              ? entry
              : entry + one(random, " # ", " # ", " #", "# ", " ") + wide(random);
    };
  }

  /**
   * A comment's end that is not ASCII: letters, signs, and what may be a line break, a mark or
   * nothing at all.
   */
  private static String wide(Random random) {
    return one(
        random,
        "\u00e9",
        "a \u2014 b",
        "\u00fc # c",
        "\ud83d\ude00",
        "\u00a0",
        "\u0085",
        "a\u0085b: c",
        "\u0080",
        "\u2028",
        "x\u2029",
        "\u2027",
        "\ufeff",
        "\ufffe",
        "\uffff",
        "\ufffd",
        "\u200b");
  }

  private static String key(Random random) {
    return random.nextInt(8) > 0
        ? one(random, "a", "b", "name")
        : KEYS.get(random.nextInt(KEYS.size()));
  }

  private static String value(Random random) {
    return random.nextInt(5) > 0 ? scalar(random) : flow(random, 2);
  }

  private static String scalar(Random random) {
    return random.nextInt(5) > 0
        ? one(random, "ha", "\"4.19\"", "200Gi", "1.5", "\"a, b\"", "x:y")
        : SCALARS.get(random.nextInt(SCALARS.size()));
  }

  private static String flow(Random random, int depth) {
    boolean map = random.nextBoolean();
    StringBuilder text = new StringBuilder(map ? "{" : "[");
    String comma = one(random, ", ", ", ", ",", " , ");
    for (int items = random.nextInt(4); items > 0; items--) {
      if (map) {
        text.append(key(random)).append(one(random, ": ", ": ", ": ", ": ", ": ", ":", " : ", ""));
      }
      text.append(depth > 0 && random.nextInt(4) == 0 ? flow(random, depth - 1) : scalar(random));
      text.append(items > 1 ? comma : "");
    }
    return text.append(map ? "}" : "]").toString();
  }

  private static String one(Random random, String... texts) {
    return texts[random.nextInt(texts.length)];
  }

  /** One of {@code texts} in which something is lost, doubled or moved. */
  public static String damaged(Random random, List<String> texts) {
    String text = texts.get(random.nextInt(texts.size()));
    int at = random.nextInt(text.length());
    String before = text.substring(0, at);
    String behind = text.substring(at);
    String piece =
        random.nextBoolean()
            ? SCALARS.get(random.nextInt(SCALARS.size()))
            : String.valueOf((char) random.nextInt(128));
    int line = before.lastIndexOf('\n') + 1;
    int end = text.indexOf('\n', at);
    return switch (random.nextInt(9)) {
      case 0 -> before + behind.substring(1);
      case 1 -> before + "\n" + behind;
      case 2 -> before + " " + behind;
      case 3 -> before;
      case 4 -> text.substring(0, line) + text.substring(end + 1);
      case 5 -> text.substring(0, line) + " ".repeat(1 + random.nextInt(2)) + text.substring(line);
      case 6 -> text.substring(0, line) + text.substring(line).replaceFirst("^ ( ?)", "");
      case 7 -> before + piece + behind;
      default -> before + piece + behind.substring(1);
    };
  }
}
