package io.datalyptica.profile;

import io.datalyptica.profile.reader.Parsed;
import io.datalyptica.profile.reader.TextType;
import java.util.Optional;

/**
 * A container image reference (distribution/reference grammar): {@code
 * registry/repository[:tag][@digest]}.
 *
 * @param repository with its registry, if one was written
 */
public record ImageReference(String repository, Optional<String> tag, Optional<String> digest) {
  public static final TextType<ImageReference> TYPE =
      TextType.of(
          "an image reference",
          "registry.example.com/team/app:1.2.3",
          "^[a-zA-Z0-9\\[][^\\s]*$",
          ImageReference::parse);

  /** A registry with an optional path below it, as a mirror has. */
  static final TextType<String> MIRROR =
      TextType.of(
          "a registry",
          "registry.example.com/mirror",
          "^[a-zA-Z0-9\\[][^\\s@]*$",
          ImageReference::parseMirror);

  private static final int MAX_NAME = 255;

  public static Parsed<ImageReference> parse(String text) {
    int at = text.indexOf('@');
    String digest = at < 0 ? null : text.substring(at + 1);
    String named = at < 0 ? text : text.substring(0, at);
    int colon = named.lastIndexOf(':');
    boolean tagged = colon > named.lastIndexOf('/');
    String name = tagged ? named.substring(0, colon) : named;
    String tag = tagged ? named.substring(colon + 1) : null;
    if (digest != null && !isDigest(digest)) {
      return illegal(
          "has a digest that is none: the image could not be pulled",
          "write `@sha256:` and 64 hexadecimal digits");
    }
    if (tag != null && !isTag(tag)) {
      return illegal(
          "has a tag that is none: the image could not be pulled",
          "write a tag of letters, digits, `_`, `.` and `-`, at most 128");
    }
    if (!isName(name, false)) {
      return illegal(
          "is no image reference: the image could not be pulled",
          "write `registry/repository:tag`, the repository in lower case");
    }
    return Parsed.value(
        new ImageReference(name, Optional.ofNullable(tag), Optional.ofNullable(digest)));
  }

  private static Parsed<ImageReference> illegal(String problem, String remedy) {
    return Parsed.illegal(problem, remedy);
  }

  private static Parsed<String> parseMirror(String text) {
    return isName(text, true)
        ? Parsed.value(text)
        : Parsed.illegal(
            "is no registry: every image would have an illegal reference",
            "write `registry.example.com` or `registry.example.com:5000/mirror`, without `https://`"
                + " and tag");
  }

  private static boolean isName(String name, boolean registryFirst) {
    if (name.length() > MAX_NAME || name.isEmpty()) {
      return false;
    }
    String[] parts = name.split("/", -1);
    boolean registry =
        registryFirst
            || parts.length > 1
                && (parts[0].indexOf('.') >= 0
                    || parts[0].indexOf(':') >= 0
                    || parts[0].equals("localhost"));
    if (registry && !isRegistry(parts[0])) {
      return false;
    }
    for (int i = registry ? 1 : 0; i < parts.length; i++) {
      if (!isComponent(parts[i])) {
        return false;
      }
    }
    return true;
  }

  /** A host, an IPv4 or bracketed IPv6 address, with an optional port. */
  static boolean isRegistry(String text) {
    int bracket = text.indexOf(']');
    int colon = text.indexOf(':', bracket + 1);
    String host = colon < 0 ? text : text.substring(0, colon);
    boolean port =
        colon < 0 || Ascii.allDigits(text.substring(colon + 1)) && text.length() - colon <= 6;
    if (text.startsWith("[")) {
      return port
          && bracket > 1
          && bracket == host.length() - 1
          && host.substring(1, bracket).chars().allMatch(c -> Ascii.isHex((char) c) || c == ':');
    }
    for (String label : host.split("\\.", -1)) {
      if (label.isEmpty()
          || label.startsWith("-")
          || label.endsWith("-")
          || !Ascii.allOf(label, "-")) {
        return false;
      }
    }
    return port;
  }

  /**
   * Lower-case letters and digits, with single {@code .}, one or two {@code _}, or any number of
   * {@code -} between.
   */
  private static boolean isComponent(String text) {
    int run = 0;
    char separator = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Ascii.isLower(c) || Ascii.isDigit(c)) {
        run = 0;
        continue;
      }
      if (i == 0 || c != '.' && c != '_' && c != '-' || run > 0 && c != separator) {
        return false;
      }
      separator = c;
      run++;
      if (c == '.' && run > 1 || c == '_' && run > 2) {
        return false;
      }
    }
    return !text.isEmpty() && run == 0;
  }

  private static boolean isTag(String tag) {
    return !tag.isEmpty()
        && tag.length() <= 128
        && Ascii.allOf(tag, "_.-")
        && tag.charAt(0) != '.'
        && tag.charAt(0) != '-';
  }

  private static boolean isDigest(String digest) {
    int colon = digest.indexOf(':');
    String hex = digest.substring(colon + 1);
    int wanted = digest.startsWith("sha256:") ? 64 : digest.startsWith("sha512:") ? 128 : -1;
    for (int i = 0; i < hex.length(); i++) {
      if (!Ascii.isHex(hex.charAt(i)) || Ascii.isUpper(hex.charAt(i))) {
        return false;
      }
    }
    return hex.length() == wanted;
  }

  @Override
  public String toString() {
    return repository + tag.map(t -> ":" + t).orElse("") + digest.map(d -> "@" + d).orElse("");
  }
}
