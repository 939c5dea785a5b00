package io.datalyptica.change;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ManifestValue;
import java.util.Locale;

/**
 * Takes out of a change what may be a credential, before anybody can print it: our templates hold
 * none, templates of one's own may.
 */
final class Credentials {
  private static final String MASK = "(not shown)";

  /** What follows one of these, in a name or in a text, is shown to nobody. */
  private static final String[] WORDS = {
    "password",
    "passwd",
    "passphrase",
    "requirepass",
    "masterauth",
    "secret",
    "token",
    "apikey",
    "api_key",
    "api-key",
    "access_key",
    "accesskey",
    "private_key",
    "privatekey",
    "credential",
    "authorization",
    "bearer"
  };

  /** Below these stands the name of a Secret, or of a key or file of one, which is none. */
  private static final String[] NAMES = {
    ".name", ".key", ".path", ".kind", ".mode", ".defaultmode", ".optional"
  };

  private Credentials() {}

  /** The same change without what may be a credential. */
  static FieldChange hidden(K8sObject object, FieldChange field) {
    if (isFlag(field.before()) || isFlag(field.after())) {
      return field;
    }
    if (isOne(object, field.path().toLowerCase(Locale.ROOT))) {
      return field.showing(hidden(field.before()), hidden(field.after()));
    }
    String was = field.before().text().orElse("");
    String is = field.after().text().orElse("");
    String before = masked(was);
    String after = masked(is);
    if (before.equals(was) && after.equals(is)) {
      return field;
    }
    // What differs may have been the credential alone.
    boolean same = before.equals(after);
    return field.showing(
        same ? hidden(field.before()) : text(before, field.before()),
        same ? hidden(field.after()) : text(after, field.after()));
  }

  /** Data of a Secret, and whatever is called like a credential. */
  private static boolean isOne(K8sObject object, String path) {
    if (object.is("Secret") && (path.startsWith("data") || path.startsWith("stringdata"))) {
      return true;
    }
    if (path.contains("secretkeyref") || path.contains("secretname")) {
      return false;
    }
    for (String name : NAMES) {
      if (path.endsWith(name)) {
        return false;
      }
    }
    for (String word : WORDS) {
      if (path.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFlag(ManifestValue value) {
    return value.isTrue() || value.isFalse();
  }

  private static ManifestValue hidden(ManifestValue value) {
    return value.isPresent() ? text(MASK, value) : value;
  }

  private static ManifestValue text(String text, ManifestValue value) {
    return value.isPresent()
        ? new ManifestValue.Scalar(text, ManifestValue.Type.TEXT, value.mark())
        : value;
  }

  /** Without what follows {@code password=} and the like, and what a URL has before its host. */
  static String masked(String text) {
    StringBuilder masked = new StringBuilder(text.length());
    String lower = text.toLowerCase(Locale.ROOT);
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end + 1;
      line(text.substring(from, end), lower.substring(from, end), masked);
      from = end;
    }
    return masked.toString();
  }

  private static void line(String line, String lower, StringBuilder masked) {
    int named = -1;
    for (String word : WORDS) {
      for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
        int value = behind(line, at + word.length());
        named = value >= 0 && (named < 0 || value < named) ? value : named;
      }
    }
    int scheme = line.indexOf("://");
    int host = scheme < 0 ? -1 : line.lastIndexOf('@');
    int user = host < 0 ? -1 : line.indexOf(':', scheme + 3) + 1;
    if (user > 0 && user < host && isValue(line, user) && (named < 0 || user < named)) {
      masked.append(line, 0, user).append(MASK);
      line(line.substring(host), lower.substring(host), masked);
    } else if (named >= 0) {
      masked.append(line, 0, named).append(MASK).append(line.endsWith("\n") ? "\n" : "");
    } else {
      masked.append(line);
    }
  }

  /** Where the value stands that a word ending at {@code end} is the name of; -1 for none. */
  private static int behind(String line, int end) {
    int at = end;
    // The name may go on: PASSWORD_OF_ROOT, secretAccessKey; or end with a quote.
    while (at < line.length() && isOfName(line.charAt(at))) {
      at++;
    }
    int name = at;
    while (at < line.length() && isQuote(line.charAt(at))) {
      at++;
    }
    int gap = at;
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    boolean assigned = at < line.length() && (line.charAt(at) == '=' || line.charAt(at) == ':');
    boolean quoted = at > gap && at < line.length() && line.charAt(at) == '\'';
    String word = line.substring(0, name).toLowerCase(Locale.ROOT);
    boolean setting = at > gap && (word.endsWith("requirepass") || word.endsWith("masterauth"));
    boolean option = at > gap && isOption(word);
    if (!assigned && !quoted && !setting && !option) {
      return -1;
    }
    at += assigned ? 1 : 0;
    while (at < line.length() && (line.charAt(at) == ' ' || isQuote(line.charAt(at)))) {
      at++;
    }
    return isValue(line, at) ? at : -1;
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  /** Whether the last word is an option of a command line. */
  private static boolean isOption(String words) {
    return words.startsWith("--", words.lastIndexOf(' ') + 1);
  }

  /** Whether a value stands there, and no reference to one. */
  private static boolean isValue(String line, int at) {
    return at < line.length() && "\n\r$<{(/[".indexOf(line.charAt(at)) < 0;
  }
}
