package io.datalyptica.bundle;

import io.datalyptica.app.Components;
import io.datalyptica.profile.OpenShiftVersion;
import io.datalyptica.profile.reader.Parsed;
import java.util.Collection;

/** Every manifest of a bundle, read back from its text as a run does. */
public final class ReadBack {
  private ReadBack() {}

  /**
   * For the OpenShift of a profile that names none.
   *
   * @param announced what exists beside the tree by other hands, such as the plan's Secrets
   */
  public static ObjectIndex of(Bundle bundle, Collection<Outside> announced) {
    if (OpenShiftVersion.parse(OpenShiftVersion.USUAL)
        instanceof Parsed.Value<OpenShiftVersion>(OpenShiftVersion usual)) {
      return of(bundle, announced, usual.kubernetesMinor());
    }
    throw new AssertionError("no version: " + OpenShiftVersion.USUAL);
  }

  /** For Kubernetes 1.{@code kubernetes}. */
  public static ObjectIndex of(Bundle bundle, Collection<Outside> announced, int kubernetes) {
    ObjectReader reader = new ObjectReader(Components.ALL);
    bundle.files().forEach(reader::read);
    return reader.index(announced, kubernetes);
  }
}
