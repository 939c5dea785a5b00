package io.datalyptica.verify;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ManifestValue;
import io.datalyptica.bundle.ObjectIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The labels of the claims and Jobs that Kubernetes' own controllers make of a tree. */
final class LabelledObjects {
  private LabelledObjects() {}

  static List<Map<String, String>> of(ObjectIndex index, String kind) {
    List<Map<String, String>> labels = new ArrayList<>();
    for (K8sObject object : index.objects()) {
      if (object.is(kind)) {
        labels.add(object.at("metadata.labels").texts());
      }
      if (kind.equals("PersistentVolumeClaim") && object.is("StatefulSet")) {
        claims(object, labels);
      }
      if (kind.equals("Job") && object.is("CronJob")) {
        labels.add(object.at("spec.jobTemplate.metadata.labels").texts());
      }
    }
    return labels;
  }

  /**
   * A claim has the labels of its template and those that the set selects its pods by
   * (pkg/controller/statefulset/stateful_set_utils.go, getPersistentVolumeClaims).
   */
  private static void claims(K8sObject set, List<Map<String, String>> labels) {
    for (ManifestValue template : set.at("spec.volumeClaimTemplates").items()) {
      Map<String, String> own = new LinkedHashMap<>(template.at("metadata.labels").texts());
      own.putAll(set.at("spec.selector.matchLabels").texts());
      labels.add(own);
    }
  }
}
