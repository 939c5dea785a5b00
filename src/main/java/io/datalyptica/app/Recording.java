package io.datalyptica.app;

import io.datalyptica.change.Recorded;
import io.datalyptica.component.Assembly;
import io.datalyptica.component.Part;
import io.datalyptica.fact.Facts;
import io.datalyptica.output.Provenance;
import io.datalyptica.plan.Platform;
import io.datalyptica.profile.Tier;

/** What is put down beside a tree, for who judges a later change. */
public final class Recording {
  private Recording() {}

  /** Of a sound profile. */
  public static Provenance of(ProfileJudgement judgement) {
    return Provenance.of(
        judgement.source(),
        Facts.version(),
        judgement.text(),
        of(judgement.soundAssembly()).lines());
  }

  static Recorded of(Assembly assembly) {
    Recorded recorded = Recorded.empty();
    Platform platform = assembly.plan().platform();
    recorded
        .part(Recorded.PLATFORM)
        .put("name", platform.name().value())
        .put("namespace", platform.namespace().value())
        .put("tier", platform.tier() == Tier.HA ? "ha" : "dev")
        .put("networkPolicies", platform.networkPolicies() ? "true" : "false");
    for (Part<?> part : assembly.parts()) {
      part.record(recorded);
    }
    return recorded;
  }
}
