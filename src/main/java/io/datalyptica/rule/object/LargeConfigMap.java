package io.datalyptica.rule.object;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.diagnostic.Severity;

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
      long size = 0;
      for (var entry : object.at("data").texts().entrySet()) {
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
