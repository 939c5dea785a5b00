package io.datalyptica.profile;

import io.datalyptica.profile.reader.Parsed;
import io.datalyptica.profile.reader.TextType;

/** An OpenShift release {@code 4.minor}. */
public record OpenShiftVersion(int minor) {
  /** That of a profile, and of a tree, which names none. */
  public static final String USUAL = "4.19";

  /** How far the minor version of Kubernetes is ahead, from 4.3 on. */
  private static final int KUBERNETES_AHEAD = 13;

  static final TextType<OpenShiftVersion> TYPE =
      TextType.of(
          "an OpenShift version",
          "\"" + USUAL + "\"",
          "^4\\.(0|[1-9][0-9]?)$",
          OpenShiftVersion::parse);

  public static Parsed<OpenShiftVersion> parse(String text) {
    String minor = text.startsWith("4.") ? text.substring(2) : "";
    if (!Ascii.allDigits(minor)
        || minor.length() > 2
        || minor.length() == 2 && minor.charAt(0) == '0') {
      return Parsed.illegal(
          "is no version of OpenShift 4: it decides which API versions may be used",
          "write `\"" + USUAL + "\"`, without a patch version");
    }
    return Parsed.value(new OpenShiftVersion(Integer.parseInt(minor)));
  }

  /** The release whose Kubernetes is 1.{@code minor}. */
  public static OpenShiftVersion withKubernetes(int minor) {
    return new OpenShiftVersion(minor - KUBERNETES_AHEAD);
  }

  /** 19 of {@code 4.19}, a release that is known to be one. */
  public static int minor(String release) {
    return Integer.parseInt(release, 2, release.length(), 10);
  }

  /** 32 for Kubernetes 1.32. */
  public int kubernetesMinor() {
    return minor + KUBERNETES_AHEAD;
  }

  @Override
  public String toString() {
    return "4." + minor;
  }
}
