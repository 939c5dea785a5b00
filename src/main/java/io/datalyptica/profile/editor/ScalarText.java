package io.datalyptica.profile.editor;

import io.datalyptica.profile.editor.Source.Form;
import io.datalyptica.profile.reader.YamlDocument;
import io.datalyptica.profile.reader.YamlNode;
import io.datalyptica.profile.reader.YamlNode.Scalar;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/**
 * Texts as they are written in YAML: in the quotes that stood there before, plain when that is read
 * back as the same, else in double quotes.
 */
final class ScalarText {
  private ScalarText() {}

  /** What a fix writes: a flow collection as it is, everything else is a text. */
  static String value(String value, Form before, boolean inFlow) {
    return isCollection(value) ? value : text(value, before, inFlow);
  }

  static boolean isCollection(String value) {
    return value.startsWith("{") || value.startsWith("[");
  }

  private static String text(String value, Form before, boolean inFlow) {
    // A number or a boolean is one only without quotes.
    if (!isNumberOrFlag(value)) {
      if (before == Form.DOUBLE_QUOTED) {
        return doubleQuoted(value);
      }
      if (before == Form.SINGLE_QUOTED && isPrintable(value)) {
        return "'" + value.replace("'", "''") + "'";
      }
    }
    String around = inFlow ? "{k: " + value + "}" : "k: " + value;
    return isPlain(around, value) ? value : doubleQuoted(value);
  }

  static String key(String key, Form before) {
    if (before == Form.DOUBLE_QUOTED) {
      return doubleQuoted(key);
    }
    if (before == Form.SINGLE_QUOTED && isPrintable(key)) {
      return "'" + key.replace("'", "''") + "'";
    }
    YamlNode.Mapping read = read("{" + key + ": v}");
    return read != null && read.entries().size() == 1 && plain(read.entries().getFirst().key(), key)
        ? key
        : doubleQuoted(key);
  }

  private static boolean isPlain(String around, String value) {
    YamlNode.Mapping read = read(around);
    return read != null && read.entries().size() == 1 && plain(read.find("k"), value);
  }

  private static boolean plain(YamlNode node, String text) {
    return node instanceof Scalar scalar
        && scalar.plain()
        && !scalar.isNull()
        && scalar.text().equals(text);
  }

  /** The map in {@code yaml}, or null when it is none. */
  static YamlNode.Mapping read(String yaml) {
    YamlDocument document =
        YamlDocument.of("", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    return document instanceof YamlDocument.Read(var _, YamlNode.Mapping root) ? root : null;
  }

  private static boolean isNumberOrFlag(String value) {
    if (value.equals("true") || value.equals("false")) {
      return true;
    }
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return false;
      }
    }
    return !value.isEmpty();
  }

  private static boolean isPrintable(String text) {
    return text.codePoints().noneMatch(ScalarText::isSpecial);
  }

  /** Control characters, breaks of lines and what hides itself. */
  private static boolean isSpecial(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }

  private static String doubleQuoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                out.append('\\').appendCodePoint(c);
              } else if (c == '\n') {
                out.append("\\n");
              } else if (c == '\t') {
                out.append("\\t");
              } else if (isSpecial(c)) {
                out.append(String.format("\\U%08x", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.append('"').toString();
  }
}
