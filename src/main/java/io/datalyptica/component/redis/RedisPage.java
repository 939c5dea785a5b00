package io.datalyptica.component.redis;

import io.datalyptica.plan.Plan;
import io.datalyptica.template.View;

/** docs/redis.md. */
final class RedisPage {
  private RedisPage() {}

  static View view(Plan plan) {
    return View.builder().build();
  }
}
