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
  static final Known ALL = new Known("all", "", false, 0);

  /**
   * Kind, group of a kind that Kubernetes does not bring itself, the short names. A {@code *}: it
   * is of the whole cluster; {@code @26}: there is none before Kubernetes 1.26 (OpenShift 4.13).
   */
  private static final String KINDS =
      """
      ConfigMap - cm
      CronJob - cj
      CustomResourceDefinition* - crd
      Deployment - deploy
      Endpoints - ep
      Event - ev
      Job -
      LimitRange - limits
      Namespace* - ns
      NetworkPolicy - netpol
      Node* - no
      PersistentVolume* - pv
      PersistentVolumeClaim - pvc
      Pod - po
      PodDisruptionBudget - pdb
      PriorityClass* - pc
      ResourceQuota - quota
      Role -
      RoleBinding -
      Secret -
      Service - svc
      ServiceAccount - sa
      StatefulSet - sts
      StorageClass* - sc
      Application argoproj.io app
      Kustomization kustomize.toolkit.fluxcd.io ks
      Route route.openshift.io -
      ClusterVersion* config.openshift.io -
      ImageDigestMirrorSet*@26 config.openshift.io idms
      ImageTagMirrorSet*@26 config.openshift.io itms
      OperatorHub* config.openshift.io -
      MachineConfigPool* machineconfiguration.openshift.io mcp
      PodMonitor monitoring.coreos.com pmon
      PrometheusRule monitoring.coreos.com promrule
      ServiceMonitor monitoring.coreos.com smon
      CatalogSource operators.coreos.com catsrc
      ClusterServiceVersion operators.coreos.com csv
      InstallPlan operators.coreos.com ip
      OperatorGroup operators.coreos.com og
      Subscription operators.coreos.com sub
      PackageManifest packages.operators.coreos.com -
      Certificate cert-manager.io cert
      ExternalSecret external-secrets.io es
      ObjectBucketClaim objectbucket.io obc
      PGUpgrade postgres-operator.crunchydata.com -
      PostgresCluster postgres-operator.crunchydata.com -
      Backup postgresql.cnpg.io -
      Cluster postgresql.cnpg.io -
      Database postgresql.cnpg.io -
      Pooler postgresql.cnpg.io -
      ScheduledBackup postgresql.cnpg.io -
      ObjectStore barmancloud.cnpg.io -
      """;

  private static final Map<String, Known> BY_NAME = names();

  private KindNames() {}

  /**
   * A kind that is known.
   *
   * @param group empty for what Kubernetes brings itself, whose short names mean one thing
   * @param clusterWide its objects are in no namespace
   * @param since the minor version of the first Kubernetes, of the OpenShift that has it; 0: all
   */
  record Known(String kind, String group, boolean clusterWide, int since) {
    /** Its one name that means nothing else in any cluster. */
    String fullName() {
      String plural = plural(kind.toLowerCase(Locale.ROOT));
      return group.isEmpty() ? plural : plural + "." + group;
    }
  }

  static Optional<Known> kind(String written) {
    return Optional.ofNullable(
        BY_NAME.get(written.replaceFirst("\\..*", "").toLowerCase(Locale.ROOT)));
  }

  private static Map<String, Known> names() {
    Map<String, Known> names = new HashMap<>(Map.of("all", ALL));
    for (String line : KINDS.strip().split("\n")) {
      String[] words = line.split(" ");
      String kind = words[0].replaceFirst("[*@].*", "");
      Known known =
          new Known(
              kind,
              words[1].equals("-") ? "" : words[1],
              words[0].contains("*"),
              words[0].contains("@") ? Integer.parseInt(words[0].replaceFirst(".*@", "")) : 0);
      String singular = kind.toLowerCase(Locale.ROOT);
      names.put(singular, known);
      names.put(plural(singular), known);
      if (words.length > 2) {
        names.put(words[2], known);
      }
    }
    return names;
  }

  private static String plural(String singular) {
    if (singular.equals("endpoints")) {
      return singular;
    }
    if (singular.endsWith("s")) {
      return singular + "es";
    }
    return singular.endsWith("cy")
        ? singular.substring(0, singular.length() - 1) + "ies"
        : singular + "s";
  }
}
