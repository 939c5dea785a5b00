package io.datalyptica.component.redis;

import io.datalyptica.component.Planner;
import io.datalyptica.component.redis.RedisSpec.Addressing;
import io.datalyptica.component.redis.RedisSpec.DatabaseSpec;
import io.datalyptica.component.redis.RedisSpec.Eviction;
import io.datalyptica.component.redis.RedisSpec.Persistence;
import io.datalyptica.component.redis.RedisSpec.Role;
import io.datalyptica.component.redis.RedisSpec.SentinelSpec;
import io.datalyptica.component.redis.RedisSpec.Tls;
import io.datalyptica.plan.Plan;
import io.datalyptica.profile.CommonSpec;
import io.datalyptica.profile.CommonSpec.ResourcesSpec;
import io.datalyptica.profile.DnsLabel;
import io.datalyptica.profile.DnsName;
import io.datalyptica.profile.GitopsSpec;
import io.datalyptica.profile.GoDuration;
import io.datalyptica.profile.ImagesSpec;
import io.datalyptica.profile.Metadata;
import io.datalyptica.profile.MonitoringSpec;
import io.datalyptica.profile.NamespaceSpec;
import io.datalyptica.profile.NetworkPoliciesSpec;
import io.datalyptica.profile.NodesSpec;
import io.datalyptica.profile.OpenShiftVersion;
import io.datalyptica.profile.PlatformSpec;
import io.datalyptica.profile.Positions;
import io.datalyptica.profile.Profile;
import io.datalyptica.profile.Quantity;
import io.datalyptica.profile.SecretsSpec;
import io.datalyptica.profile.SectionSpec;
import io.datalyptica.profile.Spread;
import io.datalyptica.profile.Tier;
import io.datalyptica.profile.reader.YamlNode.Mapping;
import io.datalyptica.profile.reader.YamlNode.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Profiles with nothing but Redis, for tests: a group of three brokers by default, each field by
 * its own call.
 */
public final class RedisProfiles {
  private static final ResourcesSpec UNSAID =
      new ResourcesSpec(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private String name = "redis";
  private Role role = Role.BROKER;
  private int replicas = 3;
  private boolean sentinel = true;
  private Optional<Integer> sentinels = Optional.empty();
  private Optional<Integer> quorum = Optional.empty();
  private Optional<Quantity> maxMemory = Optional.empty();
  private Optional<Quantity> memoryLimit = Optional.empty();
  private Optional<Eviction> eviction = Optional.empty();
  private Optional<Persistence> persistence = Optional.empty();
  private Optional<Addressing> addressing = Optional.empty();
  private Tls tls = Tls.NONE;
  private Tier tier = Tier.HA;
  private int zones = 1;
  private boolean monitoring = true;
  private boolean networkPolicies = true;
  private Optional<String> registry = Optional.empty();
  private int minReplicasToWrite = 1;
  private final List<DatabaseSpec> databases = new ArrayList<>();

  private RedisProfiles() {}

  public static RedisProfiles redis() {
    return new RedisProfiles();
  }

  public RedisProfiles name(String value) {
    name = value;
    return this;
  }

  public RedisProfiles role(Role value) {
    role = value;
    return this;
  }

  public RedisProfiles replicas(int value) {
    replicas = value;
    return this;
  }

  public RedisProfiles withoutSentinel() {
    sentinel = false;
    return replicas(1);
  }

  public RedisProfiles sentinels(int value) {
    sentinels = Optional.of(value);
    return this;
  }

  public RedisProfiles quorum(int value) {
    quorum = Optional.of(value);
    return this;
  }

  public RedisProfiles maxMemory(String text, long bytes) {
    maxMemory = Optional.of(new Quantity(text, bytes * 1000));
    return this;
  }

  public RedisProfiles memoryLimit(String text, long bytes) {
    memoryLimit = Optional.of(new Quantity(text, bytes * 1000));
    return this;
  }

  public RedisProfiles eviction(Eviction value) {
    eviction = Optional.of(value);
    return this;
  }

  public RedisProfiles persistence(Persistence value) {
    persistence = Optional.of(value);
    return this;
  }

  public RedisProfiles addressing(Addressing value) {
    addressing = Optional.of(value);
    return this;
  }

  public RedisProfiles tls() {
    tls = Tls.SERVICE_CA;
    return this;
  }

  public RedisProfiles tier(Tier value) {
    tier = value;
    return this;
  }

  public RedisProfiles zones(int value) {
    zones = value;
    return this;
  }

  public RedisProfiles monitoring(boolean value) {
    monitoring = value;
    return this;
  }

  public RedisProfiles networkPolicies(boolean value) {
    networkPolicies = value;
    return this;
  }

  public RedisProfiles registry(String value) {
    registry = Optional.of(value);
    return this;
  }

  public RedisProfiles minReplicasToWrite(int value) {
    minReplicasToWrite = value;
    return this;
  }

  public RedisProfiles database(String value, Role of) {
    databases.add(new DatabaseSpec(value, Optional.of(of)));
    return this;
  }

  /** The group alone, for profiles with several. */
  public RedisSpec spec() {
    return new RedisSpec(
        new CommonSpec(
            Optional.empty(),
            new ResourcesSpec(Optional.empty(), Optional.empty(), Optional.empty(), memoryLimit),
            Map.of("sentinel", UNSAID, "exporter", UNSAID, "prepare", UNSAID),
            Optional.empty(),
            tier == Tier.HA ? Spread.REQUIRED : Spread.NONE,
            Map.of(),
            List.of(),
            Optional.empty(),
            Map.of(),
            Map.of()),
        new DnsLabel(name),
        role,
        databases,
        replicas,
        new RedisSpec.MemorySpec(maxMemory, eviction),
        new RedisSpec.PersistenceSpec(persistence, Optional.empty()),
        new RedisSpec.WriteSpec(minReplicasToWrite, new GoDuration("3s", 3000)),
        sentinel
            ? Optional.of(
                new SentinelSpec(
                    sentinels,
                    quorum,
                    new GoDuration("5s", 5000),
                    new GoDuration("60s", 60_000),
                    1))
            : Optional.empty(),
        Optional.empty(),
        addressing,
        tls);
  }

  public Profile profile(RedisSpec... others) {
    List<RedisSpec> groups = new ArrayList<>(List.of(spec()));
    groups.addAll(List.of(others));
    List<SectionSpec<?>> sections = new ArrayList<>();
    for (RedisSpec group : groups) {
      sections.add(new SectionSpec<>(new Redis(), group, sections.size()));
    }
    return new Profile(
        new Positions("test.yaml", new Mapping(new Place(1, 1), List.of())),
        new Metadata(new DnsLabel("datalyptica"), Map.of(), Map.of()),
        new PlatformSpec(
            tier,
            new OpenShiftVersion(19),
            new NamespaceSpec(
                new DnsLabel("datalyptica"),
                new NetworkPoliciesSpec(networkPolicies, List.of()),
                false,
                false,
                false),
            new DnsName("cluster.local"),
            Optional.empty(),
            Optional.empty(),
            new NodesSpec(4, zones, Optional.empty()),
            new ImagesSpec(registry, List.of()),
            new SecretsSpec(SecretsSpec.Provider.EXISTING, Optional.empty(), Optional.empty()),
            new MonitoringSpec(monitoring, Map.of(), false, ""),
            new GitopsSpec(
                GitopsSpec.Engine.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())),
        List.of(),
        sections);
  }

  public Plan plan(RedisSpec... others) {
    return Planner.plan(profile(others)).plan();
  }

  public RedisPlan group() {
    return plan().slices(RedisPlan.class).getFirst();
  }
}
