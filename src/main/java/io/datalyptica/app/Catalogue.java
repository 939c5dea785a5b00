package io.datalyptica.app;

import io.datalyptica.component.Component;
import io.datalyptica.component.minio.MinioComponent;
import io.datalyptica.component.platform.Kustomizations;
import io.datalyptica.component.platform.Prerequisites;
import io.datalyptica.component.platform.Readme;
import io.datalyptica.component.postgresql.PostgresqlComponent;
import io.datalyptica.component.redis.RedisComponent;
import io.datalyptica.rule.AcceptanceRule;
import io.datalyptica.rule.ClusterNamespace;
import io.datalyptica.rule.ClusterTooSmall;
import io.datalyptica.rule.DefaultStorageClass;
import io.datalyptica.rule.LooseSpread;
import io.datalyptica.rule.MissingAppsDomain;
import io.datalyptica.rule.NameCollision;
import io.datalyptica.rule.NodeLossOverloads;
import io.datalyptica.rule.NodeLossStopsRedis;
import io.datalyptica.rule.NodeLossStopsStore;
import io.datalyptica.rule.NotRenderedYet;
import io.datalyptica.rule.ObjectRule;
import io.datalyptica.rule.ObjectRules;
import io.datalyptica.rule.OpenNetwork;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.QuotasBeyondCapacity;
import io.datalyptica.rule.ReaderRule;
import io.datalyptica.rule.RouteHosts;
import io.datalyptica.rule.Rule;
import io.datalyptica.rule.SecretInProfile;
import io.datalyptica.rule.SentinelLayout;
import io.datalyptica.rule.UnknownField;
import io.datalyptica.rule.UnpinnedPlanImage;
import io.datalyptica.rule.UnschedulableSpread;
import io.datalyptica.rule.ZoneLoss;
import java.util.ArrayList;
import java.util.List;

/** What runs: every component in the order of spelling, every rule in the order of its id. */
public final class Catalogue {
  private Catalogue() {}

  /** {@link Kustomizations} stands last, because it lists what the others spelled. */
  public static List<Component> components() {
    return List.of(
        new Prerequisites(),
        new MinioComponent(),
        new PostgresqlComponent(),
        new RedisComponent(),
        new Readme(),
        new Kustomizations());
  }

  public static List<PlanRule> planRules() {
    return List.of(
        // CAP
        new ClusterTooSmall(),
        new NodeLossOverloads(),
        new QuotasBeyondCapacity(),
        // K8S
        new UnschedulableSpread(),
        new LooseSpread(),
        new NodeLossStopsStore(),
        new NodeLossStopsRedis(),
        new ZoneLoss(),
        new ClusterNamespace(),
        new NameCollision(),
        new DefaultStorageClass(),
        // MINIO

        // NET
        new MissingAppsDomain(),
        new RouteHosts(),
        new OpenNetwork(),
        // PG

        // PROFILE
        new NotRenderedYet(),
        // REDIS
        new SentinelLayout(),
        // SEC
        new UnpinnedPlanImage(),
        new SecretInProfile());
  }

  public static List<ObjectRule> objectRules() {
    return ObjectRules.all();
  }

  /** Every rule, of whatever kind. */
  public static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>(planRules());
    rules.addAll(ReaderRule.all());
    rules.addAll(List.of(AcceptanceRule.values()));
    rules.addAll(objectRules());
    rules.add(new UnknownField());
    return List.copyOf(rules);
  }
}
