package io.datalyptica.profile.reader;

/**
 * Which characters a profile may hold. Beyond YAML's own set, line separators that YAML 1.1 and 1.2
 * disagree on (U+0085, U+2028, U+2029) are refused, and the bidirectional controls that make a
 * reviewer see another text than the cluster gets (CVE-2021-42574).
 */
final class Characters {
  private Characters() {}

  static boolean allowed(int c) {
    if (c < 0x20) {
      return c == '\t' || c == '\n' || c == '\r';
    }
    if (c < 0x7f) {
      return true;
    }
    if (c < 0xa0) {
      return false;
    }
    if (c < 0x2028) {
      return true;
    }
    boolean separatorOrOverride = c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    boolean surrogate = c >= 0xd800 && c <= 0xdfff;
    return !separatorOrOverride && !surrogate && c != 0xfeff && (c & 0xfffe) != 0xfffe;
  }

  /** {@code U+0085}, with a name for the ones that people meet. */
  static String name(int c) {
    String hex = Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT);
    String code = "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
    return switch (c) {
      case 0 -> code + " (NUL)";
      case 0x1b -> code + " (ESC)";
      case 0x85 -> code + " (NEL, next line)";
      case 0x2028 -> code + " (line separator)";
      case 0x2029 -> code + " (paragraph separator)";
      case 0xfeff -> code + " (byte order mark)";
      default -> code;
    };
  }

  /** Index of the first character that is not allowed, or -1. */
  static int firstForbidden(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x20 && c < 0x7f) {
        continue;
      }
      int point = Character.codePointAt(text, i);
      if (!allowed(point)) {
        return i;
      }
      i += Character.charCount(point) - 1;
    }
    return -1;
  }
}
