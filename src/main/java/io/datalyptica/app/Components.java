package io.datalyptica.app;

import io.datalyptica.bundle.KnownOperators;
import io.datalyptica.bundle.OperatorKinds;
import io.datalyptica.component.Component;
import io.datalyptica.component.Speller;
import io.datalyptica.component.objectstore.ObjectStore;
import io.datalyptica.component.objectstore.foreign.BucketClaimKinds;
import io.datalyptica.component.platform.ClientPolicies;
import io.datalyptica.component.platform.Edges;
import io.datalyptica.component.platform.Kustomizations;
import io.datalyptica.component.platform.MirrorPage;
import io.datalyptica.component.platform.Operators;
import io.datalyptica.component.platform.Prerequisites;
import io.datalyptica.component.platform.Readme;
import io.datalyptica.component.postgresql.CloudNativePgKinds;
import io.datalyptica.component.postgresql.CrunchyKinds;
import io.datalyptica.component.postgresql.Postgresql;
import io.datalyptica.component.redis.Redis;
import io.datalyptica.component.secrets.ExternalSecretKinds;
import io.datalyptica.component.secrets.SecretsComponent;
import io.datalyptica.fact.Facts;
import io.datalyptica.plan.OperatorPackage;
import io.datalyptica.profile.Section;
import io.datalyptica.profile.Sections;
import java.util.ArrayList;
import java.util.List;

/**
 * The components, and the only class that names them: for a new one a line in {@link #NAMES} and
 * one in {@link #find}; for an operator whose objects it writes one in {@link #kinds}.
 */
public final class Components implements Sections, KnownOperators {
  /** What a profile may hold. */
  public static final Components ALL = new Components();

  private static final List<String> NAMES = List.of("objectStore", "postgresql", "redis");

  private Components() {}

  @Override
  public List<String> names() {
    return NAMES;
  }

  /** Makes the component whose section is there: the classes of the others are never loaded. */
  @Override
  public Section<?> find(String name) {
    return component(name);
  }

  private static Component<?, ?> component(String name) {
    return switch (name) {
      case "objectStore" -> new ObjectStore();
      case "postgresql" -> new Postgresql();
      case "redis" -> new Redis();
      default -> null;
    };
  }

  @Override
  public OperatorKinds kinds(String name) {
    // A package is known by the group of its objects.
    return switch (Facts.find(OperatorPackage.fact(name, "group")).orElse(name)) {
      case "postgres-operator.crunchydata.com" -> new CrunchyKinds();
      case "postgresql.cnpg.io", "barmancloud.cnpg.io" -> new CloudNativePgKinds();
      case "objectbucket.io" -> new BucketClaimKinds();
      // The second is the operator's of before 2022, which took the same kind.
      case "external-secrets.io", "kubernetes-client.io" -> new ExternalSecretKinds();
      default -> null;
    };
  }

  /** Every one there is, for those who ask all of them, present or not. */
  static List<Component<?, ?>> all() {
    List<Component<?, ?>> all = new ArrayList<>();
    for (String name : NAMES) {
      all.add(component(name));
    }
    return all;
  }

  /** What every platform has before its components. */
  static List<Speller> before() {
    return List.of(new Prerequisites(), new Operators());
  }

  /** What every platform has after them; {@link Kustomizations} list what the others spelled. */
  static List<Speller> after() {
    return List.of(
        new Edges(),
        new ClientPolicies(),
        new SecretsComponent(),
        new Readme(),
        new MirrorPage(),
        new Kustomizations());
  }
}
