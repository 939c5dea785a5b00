package io.datalyptica.component.redis;

/**
 * What the reference of a Redis image says of the server in it: its product and version where the
 * official images, Red Hat's ({@code redis-7}, {@code valkey-8}) or Bitnami's names tell, and
 * nothing where they do not: a mirror may call an image what it likes.
 *
 * @param major -1 when the reference does not tell
 * @param minor {@link #NEWEST} when the tag leaves it open, as {@code redis:7} does
 * @param patch {@link #NEWEST} when the tag leaves it open, or when the vendor carries fixes back
 */
public record RedisImage(
    Product product, int major, int minor, int patch, boolean bitnami, boolean musl) {
  /** The tag floats to the newest release. */
  public static final int NEWEST = Integer.MAX_VALUE;

  /** Whose source the server was built from. */
  public enum Product {
    REDIS,
    VALKEY,
    OTHER
  }

  public static RedisImage of(String reference) {
    int at = reference.indexOf('@');
    String named = at < 0 ? reference : reference.substring(0, at);
    int slash = named.lastIndexOf('/');
    int colon = named.indexOf(':', slash + 1);
    String name = colon < 0 ? named.substring(slash + 1) : named.substring(slash + 1, colon);
    String tag = colon < 0 ? "" : named.substring(colon + 1);
    String folders = "/" + named.substring(0, slash + 1);
    boolean bitnami = folders.contains("/bitnami/") || folders.contains("/bitnamilegacy/");
    boolean musl = tag.contains("alpine");
    int dash = name.indexOf('-');
    Product product = product(dash < 0 ? name : name.substring(0, dash));
    if (product == Product.OTHER) {
      return new RedisImage(product, -1, NEWEST, NEWEST, bitnami, musl);
    }
    if (dash >= 0) { // Red Hat's: the name holds the major version, the tag a build number
      int major = number(name, dash + 1);
      boolean whole = major >= 0 && end(name, dash + 1) == name.length();
      return new RedisImage(
          whole ? product : Product.OTHER,
          whole ? major : -1,
          whole ? 0 : NEWEST,
          NEWEST,
          bitnami,
          musl);
    }
    int major = number(tag, 0);
    int second = next(tag, 0);
    int minor = second < 0 ? NEWEST : number(tag, second);
    int third = second < 0 ? -1 : next(tag, second);
    int patch = third < 0 ? NEWEST : number(tag, third);
    return new RedisImage(product, major, minor, patch, bitnami, musl);
  }

  public boolean isVersionKnown() {
    return major >= 0;
  }

  /** False when the version is not known. */
  public boolean isOlderThan(int otherMajor, int otherMinor) {
    return isVersionKnown() && (major < otherMajor || major == otherMajor && minor < otherMinor);
  }

  /**
   * Whether the release has the use-after-free in Lua that lets any client run code in the server
   * (CVE-2025-49844, all releases before October 2025): mended in Redis 6.2.20, 7.2.11, 7.4.6,
   * 8.0.4 and 8.2.2, in Valkey 7.2.11, 8.0.6 and 8.1.4, and in all later lines.
   */
  public boolean hasLuaUseAfterFree() {
    if (!isVersionKnown() || patch == NEWEST) {
      return false; // a floating tag, or a vendor's build with the fix carried back
    }
    return patch < (product == Product.VALKEY ? firstMendedValkey() : firstMendedRedis());
  }

  private int firstMendedRedis() {
    if (!isOlderThan(8, 3)) {
      return 0;
    }
    return switch (major * 10 + minor) {
      case 62 -> 20;
      case 72 -> 11;
      case 74 -> 6;
      case 80 -> 4;
      case 82 -> 2;
      default -> NEWEST;
    };
  }

  private int firstMendedValkey() {
    if (!isOlderThan(8, 2)) {
      return 0;
    }
    return switch (major * 10 + minor) {
      case 72 -> 11;
      case 80 -> 6;
      case 81 -> 4;
      default -> NEWEST;
    };
  }

  /** The release as people write it: {@code Redis 7.2.4}, {@code Valkey 8}. */
  @Override
  public String toString() {
    String name = product == Product.VALKEY ? "Valkey" : "Redis";
    return name
        + (major < 0 ? "" : " " + major)
        + (minor == NEWEST ? "" : "." + minor)
        + (patch == NEWEST ? "" : "." + patch);
  }

  private static Product product(String name) {
    return switch (name) {
      case "redis" -> Product.REDIS;
      case "valkey" -> Product.VALKEY;
      default -> Product.OTHER;
    };
  }

  /**
   * The number that starts at {@code from}, -1 when there is none of at most two digits: {@code
   * 20240101} is a day.
   */
  private static int number(String text, int from) {
    int end = end(text, from);
    return end == from || end - from > 2 ? -1 : Integer.parseInt(text, from, end, 10);
  }

  private static int end(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  /** Where the next part of the version starts, -1 when it ends here. */
  private static int next(String text, int from) {
    int end = end(text, from);
    boolean more = end < text.length() - 1 && text.charAt(end) == '.' && number(text, end + 1) >= 0;
    return more ? end + 1 : -1;
  }
}
