package io.datalyptica.component.redis;

import io.datalyptica.component.redis.RedisSpec.Addressing;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** Names that another resolver looks up than was measured. */
public final class MuslResolver implements PlanRule {
  @Override
  public String id() {
    return "REDIS-028";
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.slices(RedisPlan.class)) {
      boolean names =
          group.sentinel() && group.replicas() > 1 && group.addressing() == Addressing.HOSTNAME;
      if (names && RedisImage.of(group.image()).musl()) {
        report.found(
            "REDIS-028",
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
