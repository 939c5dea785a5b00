package io.datalyptica.profile;

/** The letters and digits that Kubernetes means, which are fewer than {@link Character}'s. */
public final class Ascii {
  private Ascii() {}

  public static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  public static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  public static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  public static boolean isLetterOrDigit(char c) {
    return isLower(c) || isUpper(c) || isDigit(c);
  }

  static boolean isHex(char c) {
    return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
  }

  public static boolean allDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** Whether every character of {@code text} is a letter, a digit or one of {@code others}. */
  public static boolean allOf(String text, String others) {
    for (int i = 0; i < text.length(); i++) {
      if (!isLetterOrDigit(text.charAt(i)) && others.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }
}
