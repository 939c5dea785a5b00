package io.datalyptica.bundle;

import io.datalyptica.component.postgresql.Cnpg;
import io.datalyptica.component.postgresql.PgoPods;
import java.util.ArrayList;
import java.util.List;

/**
 * What controllers make from the objects of a tree, as far as other objects or a person's commands
 * name it. Sources: the annotations of openshift/service-ca-operator; external-secrets
 * pkg/controllers/externalsecret (v1); kube-controller-manager's root-ca-cert-publisher and
 * serviceaccount controllers; plugin/pkg/auth/authorizer/rbac/bootstrappolicy of Kubernetes;
 * CrunchyData/postgres-operator internal/naming/names.go (5.8);
 * kube-object-storage/lib-bucket-provisioner pkg/provisioner/resourcehandlers.go.
 */
final class Controllers {
  private static final String SERVING_CERT = "service.beta.openshift.io/serving-cert-secret-name";
  private static final String INJECT_CA = "service.beta.openshift.io/inject-cabundle";
  private static final String INJECT_TRUSTED_CA = "config.openshift.io/inject-trusted-cabundle";

  private Controllers() {}

  static List<Outside> made(List<K8sObject> objects) {
    List<Outside> made = new ArrayList<>(inEveryNamespace());
    for (K8sObject object : objects) {
      switch (object.kind()) {
        case "Service" -> servingCertificate(object, made);
        case "ConfigMap" -> caBundles(object, made);
        case "StatefulSet" -> podsAndClaims(object, made);
        case "ObjectBucketClaim" -> bucketClaim(object, made);
        case "PostgresCluster" -> postgresCluster(object, made);
        case "Subscription" -> operator(object, made);
        case "ExternalSecret" -> externalSecret(object, made);
        default -> {}
      }
      Cnpg.made(object, made);
    }
    return made;
  }

  private static List<Outside> inEveryNamespace() {
    return List.of(
        Outside.of("ConfigMap", "openshift-service-ca.crt", "service-ca.crt"),
        Outside.of("ConfigMap", "kube-root-ca.crt", "ca.crt"),
        Outside.of("ServiceAccount", "default"),
        Outside.of("ClusterRole", "cluster-admin"),
        Outside.of("ClusterRole", "admin"),
        Outside.of("ClusterRole", "edit"),
        Outside.of("ClusterRole", "view"),
        Outside.of("Role", "extension-apiserver-authentication-reader"),
        Outside.of("PriorityClass", "system-cluster-critical"),
        Outside.of("PriorityClass", "system-node-critical"),
        Outside.of("PriorityClass", "openshift-user-critical"));
  }

  /**
   * The Secret that an ExternalSecret makes: the keys of its template, else those it takes from the
   * store.
   */
  private static void externalSecret(K8sObject object, List<Outside> made) {
    Value target = object.at("spec.target");
    List<String> keys = new ArrayList<>();
    target.at("template.data").entries().forEach((key, _) -> keys.add(key));
    if (keys.isEmpty()
        && target.at("template.templateFrom").isAbsent()
        && object.at("spec.dataFrom").isAbsent()) {
      object
          .at("spec.data")
          .items()
          .forEach(item -> item.get("secretKey").text().ifPresent(keys::add));
    }
    made.add(
        Outside.of(
            "Secret",
            target.get("name").text().orElse(object.name()),
            keys.toArray(String[]::new)));
  }

  private static void servingCertificate(K8sObject service, List<Outside> made) {
    service
        .annotation(SERVING_CERT)
        .text()
        .ifPresent(name -> made.add(Outside.of("Secret", name, "tls.crt", "tls.key")));
  }

  private static void caBundles(K8sObject configMap, List<Outside> made) {
    if (configMap.annotation(INJECT_CA).text().orElse("").equals("true")) {
      made.add(Outside.of("ConfigMap", configMap.name(), "service-ca.crt"));
    }
    if (configMap.at("metadata.labels").get(INJECT_TRUSTED_CA).text().orElse("").equals("true")) {
      made.add(Outside.of("ConfigMap", configMap.name(), "ca-bundle.crt"));
    }
  }

  private static void podsAndClaims(K8sObject set, List<Outside> made) {
    long replicas = set.at("spec.replicas").number().orElse(1);
    for (long i = 0; i < replicas; i++) {
      made.add(Outside.of("Pod", set.name() + "-" + i));
      for (Value claim : set.at("spec.volumeClaimTemplates").items()) {
        String template = claim.at("metadata.name").text().orElse("");
        made.add(Outside.of("PersistentVolumeClaim", template + "-" + set.name() + "-" + i));
      }
    }
  }

  private static void bucketClaim(K8sObject claim, List<Outside> made) {
    made.add(
        Outside.of(
            "ConfigMap",
            claim.name(),
            "BUCKET_HOST",
            "BUCKET_PORT",
            "BUCKET_NAME",
            "BUCKET_REGION",
            "BUCKET_SUBREGION"));
    made.add(Outside.of("Secret", claim.name(), "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"));
  }

  private static void postgresCluster(K8sObject cluster, List<Outside> made) {
    String name = cluster.name();
    for (String service : List.of("primary", "replicas", "ha", "ha-config", "pods")) {
      made.add(Outside.of("Service", name + "-" + service));
    }
    made.add(Outside.of("Secret", name + "-cluster-cert", "tls.crt", "tls.key", "ca.crt"));
    made.add(Outside.of("Secret", name + "-replication-cert", "tls.crt", "tls.key", "ca.crt"));
    made.add(Outside.of("Secret", name + "-monitoring"));
    made.add(Outside.of("ConfigMap", name + "-config"));
    made.add(Outside.of("ConfigMap", name + "-pgbackrest-config"));
    made.add(Outside.of("ServiceAccount", name + "-instance"));
    made.add(Outside.of("ServiceAccount", name + "-pgbackrest"));
    users(cluster, made);
    instances(cluster, made);
    backups(cluster, made);
    if (cluster.at("spec.proxy.pgBouncer").isPresent()) {
      for (String kind :
          List.of("Deployment", "Service", "Secret", "ConfigMap", "PodDisruptionBudget")) {
        made.add(Outside.of(kind, name + "-pgbouncer"));
      }
    }
  }

  private static void users(K8sObject cluster, List<Outside> made) {
    List<Value> users = cluster.at("spec.users").items();
    if (cluster.at("spec.users").isAbsent()) {
      made.add(Outside.of("Secret", cluster.name() + "-pguser-" + cluster.name()));
    }
    for (Value user : users) {
      made.add(
          Outside.of("Secret", cluster.name() + "-pguser-" + user.at("name").text().orElse("")));
    }
  }

  private static void instances(K8sObject cluster, List<Outside> made) {
    for (Value set : cluster.at("spec.instances").items()) {
      made.add(Outside.of("PodDisruptionBudget", cluster.name() + "-set-" + PgoPods.setName(set)));
    }
  }

  private static void backups(K8sObject cluster, List<Outside> made) {
    for (Value repo : cluster.at("spec.backups.pgbackrest.repos").items()) {
      String prefix = cluster.name() + "-" + repo.at("name").text().orElse("") + "-";
      for (String type : repo.at("schedules").entries().keySet()) {
        String name =
            type.equals("differential") ? "diff" : type.equals("incremental") ? "incr" : type;
        made.add(Outside.of("CronJob", prefix + name));
      }
    }
  }

  private static void operator(K8sObject subscription, List<Outside> made) {
    subscription
        .at("spec.startingCSV")
        .text()
        .ifPresent(csv -> made.add(Outside.of("ClusterServiceVersion", csv)));
    if (PgoPods.isOperator(subscription)) {
      made.add(Outside.of("Deployment", "pgo"));
      made.add(
          Outside.of(
              "CustomResourceDefinition", "postgresclusters.postgres-operator.crunchydata.com"));
    }
  }
}
