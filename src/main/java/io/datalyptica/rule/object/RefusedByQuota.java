package io.datalyptica.rule.object;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ManifestValue;
import io.datalyptica.bundle.ObjectIndex;
import java.util.ArrayList;
import java.util.List;

/** Every container says what a quota of its namespace bounds, or a LimitRange says it. */
public final class RefusedByQuota implements ObjectRule {
  private static final List<String> BOUNDED =
      List.of("requests.cpu", "requests.memory", "limits.cpu", "limits.memory");

  @Override
  public String id() {
    return "K8S-123";
  }

  @Override
  public void judge(ObjectIndex index, ObjectReport report) {
    for (K8sObject quota : index.ofKind("ResourceQuota")) {
      List<String> asked = asked(quota, index);
      if (asked.isEmpty()) {
        continue;
      }
      for (K8sObject object : index.objects()) {
        if (object.namespace().equals(quota.namespace())) {
          for (ManifestValue container : index.containers(object)) {
            judge(quota, asked, object, container.get("resources"), report);
          }
        }
      }
    }
  }

  /** What {@code quota} bounds of every pod and no LimitRange fills in. */
  private static List<String> asked(K8sObject quota, ObjectIndex index) {
    List<String> asked = new ArrayList<>();
    if (quota.at("spec.scopes").isPresent() || quota.at("spec.scopeSelector").isPresent()) {
      return asked;
    }
    ManifestValue hard = quota.at("spec.hard");
    for (String bound : BOUNDED) {
      boolean request = bound.startsWith("requests.");
      String resource = bound.substring(bound.indexOf('.') + 1);
      // A quota may call a request by the resource alone.
      if ((hard.get(bound).isPresent() || request && hard.get(resource).isPresent())
          && !filledIn(quota, request, resource, index)) {
        asked.add(bound);
      }
    }
    return asked;
  }

  /** A default limit is the default request too. */
  private static boolean filledIn(
      K8sObject quota, boolean request, String resource, ObjectIndex index) {
    for (K8sObject range : index.ofKind("LimitRange")) {
      if (range.namespace().equals(quota.namespace())) {
        for (ManifestValue limit : range.at("spec.limits").items()) {
          if (limit.get("type").text().orElse("").equals("Container")
              && (limit.get("default").get(resource).isPresent()
                  || request && limit.get("defaultRequest").get(resource).isPresent())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static void judge(
      K8sObject quota,
      List<String> asked,
      K8sObject object,
      ManifestValue resources,
      ObjectReport report) {
    for (String bound : asked) {
      boolean limited = bound.startsWith("requests.") && limit(resources, bound);
      if (resources.at(bound).isAbsent() && !limited) {
        report.found(
            object,
            resources.at(bound),
            "a pod of "
                + object
                + " is refused: "
                + quota
                + " bounds "
                + bound
                + ", and "
                + resources.mark().pointer()
                + " has none",
            "set " + bound + " there, or a default of it in a LimitRange");
      }
    }
  }

  /** A request that is not said is the limit. */
  private static boolean limit(ManifestValue resources, String request) {
    return resources.at("limits" + request.substring("requests".length())).isPresent();
  }
}
