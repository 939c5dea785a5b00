package io.datalyptica.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An operator that OLM installs. It and its operands are pulled by references that its bundle
 * brings, not by ones that stand in the manifests, so a mirror serves them only by an
 * ImageDigestMirrorSet or an ImageTagMirrorSet.
 *
 * @param section JSON pointer of the section of the profile that asks for it
 * @param page that says how it is installed
 * @param object {@code Kind/name} of the custom resource
 * @param resources of its own pod
 * @param definitions the custom resource definitions that must be there before its objects
 * @param companion what has to be installed beside what OLM brings
 * @param related the images that this platform makes it pull, as the environment of its Deployment
 *     names them without {@code RELATED_IMAGE_}
 */
public record OperatorPlan(
    String section,
    String page,
    String object,
    OperatorSubscription subscription,
    Resources resources,
    List<String> related,
    List<String> definitions,
    Optional<Companion> companion) {
  /** The role of the operator's own image beside those of {@code related}. */
  public static final String ITSELF = "operator";

  public OperatorPlan {
    related = List.copyOf(related);
    definitions = List.copyOf(definitions);
  }

  /** An image that the operator brings, and what it is for. */
  public record Pulled(String image, String role) {}

  /** What is known of its package, looked up when somebody asks: a plain render does not. */
  public Optional<OperatorPackage> known() {
    return OperatorPackage.named(subscription.packageName());
  }

  /**
   * The catalog's image: that of OpenShift's own CatalogSource, or else the public one that has the
   * package; empty when none is known to.
   */
  public Optional<String> catalog(Platform platform) {
    return OperatorPackage.index(subscription.source())
        .or(() -> known().filter(k -> k.leftOn().isEmpty()).map(OperatorPackage::index))
        .map(index -> index + ":v" + platform.openshift());
  }

  /** The CatalogSource of the mirrored catalog, by the name that oc-mirror gives it. */
  public String mirroredSource(Platform platform) {
    return OperatorPackage.mirroredSource(
        catalog(platform).orElse("operator-index:v" + platform.openshift()));
  }

  /** The version that the profile pins, as its ClusterServiceVersion ends. */
  public Optional<String> version() {
    return subscription
        .startingCsv()
        .filter(csv -> csv.contains(".v"))
        .map(csv -> csv.substring(csv.indexOf(".v") + 2));
  }

  /**
   * The operator's own image and those of its operands; none when its version is not pinned, or not
   * known.
   */
  public List<Pulled> pulled() {
    List<Pulled> pulled = new ArrayList<>();
    Optional<OperatorPackage> known = known();
    if (known.isEmpty() || subscription.startingCsv().isEmpty()) {
      return List.of();
    }
    String csv = subscription.startingCsv().get();
    known.get().image(csv, ITSELF).ifPresent(image -> pulled.add(new Pulled(image, ITSELF)));
    for (String role : related) {
      known.get().image(csv, role).ifPresent(image -> pulled.add(new Pulled(image, role)));
    }
    return List.copyOf(pulled);
  }
}
