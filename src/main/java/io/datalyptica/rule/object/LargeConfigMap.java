package io.datalyptica.rule.object;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.diagnostic.Severity;
import java.util.Map;

/**
 * {@code oc apply} keeps a whole object in an annotation of its own, and annotations end at 256 KiB
 * (apimachinery pkg/api/validation, TotalAnnotationSizeLimitB): a larger ConfigMap is refused.
 */
public final class LargeConfigMap implements ObjectRule {
  private static final long MOST = 262_144;

  @Override
  public String id() {
    return "K8S-119";
  }

  @Override
  public Severity elsewhere() {
    return Severity.WARNING;
  }

  @Override
  public void judge(ObjectIndex index, ObjectReport report) {
    for (K8sObject object : index.ofKind("ConfigMap")) {
      Map<String, String> data = object.at("data").texts();
      if (most(data) <= MOST) {
        continue;
      }
      long size = 0;
      for (var entry : data.entrySet()) {
        size += json(entry.getKey()) + json(entry.getValue()) + 2;
      }
      if (size > MOST) {
        report.found(
            object,
            object.at("data"),
            object
                + " holds "
                + size
                + " bytes, and `oc apply` keeps no more than "
                + MOST
                + " in its annotation: it is refused",
            "apply it with `oc apply --server-side`, or make it smaller");
      }
    }
  }

  /** No character takes more than three bytes: few maps have to be counted. */
  private static long most(Map<String, String> data) {
    long most = 0;
    for (var entry : data.entrySet()) {
      most += 6 + 3L * (entry.getKey().length() + entry.getValue().length());
    }
    return most;
  }

  /** Bytes of a JSON string: what is escaped takes two, other characters theirs in UTF-8. */
  private static long json(String text) {
    long size = 2;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      size += c == '"' || c == '\\' || c < ' ' ? 2 : c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    }
    return size;
  }
}
