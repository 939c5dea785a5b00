package io.datalyptica.app;

import io.datalyptica.component.Component;
import io.datalyptica.component.objectstore.foreign.ForeignStoreComponent;
import io.datalyptica.component.objectstore.minio.MinioComponent;
import io.datalyptica.component.platform.Kustomizations;
import io.datalyptica.component.platform.MirrorPage;
import io.datalyptica.component.platform.Prerequisites;
import io.datalyptica.component.platform.Readme;
import io.datalyptica.component.postgresql.PostgresqlComponent;
import io.datalyptica.component.redis.RedisComponent;
import io.datalyptica.component.redis.RedisRules;
import io.datalyptica.component.secrets.SecretsComponent;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.NotRenderedYet;
import io.datalyptica.rule.ObjectRule;
import io.datalyptica.rule.ObjectRules;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.PlanRules;
import io.datalyptica.rule.Report;
import java.util.List;

/** What runs: every component in the order of spelling, and every rule over plans and objects. */
public final class Catalogue {
  private Catalogue() {}

  /** {@link Kustomizations} stands last, because it lists what the others spelled. */
  public static List<Component> components() {
    return List.of(
        new Prerequisites(),
        new SecretsComponent(),
        new MinioComponent(),
        new ForeignStoreComponent(),
        new PostgresqlComponent(),
        new RedisComponent(),
        new Readme(),
        new MirrorPage(),
        new Kustomizations());
  }

  /** Lets every rule over plans judge {@code plan}. */
  static void judge(Plan plan, Report report) {
    if (!plan.unrendered().isEmpty()) {
      new NotRenderedYet().judge(plan, report);
      return;
    }
    for (PlanRule rule : PlanRules.all()) {
      rule.judge(plan, report);
    }
    RedisRules.judge(plan, report);
  }

  /**
   * The arithmetic of the rule {@code id} with the numbers of {@code plan}, in Markdown; empty when
   * there is none to show.
   */
  public static String arithmetic(String id, Plan plan) {
    for (PlanRule rule : PlanRules.all()) {
      if (rule.id().equals(id)) {
        return rule.arithmetic(plan);
      }
    }
    return RedisRules.arithmetic(id, plan);
  }

  public static List<ObjectRule> objectRules() {
    return ObjectRules.all();
  }
}
