package io.datalyptica.profile;

import io.datalyptica.profile.reader.Parsed;
import io.datalyptica.profile.reader.TextType;

/**
 * Names of buckets by S3's rules, as MinIO enforces them for new buckets (minio-go, pkg/s3utils,
 * CheckValidBucketNameStrict).
 */
public final class BucketName {
  public static final TextType<String> TYPE =
      TextType.of(
          "a bucket name", "lakehouse", "^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", BucketName::parse);

  private BucketName() {}

  private static Parsed<String> parse(String name) {
    if (name.length() < 3 || name.length() > 63) {
      return refused("has " + name.length() + " characters, not 3 to 63");
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!Ascii.isLower(c) && !Ascii.isDigit(c) && c != '-' && c != '.') {
        return refused("has other characters than lower-case letters, digits, hyphens and dots");
      }
    }
    if (!Ascii.isLetterOrDigit(name.charAt(0))
        || !Ascii.isLetterOrDigit(name.charAt(name.length() - 1))) {
      return refused("does not start and end with a letter or digit");
    }
    if (name.contains("..") || name.contains(".-") || name.contains("-.")) {
      return refused("has a dot beside another dot or a hyphen");
    }
    if (isAddress(name)) {
      return refused("looks like an IP address");
    }
    return name.startsWith("xn--") || name.endsWith("-s3alias") || name.equals("minio")
        ? refused("is reserved")
        : Parsed.value(name);
  }

  private static boolean isAddress(String name) {
    String[] parts = name.split("\\.");
    for (String part : parts) {
      if (!Ascii.allDigits(part)) {
        return false;
      }
    }
    return parts.length == 4;
  }

  private static Parsed<String> refused(String problem) {
    return Parsed.illegal(
        problem + ": the store refuses to create it",
        "write 3 to 63 lower-case letters, digits and inner hyphens, such as `lakehouse`");
  }
}
