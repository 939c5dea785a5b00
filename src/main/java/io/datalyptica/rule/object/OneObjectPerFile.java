package io.datalyptica.rule.object;

import io.datalyptica.bundle.ObjectIndex;

/** Every manifest is one object that can be read; what cannot be read escapes every other rule. */
public final class OneObjectPerFile implements ObjectRule {
  @Override
  public String id() {
    return "K8S-101";
  }

  @Override
  public void judge(ObjectIndex index, ObjectReport report) {
    for (ObjectIndex.Unreadable fault : index.unreadable()) {
      report.found(
          fault.path(),
          fault.line(),
          fault.path() + " " + fault.message(),
          "mend the template of this file: one object with apiVersion, kind and metadata.name");
    }
  }
}
