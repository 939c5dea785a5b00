package io.datalyptica.plan;

import io.datalyptica.profile.OpenShiftVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a package of OpenShift's public catalogs. Read in its ClusterServiceVersions and
 * catalog templates (redhat-openshift-ecosystem/community-operators-prod and certified-operators,
 * 2026-11).
 *
 * @param index the catalog's image without its tag, which is the version of OpenShift
 * @param listsOperands whether its bundles list their operands in {@code spec.relatedImages}, which
 *     is where catalogs and oc-mirror look (operator-registry alpha/action/render.go,
 *     getRelatedImages); those of another package have to be mirrored one by one
 * @param byDigest prefixes of the images that are pulled by digest
 * @param byTag prefixes of the images that are pulled by tag
 * @param bundles the versions whose images are known
 * @param listing the package of the same operator whose bundles list them; "": none is known
 */
public record OperatorPackage(
    String name,
    String index,
    boolean listsOperands,
    List<String> byDigest,
    List<String> byTag,
    List<OperatorBundle> bundles,
    String listing) {
  private static final String COMMUNITY = "registry.redhat.io/redhat/community-operator-index";
  private static final String CERTIFIED = "registry.redhat.io/redhat/certified-operator-index";

  /** The CatalogSources that every OpenShift has (operator-marketplace, defaults). */
  private static final Map<String, String> DEFAULT_SOURCES =
      Map.of(
          "community-operators",
          COMMUNITY,
          "certified-operators",
          CERTIFIED,
          "redhat-operators",
          "registry.redhat.io/redhat/redhat-operator-index",
          "redhat-marketplace",
          "registry.redhat.io/redhat/redhat-marketplace-index");

  private static final String DEVELOPERS = "registry.developers.crunchydata.com/crunchydata";
  private static final String CONNECT = "registry.connect.redhat.com/crunchydata";

  /**
   * Its annotation says {@code features.operators.openshift.io/disconnected: "false"}, and its
   * bundles list no related images.
   */
  private static final OperatorPackage PGO_OF_THE_COMMUNITY =
      new OperatorPackage(
          "postgresql",
          COMMUNITY,
          false,
          List.of(
              "quay.io/community-operator-pipeline-prod", "quay.io/openshift-community-operators"),
          List.of(DEVELOPERS),
          List.of(
              new OperatorBundle(
                  "postgresoperator.v5.8.5",
                  DEVELOPERS + "/postgres-operator:ubi9-5.8.5-0",
                  Map.of(
                      "POSTGRES_15", DEVELOPERS + "/crunchy-postgres:ubi9-15.15-2547",
                      "POSTGRES_16", DEVELOPERS + "/crunchy-postgres:ubi9-16.11-2547",
                      "POSTGRES_17", DEVELOPERS + "/crunchy-postgres:ubi9-17.7-2547",
                      "POSTGRES_18", DEVELOPERS + "/crunchy-postgres:ubi9-18.1-2547",
                      "PGBACKREST", DEVELOPERS + "/crunchy-pgbackrest:ubi9-2.56.0-2547",
                      "PGBOUNCER", DEVELOPERS + "/crunchy-pgbouncer:ubi9-1.24-2547",
                      "PGEXPORTER", DEVELOPERS + "/crunchy-postgres-exporter:ubi9-0.18.1-2547"))),
          "crunchy-postgres-operator");

  private static final OperatorPackage PGO_CERTIFIED =
      new OperatorPackage(
          "crunchy-postgres-operator",
          CERTIFIED,
          true,
          List.of(CONNECT),
          List.of(),
          List.of(
              new OperatorBundle(
                  "postgresoperator.v5.8.9",
                  digest(
                      "postgres-operator",
                      "6724b570bfe8f94d13f35734d1b40e3845e2e585f828a4d8c15ec9dda86d1fc0"),
                  Map.of(
                      "POSTGRES_15",
                      digest(
                          "crunchy-postgres",
                          "8d97145cd0dc0c155a8572ac1deb581ae790cd2d89bef5de45ed16d92b1f5241"),
                      "POSTGRES_16",
                      digest(
                          "crunchy-postgres",
                          "45006c02d102165d5216f8c17fcefe7ac0d089ff556c4c6e4de1768047926892"),
                      "POSTGRES_17",
                      digest(
                          "crunchy-postgres",
                          "408f794e9b45fe3668ffa7f2ded65e2c94535ee9900dd1fb4d6a143f97962455"),
                      "POSTGRES_18",
                      digest(
                          "crunchy-postgres",
                          "68cec14ba9e7ab7f5ecff2bba21f35b0ce7cf0f83aea8b1162bfcaeea98a340e"),
                      "PGBACKREST",
                      digest(
                          "crunchy-pgbackrest",
                          "c11a95e5efb763b9655f3cde7e8198654f176638464358e996e024cdbeaa2579"),
                      "PGBOUNCER",
                      digest(
                          "crunchy-pgbouncer",
                          "e56209db80a003c1878e3971c9d008522092104414d4fc38226da546706ebd7b"),
                      "PGEXPORTER",
                      digest(
                          "crunchy-postgres-exporter",
                          "ae907c2149891f2c234aa903c0401882d458cde94fc747934646cbed705a4f1a")))),
          "");

  /**
   * Its images of PostgreSQL and PgBouncer stand in the manifests; the barman plugin's are pulled
   * by tag and installed by hand.
   */
  private static final OperatorPackage CLOUD_NATIVE_PG =
      new OperatorPackage(
          "cloudnative-pg",
          CERTIFIED,
          true,
          List.of("ghcr.io/cloudnative-pg"),
          List.of("ghcr.io/cloudnative-pg"),
          List.of(
              new OperatorBundle(
                  "cloudnative-pg.v1.30.1",
                  "ghcr.io/cloudnative-pg/cloudnative-pg"
                      + "@sha256:17976b105d0a138d3f297fc73f1ed9fbe40d446aa3b4b6527d6d9c08ab5c1b50",
                  Map.of())),
          "");

  private static final List<OperatorPackage> ALL =
      List.of(PGO_OF_THE_COMMUNITY, PGO_CERTIFIED, CLOUD_NATIVE_PG);

  public OperatorPackage {
    byDigest = List.copyOf(byDigest);
    byTag = List.copyOf(byTag);
    bundles = List.copyOf(bundles);
  }

  public static Optional<OperatorPackage> named(String name) {
    for (OperatorPackage known : ALL) {
      if (known.name.equals(name)) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }

  /**
   * The catalog behind one of OpenShift's own CatalogSources, which are there without anybody's
   * doing; empty for another.
   */
  public static Optional<String> index(String catalogSource) {
    return Optional.ofNullable(DEFAULT_SOURCES.get(catalogSource));
  }

  /** The CatalogSource of its mirrored catalog. */
  public String mirroredSource(OpenShiftVersion openshift) {
    return mirroredSource(index + ":v" + openshift);
  }

  /**
   * What oc-mirror calls the CatalogSource of the mirrored catalog {@code index}
   * (internal/pkg/clusterresources, generateCatalogSource): {@code cs-}, the last part of the path,
   * and the tag with hyphens for dots.
   */
  static String mirroredSource(String index) {
    return "cs-" + index.substring(index.lastIndexOf('/') + 1).replace(':', '-').replace('.', '-');
  }

  Optional<OperatorBundle> bundle(String csv) {
    for (OperatorBundle bundle : bundles) {
      if (bundle.csv().equals(csv)) {
        return Optional.of(bundle);
      }
    }
    return Optional.empty();
  }

  private static String digest(String name, String sha256) {
    return CONNECT + "/" + name + "@sha256:" + sha256;
  }
}
