package io.datalyptica.verify;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Kinds as a person writes them on the command line: singular, plural or short, with or without
 * their group.
 */
final class KindNames {
  /** Stands for {@code oc get all}. */
  static final String ALL = "all";

  private static final String KINDS =
      """
      CatalogSource=catsrc ImageDigestMirrorSet=idms ImageTagMirrorSet=itms \
      MachineConfigPool=mcp OperatorHub
      Application PGUpgrade
      Backup Cluster Database ObjectStore Pooler ScheduledBackup
      ClusterServiceVersion=csv ClusterVersion ConfigMap=cm CronJob=cj \
      CustomResourceDefinition=crd Deployment=deploy
      Event=ev ExternalSecret=es InstallPlan=ip Job Namespace=ns NetworkPolicy=netpol Node=no \
      OperatorGroup=og PackageManifest
      ObjectBucketClaim=obc PersistentVolumeClaim=pvc Pod=po PodDisruptionBudget=pdb \
      PodMonitor=pmon PostgresCluster
      PrometheusRule=promrule
      LimitRange=limits ResourceQuota=quota Route Secret Service=svc
      ServiceAccount=sa ServiceMonitor=smon StatefulSet=sts StorageClass=sc Subscription=sub
      """;
  private static final Map<String, String> BY_NAME = names();

  private KindNames() {}

  static Optional<String> kind(String written) {
    return Optional.ofNullable(
        BY_NAME.get(written.replaceFirst("\\..*", "").toLowerCase(Locale.ROOT)));
  }

  private static Map<String, String> names() {
    Map<String, String> names =
        new HashMap<>(Map.of(ALL, ALL, "endpoints", "Endpoints", "ep", "Endpoints"));
    for (String entry : KINDS.strip().split("\\s+")) {
      String kind = entry.replaceFirst("=.*", "");
      String singular = kind.toLowerCase(Locale.ROOT);
      names.put(singular, kind);
      names.put(plural(singular), kind);
      if (entry.contains("=")) {
        names.put(entry.replaceFirst(".*=", ""), kind);
      }
    }
    return names;
  }

  private static String plural(String singular) {
    if (singular.endsWith("s")) {
      return singular + "es";
    }
    return singular.endsWith("cy")
        ? singular.substring(0, singular.length() - 1) + "ies"
        : singular + "s";
  }
}
