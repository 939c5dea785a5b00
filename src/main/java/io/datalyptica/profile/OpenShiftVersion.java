package io.datalyptica.profile;

import io.datalyptica.profile.reader.Parsed;
import io.datalyptica.profile.reader.TextType;

/** An OpenShift release {@code 4.minor}; its Kubernetes is 1.(minor + 13). */
public record OpenShiftVersion(int minor) {
  static final TextType<OpenShiftVersion> TYPE =
      TextType.of(
          "an OpenShift version", "\"4.19\"", "^4\\.(0|[1-9][0-9]?)$", OpenShiftVersion::parse);

  public static Parsed<OpenShiftVersion> parse(String text) {
    String minor = text.startsWith("4.") ? text.substring(2) : "";
    if (!Ascii.allDigits(minor)
        || minor.length() > 2
        || minor.length() == 2 && minor.charAt(0) == '0') {
      return Parsed.illegal(
          "is no version of OpenShift 4: it decides which API versions may be used",
          "write `\"4.19\"`, without a patch version");
    }
    return Parsed.value(new OpenShiftVersion(Integer.parseInt(minor)));
  }

  /** 32 for Kubernetes 1.32. */
  public int kubernetesMinor() {
    return minor + 13;
  }

  @Override
  public String toString() {
    return "4." + minor;
  }
}
