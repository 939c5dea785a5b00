package io.datalyptica.rule;

import io.datalyptica.component.redis.BitnamiRedis;
import io.datalyptica.component.redis.LuaUseAfterFree;
import io.datalyptica.component.redis.OldRedis;
import io.datalyptica.component.redis.RedisLicence;
import java.util.List;

/** The rules over plans that stand in a class each, by area and id, until they are grouped. */
public final class PlanRules {
  private PlanRules() {}

  public static List<PlanRule> all() {
    return List.of(
        // REDIS
        new OldRedis(),
        // SEC
        new BitnamiRedis(),
        new RedisLicence(),
        new LuaUseAfterFree());
  }
}
