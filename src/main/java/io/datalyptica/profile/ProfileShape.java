package io.datalyptica.profile;

import io.datalyptica.profile.reader.ChoiceShape;
import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.ListShape;
import io.datalyptica.profile.reader.ObjectShape;
import io.datalyptica.profile.reader.Path;
import io.datalyptica.profile.reader.Reading;
import io.datalyptica.profile.reader.TextShape;
import io.datalyptica.profile.reader.Values;
import io.datalyptica.profile.reader.YamlNode.Mapping;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The shape of the whole profile, and of what is neither a component nor common to them. */
public final class ProfileShape {
  private static final Field<String> API_VERSION =
      new Field<>(
          "apiVersion",
          ChoiceShape.ofWords("datalyptica.io/v1alpha1"),
          Default.required(),
          "Version of the profile's form.");
  private static final Field<String> KIND =
      new Field<>(
          "kind",
          ChoiceShape.ofWords("PlatformProfile"),
          Default.required(),
          "Always `PlatformProfile`.");

  private static final Field<DnsLabel> NAME =
      new Field<>(
          "name",
          new TextShape<>(DnsLabel.TYPE),
          Default.required(),
          "Name of the platform: `app.kubernetes.io/part-of` of every object.");
  private static final Field<Map<String, String>> LABELS =
      new Field<>("labels", CommonShape.LABELS, Default.section(), "Added to every object.");
  private static final Field<Map<String, String>> ANNOTATIONS =
      new Field<>(
          "annotations", CommonShape.ANNOTATIONS, Default.section(), "Added to every object.");
  private static final Field<Values> METADATA =
      new Field<>(
          "metadata",
          ObjectShape.of(v -> v, NAME, LABELS, ANNOTATIONS),
          Default.required(),
          "Name of the platform and what all its objects carry.");

  static final Field<Tier> TIER =
      new Field<>(
          "tier",
          ChoiceShape.of(Tier.values()),
          Default.always("ha"),
          "Decides defaults and how rules judge: `dev` turns the redundancy rules into notes.");
  private static final Field<OpenShiftVersion> OPENSHIFT =
      new Field<>(
          "openshift",
          new TextShape<>(OpenShiftVersion.TYPE),
          Default.always(OpenShiftVersion.USUAL),
          "Version of OpenShift; decides which API versions may be used.");
  private static final Field<DnsLabel> NAMESPACE =
      new Field<>(
          "namespace",
          new TextShape<>(DnsLabel.TYPE),
          Default.derived("metadata.name"),
          "Namespace of everything.");
  private static final Field<DnsName> CLUSTER_DOMAIN =
      new Field<>(
          "clusterDomain",
          new TextShape<>(DnsName.DOMAIN),
          Default.always("cluster.local"),
          "DNS domain of Services.");
  private static final Field<DnsName> APPS_DOMAIN =
      new Field<>(
          "appsDomain",
          new TextShape<>(DnsName.DOMAIN),
          Default.derived("required when a Route is rendered without a host"),
          "Wildcard domain of Routes.");
  private static final Field<String> STORAGE_CLASS =
      new Field<>(
          "storageClass",
          CommonShape.OBJECT_NAME,
          Default.derived("the cluster's default"),
          "StorageClass of every volume; components may override it.");

  private static final Field<String> REGISTRY =
      new Field<>(
          "registry",
          new TextShape<>(ImageReference.MIRROR),
          Default.derived("every image from its own registry"),
          "Mirror that replaces the registry of every image.");
  private static final Field<List<DnsName>> PULL_SECRETS =
      new Field<>(
          "pullSecrets",
          new ListShape<>(CommonShape.DNS_NAME, "name"),
          Default.noItems(),
          "Secrets that pods pull images with.");
  private static final Field<ImagesSpec> IMAGES =
      new Field<>(
          "images",
          ObjectShape.of(
              v -> new ImagesSpec(v.find(REGISTRY), v.get(PULL_SECRETS)), REGISTRY, PULL_SECRETS),
          Default.section(),
          "Where images come from.");

  private static final Field<Boolean> MONITORING_ENABLED =
      new Field<>(
          "enabled",
          CommonShape.FLAG,
          Default.byTier("true", "false"),
          "Whether ServiceMonitors, PodMonitors and PrometheusRules are rendered.");
  private static final Field<Map<String, String>> MONITORING_LABELS =
      new Field<>(
          "labels",
          CommonShape.LABELS,
          Default.section(),
          "Labels that a Prometheus selects them by.");
  private static final Field<Boolean> USER_WORKLOAD =
      new Field<>(
          "enableUserWorkload",
          CommonShape.FLAG,
          Default.always("false"),
          "Whether `admin/` gets the ConfigMap `cluster-monitoring-config` that switches"
              + " OpenShift's monitoring of user projects on, without which no metric is read and"
              + " no alert fires. An administrator creates it once, where none exists.");
  private static final Field<String> RUNBOOK_URL =
      new Field<>(
          "runbookUrl",
          new TextShape<>(Texts.PAGE_URL),
          Default.derived("alerts without `runbook_url`"),
          "Where the tree's folder `docs` is published, such as"
              + " `https://git.example.com/platform/docs`: each alert then leads to its place"
              + " there.");
  private static final Field<MonitoringSpec> MONITORING =
      new Field<>(
          "monitoring",
          ObjectShape.of(
              ProfileShape::monitoring,
              MONITORING_ENABLED,
              MONITORING_LABELS,
              USER_WORKLOAD,
              RUNBOOK_URL),
          Default.section(),
          "Metrics and alerts.");

  private static final Field<Boolean> QUOTA_ENABLED =
      new Field<>(
          "enabled",
          CommonShape.FLAG,
          Default.always("false"),
          "Whether a ResourceQuota with what the platform asks, and a LimitRange, are rendered.");
  private static final Field<Boolean> QUOTA =
      new Field<>(
          "quota",
          ObjectShape.of(v -> v.get(QUOTA_ENABLED), QUOTA_ENABLED),
          Default.section(),
          "The most that the namespace may hold.");

  private static final Field<String> CPU_LIMITS =
      new Field<>(
          "cpu",
          ChoiceShape.ofWords("none", "all"),
          Default.always("none"),
          "`all`: every container has a CPU limit, twice its request and at least `500m` where its"
              + " `resources` say nothing else, as a namespace wants whose quota bounds"
              + " `limits.cpu`. `none`: only those whose `resources` say so, because a throttled"
              + " server looks like a lost one.");
  private static final Field<Boolean> LIMITS =
      new Field<>(
          "limits",
          ObjectShape.of(v -> v.get(CPU_LIMITS).equals("all"), CPU_LIMITS),
          Default.section(),
          "Which limits containers have beside that of memory, such as `{cpu: all}`.");

  private static final Field<Boolean> PRIORITY_ENABLED =
      new Field<>(
          "enabled",
          CommonShape.FLAG,
          Default.always("false"),
          "Whether PriorityClasses `<namespace>-serving`, for what serves, and `<namespace>-jobs`"
              + " below it, for Jobs, are rendered and given to every pod whose component names no"
              + " `priorityClassName`.");
  private static final Field<Boolean> PRIORITY =
      new Field<>(
          "priorityClasses",
          ObjectShape.of(v -> v.get(PRIORITY_ENABLED), PRIORITY_ENABLED),
          Default.section(),
          "Who goes first when a node is short of memory or a pod finds no room, such as `{enabled:"
              + " true}`. They belong to the whole cluster: who applies them needs the right.");

  private final SectionFields sections;
  private final Field<Values> spec;

  private ProfileShape(Sections sections) {
    this.sections = new SectionFields(sections);
    this.spec =
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
                    NodesShape.FIELD,
                    IMAGES,
                    SecretsShape.FIELD,
                    MONITORING,
                    NetworkPoliciesShape.FIELD,
                    LIMITS,
                    PRIORITY,
                    QUOTA,
                    GitopsShape.FIELD,
                    AcceptShape.FIELD)
                .with(this.sections),
            Default.required(),
            "What the platform consists of.");
  }

  /**
   * The root of everything: read by {@link ProfileReader}, published as JSON Schema.
   *
   * @param sections what may stand in {@code spec} beside what is the platform's own
   */
  public static ObjectShape<Function<Positions, Profile>> of(Sections sections) {
    ProfileShape shape = new ProfileShape(sections);
    return ObjectShape.<Function<Positions, Profile>>of(
            v -> positions -> shape.bind(positions, v.get(METADATA), v.get(shape.spec)),
            API_VERSION,
            KIND,
            METADATA,
            shape.spec)
        .withCheck(shape::sectionsFit);
  }

  private static MonitoringSpec monitoring(Values v) {
    String url = v.find(RUNBOOK_URL).orElse("");
    return new MonitoringSpec(
        v.get(MONITORING_ENABLED),
        v.get(MONITORING_LABELS),
        v.get(USER_WORKLOAD),
        url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
  }

  private Profile bind(Positions positions, Values metadata, Values spec) {
    return new Profile(
        positions,
        new Metadata(metadata.get(NAME), metadata.get(LABELS), metadata.get(ANNOTATIONS)),
        new PlatformSpec(
            spec.get(TIER),
            spec.get(OPENSHIFT),
            new NamespaceSpec(
                spec.find(NAMESPACE).orElse(metadata.get(NAME)),
                spec.get(NetworkPoliciesShape.FIELD),
                spec.get(LIMITS),
                spec.get(PRIORITY),
                spec.get(QUOTA)),
            spec.get(CLUSTER_DOMAIN),
            spec.find(APPS_DOMAIN),
            spec.find(STORAGE_CLASS),
            spec.get(NodesShape.FIELD),
            spec.get(IMAGES),
            spec.get(SecretsShape.FIELD),
            spec.get(MONITORING),
            spec.get(GitopsShape.FIELD)),
        spec.get(AcceptShape.FIELD),
        sections.specs(spec));
  }

  private boolean sectionsFit(Values v, Mapping mapping, Path path, Reading reading) {
    DnsLabel platform = v.get(METADATA).get(NAME);
    boolean fit = true;
    for (SectionSpec<?> section : sections.specs(v.get(spec))) {
      fit &= fits(section, platform, mapping, path.key("spec"), reading);
    }
    return fit;
  }

  private static <S> boolean fits(
      SectionSpec<S> one, DnsLabel platform, Mapping root, Path spec, Reading reading) {
    String name = one.section().name();
    Path path = one.item() < 0 ? spec.key(name) : spec.key(name).item(one.item());
    return one.section().fits(one.spec(), platform, root.placeOf("spec", name), path, reading);
  }
}
