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
import io.datalyptica.component.secrets.SecretsComponent;
import io.datalyptica.rule.AcceptanceRule;
import io.datalyptica.rule.ObjectRule;
import io.datalyptica.rule.ObjectRules;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.PlanRules;
import io.datalyptica.rule.ReaderRule;
import io.datalyptica.rule.Rule;
import io.datalyptica.rule.SchemaFault;
import io.datalyptica.rule.UncheckedFile;
import io.datalyptica.rule.UncheckedKind;
import io.datalyptica.rule.UnknownField;
import io.datalyptica.rule.UnreadableManifest;
import java.util.ArrayList;
import java.util.List;

/** What runs: every component in the order of spelling, and every rule, whatever kind it is. */
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

  public static List<PlanRule> planRules() {
    return PlanRules.all();
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
    rules.addAll(
        List.of(
            new UnreadableManifest(), new UncheckedFile(), new UncheckedKind(), new SchemaFault()));
    return List.copyOf(rules);
  }
}
