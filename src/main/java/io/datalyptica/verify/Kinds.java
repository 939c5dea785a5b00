package io.datalyptica.verify;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.LimitRange;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.openshift.api.model.Route;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.fabric8.openshift.api.model.operatorhub.v1.OperatorGroup;
import io.fabric8.openshift.api.model.operatorhub.v1alpha1.CatalogSource;
import io.fabric8.openshift.api.model.operatorhub.v1alpha1.Subscription;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The kinds that there is a model for: a list to read rather than a search of the class path. */
final class Kinds {
  private static final Map<String, List<Class<?>>> MODELS =
      new TreeMap<>(
          Map.of(
              "v1",
              List.of(
                  ConfigMap.class,
                  LimitRange.class,
                  Namespace.class,
                  PersistentVolumeClaim.class,
                  Pod.class,
                  ResourceQuota.class,
                  Secret.class,
                  Service.class,
                  ServiceAccount.class),
              "apps/v1",
              List.of(DaemonSet.class, Deployment.class, ReplicaSet.class, StatefulSet.class),
              "batch/v1",
              List.of(CronJob.class, Job.class),
              "networking.k8s.io/v1",
              List.of(Ingress.class, NetworkPolicy.class),
              "policy/v1",
              List.of(PodDisruptionBudget.class),
              "rbac.authorization.k8s.io/v1",
              List.of(ClusterRole.class, ClusterRoleBinding.class, Role.class, RoleBinding.class),
              "route.openshift.io/v1",
              List.of(Route.class),
              "monitoring.coreos.com/v1",
              List.of(PodMonitor.class, PrometheusRule.class, ServiceMonitor.class),
              "operators.coreos.com/v1",
              List.of(OperatorGroup.class),
              "operators.coreos.com/v1alpha1",
              List.of(CatalogSource.class, Subscription.class)));

  private Kinds() {}

  static Optional<Class<?>> model(String apiVersion, String kind) {
    for (Class<?> model : MODELS.getOrDefault(apiVersion, List.of())) {
      if (model.getSimpleName().equals(kind)) {
        return Optional.of(model);
      }
    }
    return Optional.empty();
  }

  /** The kinds known in {@code apiVersion}; empty for a group of somebody's custom resources. */
  static Set<String> of(String apiVersion) {
    Set<String> kinds = new TreeSet<>();
    MODELS.getOrDefault(apiVersion, List.of()).forEach(model -> kinds.add(model.getSimpleName()));
    return kinds;
  }

  /** Whether {@code group} is one that has models, under whatever version. */
  static boolean knowsGroup(String group) {
    return MODELS.keySet().stream().anyMatch(v -> v.contains("/") ? v.startsWith(group + "/") : group.isEmpty());
  }
}
