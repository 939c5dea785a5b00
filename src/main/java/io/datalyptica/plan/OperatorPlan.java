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
 * @param object {@code Kind/name} of the custom resource
 * @param definitions the custom resource definitions that must be there before its objects
 * @param byHand the page that says what has to be installed beside what OLM brings; "" when nothing
 *     has
 * @param related the images that this platform makes it pull, as the environment of its Deployment
 *     names them without {@code RELATED_IMAGE_}
 */
public record OperatorPlan(
    String section,
    String object,
    OperatorSubscription subscription,
    List<String> related,
    List<String> definitions,
    String byHand) {
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
   * package.
   */
  public Optional<String> catalog(Platform platform) {
    return OperatorPackage.index(subscription.source())
        .or(() -> known().map(OperatorPackage::index))
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
    known()
        .flatMap(k -> subscription.startingCsv().flatMap(k::bundle))
        .ifPresent(
            bundle -> {
              pulled.add(new Pulled(bundle.operator(), ITSELF));
              for (String role : related) {
                String image = bundle.related().get(role);
                if (image != null) {
                  pulled.add(new Pulled(image, role));
                }
              }
            });
    return List.copyOf(pulled);
  }
}
