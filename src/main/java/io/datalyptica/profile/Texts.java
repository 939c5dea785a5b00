package io.datalyptica.profile;

import io.datalyptica.diagnostic.RuleId;
import io.datalyptica.profile.reader.Parsed;
import io.datalyptica.profile.reader.TextType;
import java.time.LocalDate;
import java.time.YearMonth;

/** Small text types that stay texts, or become types of the JDK. */
public final class Texts {
  static final TextType<String> LINE = TextType.of("a text", "text", "\\S", Texts::parseLine);

  public static final TextType<String> SETTING =
      TextType.of("a setting's value", "64MB", "", Texts::parseAny);

  public static final TextType<String> REGION =
      TextType.of("a region", "us-east-1", "^[A-Za-z0-9][-A-Za-z0-9_]{0,62}$", Texts::parseRegion);

  /** A URL of http or https without user, query and fragment. */
  public static final TextType<String> HTTP_URL =
      TextType.of(
          "a URL",
          "https://s3.example.com",
          "^https?://[-A-Za-z0-9.\\[\\]:]+(/[-A-Za-z0-9._~/]*)?$",
          Texts::parseUrl);

  /** Where pages are published; a fragment is put behind it. */
  static final TextType<String> PAGE_URL =
      TextType.of(
          "a URL of pages",
          "https://git.example.com/platform/docs",
          "^https?://[-A-Za-z0-9.:]+(/[-A-Za-z0-9._/]*)?$",
          Texts::parsePageUrl);

  /** A key of a ConfigMap or Secret (Kubernetes' IsConfigMapKey). */
  public static final TextType<String> DATA_KEY =
      TextType.of(
          "a key of a ConfigMap or Secret",
          "ca.crt",
          "^[-._A-Za-z0-9]{1,253}$",
          Texts::parseDataKey);

  static final TextType<LocalDate> DATE =
      TextType.of("a date", "2027-03-31", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", Texts::parseDate);

  static final TextType<RuleId> RULE =
      TextType.of("a rule's id", "MINIO-003", "^[A-Z0-9]+-[0-9]{3}$", Texts::parseRule);

  static final TextType<String> POINTER =
      TextType.of(
          "a JSON pointer", "/spec/objectStore", "^(/([^~]|~[01])*)?$", Texts::parsePointer);

  private static final int MAX_LINE = 1024;

  private Texts() {}

  private static Parsed<String> parseLine(String text) {
    if (text.isBlank()) {
      return Parsed.illegal("is blank: it says nothing", "write a text");
    }
    return parseAny(text);
  }

  private static Parsed<String> parseAny(String text) {
    return text.length() <= MAX_LINE
        ? Parsed.value(text)
        : Parsed.illegal("has more than " + MAX_LINE + " characters", "shorten it");
  }

  private static Parsed<String> parseRegion(String text) {
    boolean legal =
        !text.isEmpty()
            && text.length() <= 63
            && Ascii.isLetterOrDigit(text.charAt(0))
            && Ascii.allOf(text, "-_");
    return legal
        ? Parsed.value(text)
        : Parsed.illegal(
            "is no region: S3 clients would sign for another one",
            "write letters, digits, `-` and `_`, such as `us-east-1`");
  }

  private static Parsed<String> parseUrl(String text) {
    int scheme = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : -1;
    String rest = scheme < 0 ? "" : text.substring(scheme);
    int slash = rest.indexOf('/');
    String authority = slash < 0 ? rest : rest.substring(0, slash);
    String path = slash < 0 ? "" : rest.substring(slash);
    if (!ImageReference.isRegistry(authority)
        || text.length() > MAX_LINE
        || !Ascii.allOf(path, "-._~/")) {
      return Parsed.illegal(
          "is no plain URL: clients could not reach the store",
          "write `https://host` or `https://host:port`, without user, query and fragment");
    }
    return Parsed.value(text);
  }

  private static Parsed<String> parsePageUrl(String text) {
    int scheme = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : text.length();
    int slash = text.indexOf('/', scheme);
    int end = slash < 0 ? text.length() : slash;
    boolean legal =
        end > scheme
            && text.length() <= MAX_LINE
            && Ascii.allOf(text.substring(scheme, end), "-.:")
            && Ascii.allOf(text.substring(end), "-._/");
    return legal
        ? Parsed.value(text)
        : Parsed.illegal(
            "is no plain URL: the links of alerts would lead nowhere",
            "write `https://host/path`, of letters, digits, `-`, `.`, `_`, `:` and `/`");
  }

  private static Parsed<String> parseDataKey(String text) {
    boolean legal = !text.isEmpty() && text.length() <= 253 && Ascii.allOf(text, "-._");
    return legal && !text.equals(".") && !text.startsWith("..")
        ? Parsed.value(text)
        : Parsed.illegal(
            "is no key of a ConfigMap or Secret: no pod could mount it",
            "write letters, digits, `-`, `_` and `.`, such as `ca.crt`");
  }

  private static Parsed<LocalDate> parseDate(String text) {
    boolean form = text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
    String digits = form ? text.substring(0, 4) + text.substring(5, 7) + text.substring(8) : "";
    if (Ascii.allDigits(digits)) {
      int year = Integer.parseInt(digits.substring(0, 4));
      int month = Integer.parseInt(digits.substring(4, 6));
      int day = Integer.parseInt(digits.substring(6));
      if (month >= 1
          && month <= 12
          && day >= 1
          && day <= YearMonth.of(year, month).lengthOfMonth()) {
        return Parsed.value(LocalDate.of(year, month, day));
      }
    }
    return Parsed.illegal("is no date", "write year-month-day, such as `2027-03-31`");
  }

  private static Parsed<RuleId> parseRule(String text) {
    return RuleId.isLegal(text)
        ? Parsed.value(new RuleId(text))
        : Parsed.illegal(
            "is no rule's id, so nothing is accepted by it",
            "write the id that the finding shows, such as `MINIO-003`");
  }

  private static Parsed<String> parsePointer(String text) {
    boolean legal = text.isEmpty() || text.charAt(0) == '/';
    for (int i = 0; i < text.length() && legal; i++) {
      legal =
          text.charAt(i) != '~'
              || i + 1 < text.length() && (text.charAt(i + 1) == '0' || text.charAt(i + 1) == '1');
    }
    return legal && text.length() <= MAX_LINE
        ? Parsed.value(text)
        : Parsed.illegal(
            "is no JSON pointer, so nothing is accepted by it",
            "write the pointer that the finding shows, such as `/spec/objectStore`");
  }
}
