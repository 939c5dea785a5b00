package io.datalyptica.plan;

import io.datalyptica.fact.Facts;
import io.datalyptica.profile.OpenShiftVersion;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a package of OpenShift's public catalogs.
 *
 * @param catalogSource the CatalogSource of every OpenShift that has it, or had it
 * @param listsOperands whether its bundles list their operands in {@code spec.relatedImages}, which
 *     is where catalogs and oc-mirror look (operator-registry alpha/action/render.go,
 *     getRelatedImages); those of another package have to be mirrored one by one
 * @param byDigest prefixes of the images that are pulled by digest
 * @param byTag prefixes of the images that are pulled by tag
 * @param bundles the versions whose images are known, by the names of their ClusterServiceVersions
 * @param now the package that the same operator is in now, when this one left its catalog
 */
public record OperatorPackage(
    String name,
    String catalogSource,
    boolean listsOperands,
    List<String> byDigest,
    List<String> byTag,
    List<String> bundles,
    Optional<String> now) {
  public OperatorPackage {
    byDigest = List.copyOf(byDigest);
    byTag = List.copyOf(byTag);
    bundles = List.copyOf(bundles);
  }

  /** The key of a fact about a package, such as {@code channel} or {@code pods}. */
  public static String fact(String name, String what) {
    return "package." + name + '.' + what;
  }

  public static Optional<OperatorPackage> named(String name) {
    Optional<String> source = Facts.find(fact(name, "catalog"));
    return source.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new OperatorPackage(
                name,
                source.get(),
                Facts.text(fact(name, "operands")).equals("listed"),
                Facts.words(fact(name, "by-digest")),
                Facts.words(fact(name, "by-tag")),
                Facts.words(fact(name, "bundles")),
                Facts.find(fact(name, "now"))));
  }

  /**
   * The catalog behind one of OpenShift's own CatalogSources, which are there without anybody's
   * doing; empty for another.
   */
  public static Optional<String> index(String catalogSource) {
    return Facts.find("catalog." + catalogSource + ".index");
  }

  /** The day on which it left its catalog; empty while it is there. */
  public Optional<String> leftOn() {
    List<String> left = Facts.words(fact(name, "left"));
    return left.isEmpty() ? Optional.empty() : Optional.of(left.getLast());
  }

  /** The releases of OpenShift whose catalog has it, oldest first; none when that is not known. */
  public List<String> releases() {
    return Facts.words(fact(name, "openshift"));
  }

  /** The catalog's image without its tag, which is the version of OpenShift. */
  public String index() {
    return Facts.text("catalog." + catalogSource + ".index");
  }

  /** The CatalogSource of its mirrored catalog. */
  public String mirroredSource(OpenShiftVersion openshift) {
    return mirroredSource(index() + ":v" + openshift);
  }

  /**
   * What oc-mirror calls the CatalogSource of the mirrored catalog {@code index}
   * (internal/pkg/clusterresources, generateCatalogSource): {@code cs-}, the last part of the path,
   * and the tag with hyphens for dots.
   */
  public static String mirroredSource(String index) {
    return "cs-" + index.substring(index.lastIndexOf('/') + 1).replace(':', '-').replace('.', '-');
  }

  /**
   * The image of {@code role} that version {@code csv} brings; empty when the version is not known,
   * or has none.
   */
  public Optional<String> image(String csv, String role) {
    return bundles.contains(csv) ? Facts.find("bundle." + csv + "." + role) : Optional.empty();
  }
}
