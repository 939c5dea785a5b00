package io.datalyptica.profile;

import io.datalyptica.profile.CommonSpec.ResourcesSpec;
import io.datalyptica.profile.CommonSpec.TolerationSpec;
import io.datalyptica.profile.reader.ChoiceShape;
import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.FlagShape;
import io.datalyptica.profile.reader.ListShape;
import io.datalyptica.profile.reader.MapShape;
import io.datalyptica.profile.reader.ObjectShape;
import io.datalyptica.profile.reader.Shape;
import io.datalyptica.profile.reader.TextShape;
import io.datalyptica.profile.reader.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields that every component takes, and shapes that several sections use. */
public final class CommonShape {
  public static final Shape<Boolean> FLAG = new FlagShape();
  public static final Shape<Quantity> SIZE = new TextShape<>(Quantity.SIZE);
  static final Shape<Quantity> CPU = new TextShape<>(Quantity.CPU);
  public static final Shape<String> LINE = new TextShape<>(Texts.LINE);
  public static final Shape<String> OBJECT_NAME = new TextShape<>(DnsName.OBJECT_TEXT);
  public static final Shape<DnsName> DNS_NAME = new TextShape<>(DnsName.OBJECT);
  static final Shape<Map<String, String>> LABELS =
      new MapShape(KubernetesTexts.OWN_KEY, KubernetesTexts.LABEL_VALUE, true);
  static final Shape<Map<String, String>> ANNOTATIONS =
      new MapShape(KubernetesTexts.OWN_KEY, KubernetesTexts.ANNOTATION_VALUE, true);

  private static final Field<ImageReference> IMAGE =
      new Field<>(
          "image",
          new TextShape<>(ImageReference.TYPE),
          Default.derived("a pinned build that the tool knows"),
          "The component's own image.");
  private static final Field<ResourcesSpec> RESOURCES =
      new Field<>(
          "resources",
          ResourcesShape.SHAPE,
          Default.section(),
          "Requests and limits of its main container.");
  private static final Field<String> STORAGE_CLASS =
      new Field<>(
          "storageClass",
          OBJECT_NAME,
          Default.derived("spec.storageClass"),
          "StorageClass of its volumes.");
  private static final Field<Spread> SPREAD =
      new Field<>(
          "spread",
          ChoiceShape.of(Spread.values()),
          Default.byTier("required", "none"),
          "How strictly its pods are kept on different nodes, and in different zones when"
              + " `nodes.zones` is above 1.");
  private static final Field<Map<String, String>> NODE_SELECTOR =
      new Field<>(
          "nodeSelector",
          new MapShape(KubernetesTexts.KEY_TEXT, KubernetesTexts.LABEL_VALUE),
          Default.section(),
          "Labels that its nodes must have.");
  private static final Field<List<TolerationSpec>> TOLERATIONS =
      new Field<>(
          "tolerations",
          new ListShape<>(TolerationShape.SHAPE, ""),
          Default.noItems(),
          "Taints that its pods tolerate.");
  private static final Field<String> PRIORITY_CLASS =
      new Field<>(
          "priorityClassName",
          OBJECT_NAME,
          Default.derived("the cluster's default"),
          "PriorityClass of its pods.");
  private static final Field<Map<String, String>> OWN_LABELS =
      new Field<>("labels", LABELS, Default.section(), "Added to its objects.");
  private static final Field<Map<String, String>> OWN_ANNOTATIONS =
      new Field<>("annotations", ANNOTATIONS, Default.section(), "Added to its objects.");

  private static final List<Field<?>> FIELDS =
      List.of(
          IMAGE,
          RESOURCES,
          STORAGE_CLASS,
          SPREAD,
          NODE_SELECTOR,
          TOLERATIONS,
          PRIORITY_CLASS,
          OWN_LABELS,
          OWN_ANNOTATIONS);

  private CommonShape() {}

  /** The fields of a component: its own, then the common ones. */
  public static Field<?>[] with(Field<?>... own) {
    Field<?>[] all = java.util.Arrays.copyOf(own, own.length + FIELDS.size());
    for (int i = 0; i < FIELDS.size(); i++) {
      all[own.length + i] = FIELDS.get(i);
    }
    return all;
  }

  /**
   * @param containers what the component's field of {@link ContainersShape} says; empty when it has
   *     one container
   */
  public static CommonSpec bind(Values v, Map<String, ResourcesSpec> containers) {
    return new CommonSpec(
        v.find(IMAGE),
        v.get(RESOURCES),
        containers,
        v.find(STORAGE_CLASS),
        v.get(SPREAD),
        v.get(NODE_SELECTOR),
        v.get(TOLERATIONS),
        v.find(PRIORITY_CLASS),
        v.get(OWN_LABELS),
        v.get(OWN_ANNOTATIONS));
  }

  /** A field {@code credentials: {secret: name}}. */
  public static Field<Optional<DnsName>> credentials(String absent, String keys) {
    Field<DnsName> secret =
        new Field<>(
            "secret",
            DNS_NAME,
            Default.derived(absent),
            "Name of the Secret with the keys " + keys + ".");
    return new Field<>(
        "credentials",
        ObjectShape.of(v -> v.find(secret), secret),
        Default.section(),
        "Where the credentials stand; their values never stand in a profile.");
  }
}
