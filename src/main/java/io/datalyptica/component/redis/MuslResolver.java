package io.datalyptica.component.redis;

import io.datalyptica.component.redis.RedisSpec.Addressing;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** Names that another resolver looks up than was measured. */
public final class MuslResolver implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "REDIS-028",
        Severity.NOTE,
        "an Alpine image whose Sentinels look names up",
        """
        Alpine's C library, musl, has a resolver of its own: it asks all name servers at once and takes time-outs and
        attempts differently than glibc, with which the behaviour of Sentinel under a silent DNS was measured. With
        `addressing: clusterIP` no name is looked up, and the library does not matter.
        """,
        "Use an image with glibc (the default has it), or `addressing: clusterIP`.",
        "musl wiki: functional differences from glibc, name resolver");
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.redis()) {
      boolean names =
          group.sentinel() && group.replicas() > 1 && group.addressing() == Addressing.HOSTNAME;
      if (names && RedisImage.of(group.image()).musl()) {
        report.found(
            group.pointer() + "/image",
            "Sentinels of "
                + group.names().name()
                + " look up hostnames with the resolver of musl, whose time-outs "
                + "nobody measured",
            "set addressing: clusterIP, or an image that is not Alpine's",
            new Fix(group.pointer() + "/addressing", "clusterIP"));
      }
    }
  }
}
