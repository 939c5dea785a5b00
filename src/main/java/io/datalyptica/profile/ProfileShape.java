package io.datalyptica.profile;

import static io.datalyptica.profile.reader.ChoiceShape.word;

import io.datalyptica.profile.NodesSpec.Allocatable;
import io.datalyptica.profile.SecretsSpec.Store;
import io.datalyptica.profile.reader.ChoiceShape;
import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.ListShape;
import io.datalyptica.profile.reader.NumberShape;
import io.datalyptica.profile.reader.ObjectShape;
import io.datalyptica.profile.reader.Path;
import io.datalyptica.profile.reader.ProfileRule;
import io.datalyptica.profile.reader.Reading;
import io.datalyptica.profile.reader.TextShape;
import io.datalyptica.profile.reader.Values;
import io.datalyptica.profile.reader.YamlNode.Mapping;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The shape of the whole profile, and of what is neither a component nor common to them. */
public final class ProfileShape {
  private static final Field<String> API_VERSION =
      new Field<>("apiVersion", ChoiceShape.of(word("datalyptica.io/v1alpha1", "v1alpha1")), Default.required(), "Version of the profile's form.");
  private static final Field<String> KIND = new Field<>("kind", ChoiceShape.of(word("PlatformProfile", "PlatformProfile")), Default.required(), "Always `PlatformProfile`.");

  private static final Field<DnsLabel> NAME =
      new Field<>("name", new TextShape<>(DnsLabel.TYPE), Default.required(), "Name of the platform: `app.kubernetes.io/part-of` of every object.");
  private static final Field<Map<String, String>> LABELS = new Field<>("labels", CommonShape.LABELS, Default.nothing(), "Added to every object.");
  private static final Field<Map<String, String>> ANNOTATIONS = new Field<>("annotations", CommonShape.ANNOTATIONS, Default.nothing(), "Added to every object.");
  private static final Field<Values> METADATA =
      new Field<>("metadata", ObjectShape.of(v -> v, NAME, LABELS, ANNOTATIONS), Default.required(), "Name of the platform and what all its objects carry.");

  static final Field<Tier> TIER =
      new Field<>(
          "tier",
          ChoiceShape.of(word("ha", Tier.HA), word("dev", Tier.DEV)),
          Default.always("ha"),
          "Decides defaults and how rules judge: `dev` turns the redundancy rules into notes.");
  private static final Field<OpenShiftVersion> OPENSHIFT =
      new Field<>("openshift", new TextShape<>(OpenShiftVersion.TYPE), Default.always("4.19"), "Version of OpenShift; decides which API versions may be used.");
  private static final Field<DnsLabel> NAMESPACE = new Field<>("namespace", new TextShape<>(DnsLabel.TYPE), Default.derived("metadata.name"), "Namespace of everything.");
  private static final Field<DnsName> CLUSTER_DOMAIN =
      new Field<>("clusterDomain", new TextShape<>(DnsName.DOMAIN), Default.always("cluster.local"), "DNS domain of Services.");
  private static final Field<DnsName> APPS_DOMAIN =
      new Field<>("appsDomain", new TextShape<>(DnsName.DOMAIN), Default.derived("required when a Route is rendered without a host"), "Wildcard domain of Routes.");
  private static final Field<String> STORAGE_CLASS =
      new Field<>("storageClass", CommonShape.OBJECT_NAME, Default.derived("the cluster's default"), "StorageClass of every volume; components may override it.");

  private static final Field<Quantity> CPU = new Field<>("cpu", CommonShape.CPU, Default.required(), "Cores that one worker offers to pods.");
  private static final Field<Quantity> MEMORY = new Field<>("memory", CommonShape.SIZE, Default.required(), "Memory that one worker offers to pods.");
  private static final Field<Integer> WORKERS = new Field<>("workers", new NumberShape(1, 10_000), Default.requiredInHa("1"), "Nodes that may run the platform.");
  private static final Field<Integer> ZONES = new Field<>("zones", new NumberShape(1, 100), Default.always("1"), "Failure domains that the workers stand in.");
  private static final Field<Allocatable> ALLOCATABLE =
      new Field<>(
          "allocatable",
          ObjectShape.of(v -> new Allocatable(v.get(CPU), v.get(MEMORY)), CPU, MEMORY),
          Default.derived("capacity is not judged per node"),
          "What one worker offers to pods.");
  private static final Field<NodesSpec> NODES =
      new Field<>(
          "nodes",
          ObjectShape.of(v -> new NodesSpec(v.get(WORKERS), v.get(ZONES), v.find(ALLOCATABLE)), WORKERS, ZONES, ALLOCATABLE).withCheck(ProfileShape::zonesFit),
          Default.section(),
          "The failure domains that placement, quorum and capacity rules reckon with.");

  private static final Field<String> REGISTRY =
      new Field<>("registry", new TextShape<>(ImageReference.MIRROR), Default.derived("every image from its own registry"), "Mirror that replaces the registry of every image.");
  private static final Field<List<DnsName>> PULL_SECRETS =
      new Field<>("pullSecrets", new ListShape<>(CommonShape.SECRET, "name"), Default.nothing(), "Secrets that pods pull images with.");
  private static final Field<ImagesSpec> IMAGES =
      new Field<>("images", ObjectShape.of(v -> new ImagesSpec(v.find(REGISTRY), v.get(PULL_SECRETS)), REGISTRY, PULL_SECRETS), Default.section(), "Where images come from.");

  private static final Field<DnsName> STORE_NAME = new Field<>("name", CommonShape.SECRET, Default.required(), "Name of the secret store.");
  private static final Field<String> STORE_KIND =
      new Field<>(
          "kind",
          ChoiceShape.of(word("ClusterSecretStore", "ClusterSecretStore"), word("SecretStore", "SecretStore")),
          Default.always("ClusterSecretStore"),
          "Kind of the secret store.");
  private static final Field<SecretsSpec.Provider> PROVIDER =
      new Field<>(
          "provider",
          ChoiceShape.of(word("existing", SecretsSpec.Provider.EXISTING), word("externalSecrets", SecretsSpec.Provider.EXTERNAL_SECRETS)),
          Default.always("existing"),
          "`existing`: somebody makes the Secrets; `externalSecrets`: the External Secrets operator does.");
  private static final Field<Store> STORE =
      new Field<>(
          "store",
          ObjectShape.of(v -> new Store(v.get(STORE_NAME), v.get(STORE_KIND)), STORE_NAME, STORE_KIND).withShorthand(STORE_NAME),
          Default.derived("required by `externalSecrets`"),
          "The store that the operator reads.");
  private static final Field<String> SECRETS_PATH = new Field<>("path", CommonShape.LINE, Default.derived("the platform's name"), "Path of the credentials in the store.");
  private static final Field<SecretsSpec> SECRETS =
      new Field<>(
          "secrets",
          ObjectShape.of(v -> new SecretsSpec(v.get(PROVIDER), v.find(STORE), v.find(SECRETS_PATH)), PROVIDER, STORE, SECRETS_PATH),
          Default.section(),
          "How credentials reach the cluster; their values never stand in a profile or in output.");

  private static final Field<Boolean> MONITORING_ENABLED =
      new Field<>("enabled", CommonShape.FLAG, Default.byTier("true", "false"), "Whether ServiceMonitors, PodMonitors and PrometheusRules are rendered.");
  private static final Field<Map<String, String>> MONITORING_LABELS = new Field<>("labels", CommonShape.LABELS, Default.nothing(), "Labels that a Prometheus selects them by.");
  private static final Field<MonitoringSpec> MONITORING =
      new Field<>(
          "monitoring",
          ObjectShape.of(v -> new MonitoringSpec(v.get(MONITORING_ENABLED), v.get(MONITORING_LABELS)), MONITORING_ENABLED, MONITORING_LABELS),
          Default.section(),
          "Metrics and alerts.");

  private static final Field<Boolean> POLICIES_ENABLED = new Field<>("enabled", CommonShape.FLAG, Default.always("true"), "Whether they are rendered.");
  private static final Field<Boolean> NETWORK_POLICIES =
      new Field<>("networkPolicies", ObjectShape.of(v -> v.get(POLICIES_ENABLED), POLICIES_ENABLED), Default.section(), "Default deny, and what each component needs.");

  private static final Field<GitopsSpec.Engine> ENGINE =
      new Field<>(
          "engine",
          ChoiceShape.of(word("none", GitopsSpec.Engine.NONE), word("flux", GitopsSpec.Engine.FLUX), word("argocd", GitopsSpec.Engine.ARGOCD)),
          Default.always("none"),
          "What will apply the tree.");
  private static final Field<String> REPOSITORY = new Field<>("repository", CommonShape.LINE, Default.derived("required by an engine"), "URL of the repository.");
  private static final Field<String> GIT_PATH = new Field<>("path", CommonShape.LINE, Default.derived("the root"), "Path of the tree in it.");
  private static final Field<String> BRANCH = new Field<>("branch", CommonShape.LINE, Default.derived("main"), "Branch to follow.");
  private static final Field<GoDuration> INTERVAL = new Field<>("interval", new TextShape<>(GoDuration.TYPE), Default.derived("10m"), "How often the engine looks.");
  private static final Field<GitopsSpec> GITOPS =
      new Field<>(
          "gitops",
          ObjectShape.of(v -> new GitopsSpec(v.get(ENGINE), v.find(REPOSITORY), v.find(GIT_PATH), v.find(BRANCH), v.find(INTERVAL)), ENGINE, REPOSITORY, GIT_PATH, BRANCH, INTERVAL),
          Default.section(),
          "The GitOps engine.");

  private static final Field<io.datalyptica.diagnostic.RuleId> RULE = new Field<>("rule", new TextShape<>(Texts.RULE), Default.required(), "Id of the rule.");
  private static final Field<String> AT = new Field<>("at", new TextShape<>(Texts.POINTER), Default.derived("everywhere"), "JSON pointer that the finding shows; everything below it is meant.");
  private static final Field<String> REASON = new Field<>("reason", CommonShape.LINE, Default.required(), "Why it is accepted.");
  private static final Field<LocalDate> UNTIL = new Field<>("until", new TextShape<>(Texts.DATE), Default.required(), "Last day on which it is accepted.");
  private static final Field<List<AcceptSpec>> ACCEPT =
      new Field<>(
          "accept",
          new ListShape<>(ObjectShape.of(v -> new AcceptSpec(v.get(RULE), v.find(AT).orElse(""), v.get(REASON), v.get(UNTIL)), RULE, AT, REASON, UNTIL), ""),
          Default.nothing(),
          "Findings that somebody answers for, until a day.");

  private static final Field<ObjectStoreSpec> OBJECT_STORE =
      new Field<>("objectStore", ObjectStoreShape.SHAPE, Default.derived("not rendered"), "The S3 object store; `{}` means all defaults.");
  private static final Field<PostgresqlSpec> POSTGRESQL =
      new Field<>("postgresql", PostgresqlShape.SHAPE, Default.derived("not rendered"), "The PostgreSQL cluster; `{}` means all defaults.");
  private static final Field<List<RedisSpec>> REDIS =
      new Field<>("redis", new ListShape<>(RedisShape.SHAPE, "name"), Default.nothing(), "Redis groups, one per role: eviction and persistence differ.");

  private static final Field<Values> SPEC =
      new Field<>(
          "spec",
          ObjectShape.of(
              v -> v,
              TIER,
              OPENSHIFT,
              NAMESPACE,
              CLUSTER_DOMAIN,
              APPS_DOMAIN,
              STORAGE_CLASS,
              NODES,
              IMAGES,
              SECRETS,
              OBJECT_STORE,
              POSTGRESQL,
              REDIS,
              MONITORING,
              NETWORK_POLICIES,
              GITOPS,
              ACCEPT),
          Default.required(),
          "What the platform consists of.");

  /** The root of everything: read by {@link ProfileReader}, published as JSON Schema. */
  public static final ObjectShape<Function<Positions, Profile>> SHAPE =
      ObjectShape.<Function<Positions, Profile>>of(v -> positions -> bind(positions, v.get(METADATA), v.get(SPEC)), API_VERSION, KIND, METADATA, SPEC)
          .withCheck(ProfileShape::derivedNamesFit);

  private ProfileShape() {}

  private static Profile bind(Positions positions, Values metadata, Values spec) {
    return new Profile(
        positions,
        metadata.get(NAME),
        metadata.get(LABELS),
        metadata.get(ANNOTATIONS),
        spec.get(TIER),
        spec.get(OPENSHIFT),
        spec.find(NAMESPACE).orElse(metadata.get(NAME)),
        spec.get(CLUSTER_DOMAIN),
        spec.find(APPS_DOMAIN),
        spec.find(STORAGE_CLASS),
        spec.get(NODES),
        spec.get(IMAGES),
        spec.get(SECRETS),
        spec.get(MONITORING),
        spec.get(NETWORK_POLICIES),
        spec.get(GITOPS),
        spec.get(ACCEPT),
        spec.find(OBJECT_STORE),
        spec.find(POSTGRESQL),
        spec.get(REDIS));
  }

  private static boolean zonesFit(Values v, Mapping mapping, Path path, Reading reading) {
    if (v.get(ZONES) <= v.get(WORKERS)) {
      return true;
    }
    reading.fault(
        ProfileRule.OUT_OF_RANGE,
        mapping.placeOf("zones"),
        path.key("zones"),
        path.key("zones") + " is " + v.get(ZONES) + ", more than the " + v.get(WORKERS) + " workers: a zone would have no node",
        "set " + path.key("zones") + " to at most `" + v.get(WORKERS) + "`");
    return false;
  }

  /** The name of the PostgreSQL cluster is derived from the platform's, but has less room and must start with a letter. */
  private static boolean derivedNamesFit(Values v, Mapping mapping, Path path, Reading reading) {
    String name = v.get(METADATA).get(NAME).value();
    boolean derived = v.get(SPEC).find(POSTGRESQL).filter(p -> p.name().isEmpty()).isPresent();
    String cluster = name + "-postgres";
    if (!derived || cluster.length() <= PostgresqlShape.MAX_NAME && !Ascii.isDigit(name.charAt(0))) {
      return true;
    }
    reading.fault(
        ProfileRule.MISSING,
        mapping.placeOf("spec", "postgresql"),
        path.key("spec").key("postgresql").key("name"),
        "spec.postgresql.name is required here: `" + cluster + "`, derived from metadata.name, is no name for a cluster of at most " + PostgresqlShape.MAX_NAME + " characters that starts with a letter",
        "add `name: postgres` to spec.postgresql");
    return false;
  }
}
