package io.datalyptica.profile;

import static io.datalyptica.profile.reader.ChoiceShape.word;

import io.datalyptica.profile.CommonSpec.ResourcesSpec;
import io.datalyptica.profile.CommonSpec.TolerationSpec;
import io.datalyptica.profile.reader.ChoiceShape;
import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.FlagShape;
import io.datalyptica.profile.reader.ListShape;
import io.datalyptica.profile.reader.MapShape;
import io.datalyptica.profile.reader.NumberShape;
import io.datalyptica.profile.reader.ObjectShape;
import io.datalyptica.profile.reader.Path;
import io.datalyptica.profile.reader.ProfileRule;
import io.datalyptica.profile.reader.Reading;
import io.datalyptica.profile.reader.Shape;
import io.datalyptica.profile.reader.TextShape;
import io.datalyptica.profile.reader.Values;
import io.datalyptica.profile.reader.YamlNode.Mapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields that every component takes, and shapes that several sections use. */
final class CommonShape {
  static final Shape<Boolean> FLAG = new FlagShape();
  static final Shape<Quantity> SIZE = new TextShape<>(Quantity.SIZE);
  static final Shape<Quantity> CPU = new TextShape<>(Quantity.CPU);
  static final Shape<String> LINE = new TextShape<>(Texts.LINE);
  static final Shape<String> OBJECT_NAME = new TextShape<>(DnsName.OBJECT_TEXT);
  static final Shape<DnsName> SECRET = new TextShape<>(DnsName.OBJECT);
  static final Shape<Map<String, String>> LABELS = new MapShape(KubernetesTexts.OWN_KEY, KubernetesTexts.LABEL_VALUE);
  static final Shape<Map<String, String>> ANNOTATIONS = new MapShape(KubernetesTexts.OWN_KEY, KubernetesTexts.ANNOTATION_VALUE);

  private static final Field<Quantity> CPU_AMOUNT = new Field<>("cpu", CPU, Default.derived("the component's own"), "Cores (`2`, `0.5`) or millicores (`500m`).");
  private static final Field<Quantity> MEMORY = new Field<>("memory", SIZE, Default.derived("the component's own"), "Memory with its unit.");
  private static final ObjectShape<Values> AMOUNTS = ObjectShape.of(v -> v, CPU_AMOUNT, MEMORY);
  private static final Field<Values> REQUESTS = new Field<>("requests", AMOUNTS, Default.section(), "What the scheduler reserves.");
  private static final Field<Values> LIMITS = new Field<>("limits", AMOUNTS, Default.section(), "What a container may use at most.");

  private static final Field<String> TOLERATION_KEY = new Field<>("key", new TextShape<>(KubernetesTexts.KEY_TEXT), Default.derived("every taint"), "Key of the taint.");
  private static final Field<String> OPERATOR =
      new Field<>("operator", ChoiceShape.of(word("Equal", "Equal"), word("Exists", "Exists")), Default.derived("Equal"), "How key and value are compared.");
  private static final Field<String> VALUE = new Field<>("value", new TextShape<>(KubernetesTexts.LABEL_VALUE), Default.derived("empty"), "Value of the taint.");
  private static final Field<String> EFFECT =
      new Field<>(
          "effect",
          ChoiceShape.of(word("NoSchedule", "NoSchedule"), word("PreferNoSchedule", "PreferNoSchedule"), word("NoExecute", "NoExecute")),
          Default.derived("every effect"),
          "Effect of the taint.");
  private static final Field<Integer> TOLERATION_SECONDS =
      new Field<>("tolerationSeconds", new NumberShape(0, Integer.MAX_VALUE), Default.derived("for ever"), "How long a pod stays after the taint came; for `NoExecute` only.");
  private static final ObjectShape<TolerationSpec> TOLERATION =
      ObjectShape.of(CommonShape::toleration, TOLERATION_KEY, OPERATOR, VALUE, EFFECT, TOLERATION_SECONDS).withCheck(CommonShape::tolerationFits);

  private static final Field<ImageReference> IMAGE =
      new Field<>("image", new TextShape<>(ImageReference.TYPE), Default.derived("a pinned build that the tool knows"), "The component's own image.");
  private static final Field<ResourcesSpec> RESOURCES =
      new Field<>("resources", ObjectShape.of(CommonShape::resources, REQUESTS, LIMITS).withCheck(CommonShape::resourcesFit), Default.section(), "Requests and limits of its main container.");
  private static final Field<String> STORAGE_CLASS =
      new Field<>("storageClass", OBJECT_NAME, Default.derived("spec.storageClass"), "StorageClass of its volumes.");
  private static final Field<Spread> SPREAD =
      new Field<>(
          "spread",
          ChoiceShape.of(word("required", Spread.REQUIRED), word("preferred", Spread.PREFERRED), word("none", Spread.NONE)),
          Default.byTier("required", "none"),
          "How strictly its pods are kept on different nodes, and in different zones when `nodes.zones` is above 1.");
  private static final Field<Map<String, String>> NODE_SELECTOR =
      new Field<>("nodeSelector", new MapShape(KubernetesTexts.KEY_TEXT, KubernetesTexts.LABEL_VALUE), Default.nothing(), "Labels that its nodes must have.");
  private static final Field<List<TolerationSpec>> TOLERATIONS = new Field<>("tolerations", new ListShape<>(TOLERATION, ""), Default.nothing(), "Taints that its pods tolerate.");
  private static final Field<String> PRIORITY_CLASS =
      new Field<>("priorityClassName", OBJECT_NAME, Default.derived("the cluster's default"), "PriorityClass of its pods.");
  private static final Field<Map<String, String>> OWN_LABELS = new Field<>("labels", LABELS, Default.nothing(), "Added to its objects.");
  private static final Field<Map<String, String>> OWN_ANNOTATIONS = new Field<>("annotations", ANNOTATIONS, Default.nothing(), "Added to its objects.");

  private static final List<Field<?>> FIELDS =
      List.of(IMAGE, RESOURCES, STORAGE_CLASS, SPREAD, NODE_SELECTOR, TOLERATIONS, PRIORITY_CLASS, OWN_LABELS, OWN_ANNOTATIONS);

  private CommonShape() {}

  /** The fields of a component: its own, then the common ones. */
  static Field<?>[] with(Field<?>... own) {
    Field<?>[] all = java.util.Arrays.copyOf(own, own.length + FIELDS.size());
    for (int i = 0; i < FIELDS.size(); i++) {
      all[own.length + i] = FIELDS.get(i);
    }
    return all;
  }

  static CommonSpec bind(Values v) {
    return new CommonSpec(
        v.find(IMAGE),
        v.get(RESOURCES),
        v.find(STORAGE_CLASS),
        v.get(SPREAD),
        v.get(NODE_SELECTOR),
        v.get(TOLERATIONS),
        v.find(PRIORITY_CLASS),
        v.get(OWN_LABELS),
        v.get(OWN_ANNOTATIONS));
  }

  /** A field {@code credentials: {secret: name}}. */
  static Field<Optional<DnsName>> credentials(String absent, String keys) {
    Field<DnsName> secret = new Field<>("secret", SECRET, Default.derived(absent), "Name of the Secret with the keys " + keys + ".");
    return new Field<>("credentials", ObjectShape.of(v -> v.find(secret), secret), Default.section(), "Where the credentials stand; their values never stand in a profile.");
  }

  private static ResourcesSpec resources(Values v) {
    Values requests = v.get(REQUESTS);
    Values limits = v.get(LIMITS);
    return new ResourcesSpec(requests.find(CPU_AMOUNT), requests.find(MEMORY), limits.find(CPU_AMOUNT), limits.find(MEMORY));
  }

  private static boolean resourcesFit(Values v, Mapping mapping, Path path, Reading reading) {
    ResourcesSpec r = resources(v);
    return within(r.cpuRequest(), r.cpuLimit(), "cpu", mapping, path, reading) & within(r.memoryRequest(), r.memoryLimit(), "memory", mapping, path, reading);
  }

  private static boolean within(Optional<Quantity> request, Optional<Quantity> limit, String what, Mapping mapping, Path path, Reading reading) {
    if (request.isEmpty() || limit.isEmpty() || request.get().milli() <= limit.get().milli()) {
      return true;
    }
    Path at = path.key("limits").key(what);
    reading.fault(
        ProfileRule.OUT_OF_RANGE,
        mapping.placeOf("limits", what),
        at,
        at + " is " + limit.get() + ", below the request of " + request.get() + ": Kubernetes refuses the pod",
        "set " + at + " to at least `" + request.get() + "`");
    return false;
  }

  private static TolerationSpec toleration(Values v) {
    return new TolerationSpec(v.find(TOLERATION_KEY), v.find(OPERATOR), v.find(VALUE), v.find(EFFECT), v.find(TOLERATION_SECONDS).map(Integer::longValue));
  }

  /** What the API server refuses (kubernetes, pkg/apis/core/validation, ValidateTolerations). */
  private static boolean tolerationFits(Values v, Mapping mapping, Path path, Reading reading) {
    boolean exists = v.find(OPERATOR).orElse("Equal").equals("Exists");
    if (v.find(TOLERATION_KEY).isEmpty() && !exists) {
      return refused(mapping, path, "operator", "has no key, which needs operator Exists", "add `operator: Exists`", reading);
    }
    if (exists && v.find(VALUE).filter(value -> !value.isEmpty()).isPresent()) {
      return refused(mapping, path, "value", "has a value, which operator Exists does not compare", "delete `value`", reading);
    }
    if (v.find(TOLERATION_SECONDS).isPresent() && !v.find(EFFECT).orElse("").equals("NoExecute")) {
      return refused(mapping, path, "tolerationSeconds", "has tolerationSeconds, which needs effect NoExecute", "add `effect: NoExecute`", reading);
    }
    return true;
  }

  private static boolean refused(Mapping mapping, Path path, String key, String problem, String remedy, Reading reading) {
    reading.fault(ProfileRule.ILLEGAL_VALUE, mapping.placeOf(key), path.key(key), path + " " + problem + ": Kubernetes refuses the pod", remedy);
    return false;
  }
}
