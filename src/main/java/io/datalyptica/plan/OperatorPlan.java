package io.datalyptica.plan;

import java.util.List;
import java.util.Optional;

/**
 * An operator that OLM installs. It and its operands are pulled by references that its bundle brings, not by ones that stand in the
 * manifests, so a mirror serves them only by an ImageDigestMirrorSet or an ImageTagMirrorSet.
 *
 * @param section JSON pointer of the section of the profile that asks for it
 * @param object {@code Kind/name} of the custom resource
 * @param related the images that this platform makes it pull, as the environment of its Deployment names them without {@code
 *     RELATED_IMAGE_}
 */
public record OperatorPlan(String section, String object, OperatorSubscription subscription, List<String> related) {
  public OperatorPlan {
    related = List.copyOf(related);
  }

  /** What is known of its package, looked up when somebody asks: a plain render does not. */
  public Optional<OperatorPackage> known() {
    return OperatorPackage.named(subscription.packageName());
  }

  /** The bundle of the version that the profile pins, when its images are known. */
  public Optional<OperatorBundle> bundle() {
    return known().flatMap(k -> subscription.startingCsv().flatMap(k::bundle));
  }
}
