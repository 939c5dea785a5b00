package io.datalyptica.profile;

/** An OpenShift release {@code 4.minor}; its Kubernetes is 1.(minor + 13). */
public record OpenShiftVersion(int minor) {
  @Override
  public String toString() {
    return "4." + minor;
  }
}
