package io.datalyptica.component.objectstore;

import io.datalyptica.profile.Ascii;
import io.datalyptica.profile.reader.Parsed;
import io.datalyptica.profile.reader.TextType;

/**
 * The beginning of the keys that a user is confined to.
 *
 * <p>It becomes part of resources and conditions of a policy, where {@code *}, {@code ?} and {@code
 * ${...}} mean something else and cannot be escaped in MinIO (minio/pkg policy/resource.go and
 * condition/stringlikefunc.go match by wildcard after they put variables in). So it has none of
 * them. MinIO refuses keys with a part {@code .} or {@code ..} (minio cmd/object-api-utils.go,
 * hasBadPathComponent).
 */
final class KeyPrefix {
  private static final int MAX = 512;

  static final TextType<String> TYPE =
      TextType.of(
          "the beginning of keys",
          "team/",
          "^([A-Za-z0-9_][-A-Za-z0-9._=+@,:]*/)+$",
          KeyPrefix::parse);

  private KeyPrefix() {}

  private static Parsed<String> parse(String text) {
    boolean legal = !text.isEmpty() && text.length() <= MAX && Ascii.allOf(text, "-._=+@,:/");
    boolean starts = true;
    for (int i = 0; i < text.length() && legal; i++) {
      char c = text.charAt(i);
      legal = !starts || Ascii.isLetterOrDigit(c) || c == '_';
      starts = c == '/';
    }
    if (!legal) {
      return Parsed.illegal(
          "is not the plain beginning of keys: a policy would grant something else",
          "write folders of letters, digits and `-._=+@,:`, each with a slash behind it, such as"
              + " `team/`");
    }
    return starts
        ? Parsed.value(text)
        : Parsed.illegal(
            "does not end with a slash: it would also open every folder whose name only begins like"
                + " that",
            "write `" + text + "/`");
  }
}
