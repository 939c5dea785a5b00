package io.datalyptica.rule.object;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ManifestValue;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Images;

/** Every image names a version: two pods of one StatefulSet must not run two. */
public final class UnpinnedImage implements ObjectRule {
  @Override
  public String id() {
    return "SEC-103";
  }

  @Override
  public Severity elsewhere() {
    return Severity.WARNING;
  }

  @Override
  public void judge(ObjectIndex index, ObjectReport report) {
    for (K8sObject object : index.objects()) {
      for (ManifestValue holder : index.images(object)) {
        judge(object, holder, report);
      }
    }
  }

  private static void judge(K8sObject object, ManifestValue holder, ObjectReport report) {
    ManifestValue image = holder.get("image");
    String reference = image.text().orElse("");
    if (!Images.isPinned(reference)) {
      report.found(
          object,
          image,
          object + " runs the image '" + reference + "', which names no fixed version",
          "set image to a reference with a release tag or a digest");
    }
  }
}
