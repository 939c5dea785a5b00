package io.datalyptica.template;

import java.util.Map;

/** JSON of a {@link YamlTree}: two spaces, one entry a line, entries in their order (RFC 8259). */
public final class JsonText {
  private static final int STEP = 2;

  private JsonText() {}

  /** The text, ending in a line feed. */
  public static String write(YamlTree node) {
    StringBuilder out = new StringBuilder();
    write(out, node, 0);
    return out.append('\n').toString();
  }

  /** A list with an item a line; the items, and anything else, on one line. */
  static void lines(StringBuilder out, YamlTree node) {
    if (!(node instanceof YamlTree.Items items) || items.isEmpty()) {
      compact(out, node);
      return;
    }
    String separator = "[\n  ";
    for (YamlTree item : items.items()) {
      out.append(separator);
      compact(out, item);
      separator = ",\n  ";
    }
    out.append("\n]");
  }

  private static void compact(StringBuilder out, YamlTree node) {
    if (node instanceof YamlTree.Items items) {
      String separator = "[";
      for (YamlTree item : items.items()) {
        out.append(separator);
        compact(out, item);
        separator = ",";
      }
      out.append(items.isEmpty() ? "[]" : "]");
    } else if (node instanceof YamlTree.Entries entries) {
      String separator = "{";
      for (Map.Entry<String, YamlTree> entry : entries.entries().entrySet()) {
        out.append(separator);
        string(out, entry.getKey());
        out.append(':');
        compact(out, entry.getValue());
        separator = ",";
      }
      out.append(entries.isEmpty() ? "{}" : "}");
    } else {
      write(out, node, 0);
    }
  }

  static void write(StringBuilder out, YamlTree node, int indent) {
    if (node instanceof YamlTree.Text text) {
      string(out, text.value());
    } else if (node instanceof YamlTree.Number number) {
      out.append(number.value());
    } else if (node instanceof YamlTree.Flag flag) {
      out.append(flag.value());
    } else if (node instanceof YamlTree.Items items) {
      items(out, items, indent);
    } else if (node instanceof YamlTree.Entries entries) {
      entries(out, entries, indent);
    }
  }

  private static void items(StringBuilder out, YamlTree.Items items, int indent) {
    out.append('[');
    String separator = "";
    for (YamlTree item : items.items()) {
      out.append(separator);
      newLine(out, indent + STEP);
      write(out, item, indent + STEP);
      separator = ",";
    }
    if (!items.isEmpty()) {
      newLine(out, indent);
    }
    out.append(']');
  }

  private static void entries(StringBuilder out, YamlTree.Entries entries, int indent) {
    out.append('{');
    String separator = "";
    for (Map.Entry<String, YamlTree> entry : entries.entries().entrySet()) {
      out.append(separator);
      newLine(out, indent + STEP);
      string(out, entry.getKey());
      out.append(": ");
      write(out, entry.getValue(), indent + STEP);
      separator = ",";
    }
    if (!entries.isEmpty()) {
      newLine(out, indent);
    }
    out.append('}');
  }

  private static void newLine(StringBuilder out, int indent) {
    out.append('\n');
    out.repeat(' ', indent);
  }

  static void string(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (isControl(c) || c == '\uFEFF' || loneSurrogate(text, i)) {
            out.append("\\u");
            Encoder.appendHex(out, c, 4);
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  /** Control characters, and the line breaks that only some readers know. */
  static boolean isControl(char c) {
    return c < ' ' || c >= 0x7F && c < 0xA0 || c == '\u2028' || c == '\u2029';
  }

  /** Half a character: UTF-8 cannot hold it, an escape can. */
  static boolean loneSurrogate(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
