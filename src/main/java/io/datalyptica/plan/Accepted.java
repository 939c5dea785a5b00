package io.datalyptica.plan;

/**
 * What the reader of a credential accepts.
 *
 * @param most characters at most; {@link Integer#MAX_VALUE} when the reader sets no limit
 * @param but what else must hold, as the end of a sentence; empty when nothing
 */
public record Accepted(Alphabet alphabet, int least, int most, String but) {
  /**
   * An access key: what MinIO accepts and what policies, URLs and scripts carry (the init Job
   * refuses anything else).
   */
  public static final Accepted ACCESS_KEY = between(3, 64, Alphabet.NAME);

  /**
   * A secret key or root password: MinIO refuses fewer than 8 characters
   * (internal/auth/credentials.go).
   */
  public static final Accepted SECRET_KEY = between(8, 128, Alphabet.LINE);

  /**
   * The password of a PostgreSQL role, which clients write into URLs and connection strings without
   * escapes.
   */
  public static final Accepted ROLE_PASSWORD = between(16, 128, Alphabet.ALPHANUMERIC);

  /** The characters of a value. */
  public enum Alphabet {
    ALPHANUMERIC("letters and digits"),
    /** A hyphen does not come first: it would be read as an option. */
    NAME("letters, digits and _.@-"),
    /**
     * Anything but control characters: a line break at the end is part of the value for one reader
     * and not for the next.
     */
    LINE("characters on one line, without a line break at its end");

    private final String words;

    Alphabet(String words) {
      this.words = words;
    }

    private boolean has(char c, boolean first) {
      boolean alphanumeric = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      return switch (this) {
        case ALPHANUMERIC -> alphanumeric;
        case NAME -> alphanumeric || c == '_' || c == '.' || c == '@' || c == '-' && !first;
        case LINE -> c >= ' ' && c != 0x7f;
      };
    }
  }

  public static Accepted between(int least, int most, Alphabet alphabet) {
    return new Accepted(alphabet, least, most, "");
  }

  public static Accepted atLeast(int least, Alphabet alphabet) {
    return new Accepted(alphabet, least, Integer.MAX_VALUE, "");
  }

  /** The same, with one more condition. */
  public Accepted but(String condition) {
    return new Accepted(alphabet, least, most, condition);
  }

  /** Whether the reader takes {@code value}, as far as its length and characters say. */
  public boolean accepts(String value) {
    if (value.length() < least || value.length() > most) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      if (!alphabet.has(value.charAt(i), i == 0)) {
        return false;
      }
    }
    return true;
  }

  /** Such as "8 to 128 characters on one line". */
  public String words() {
    String count = most == Integer.MAX_VALUE ? "at least " + least : least + " to " + most;
    return count + " " + alphabet.words + (but.isEmpty() ? "" : "; " + but);
  }
}
