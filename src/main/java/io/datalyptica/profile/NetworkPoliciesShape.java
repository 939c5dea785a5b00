package io.datalyptica.profile;

import io.datalyptica.profile.NetworkPoliciesSpec.ClientSpec;
import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.ListShape;
import io.datalyptica.profile.reader.MapShape;
import io.datalyptica.profile.reader.ObjectShape;
import io.datalyptica.profile.reader.Shape;
import io.datalyptica.profile.reader.TextShape;
import java.util.List;
import java.util.Map;

/** The shape of spec.networkPolicies. */
final class NetworkPoliciesShape {
  private static final Shape<DnsLabel> NAME = new TextShape<>(DnsLabel.TYPE);
  private static final Field<Boolean> ENABLED =
      new Field<>(
          "enabled", CommonShape.FLAG, Default.always("true"), "Whether they are rendered.");
  private static final Field<DnsLabel> NAMESPACE =
      new Field<>("namespace", NAME, Default.required(), "Namespace of the clients.");
  private static final Field<Map<String, String>> PODS =
      new Field<>(
          "pods",
          new MapShape(KubernetesTexts.KEY_TEXT, KubernetesTexts.LABEL_VALUE),
          Default.derived("every pod of that namespace"),
          "Labels of their pods, such as `{app: web}`.");
  private static final Field<List<DnsLabel>> TO =
      new Field<>(
          "to",
          new ListShape<>(NAME, ""),
          Default.derived("every component"),
          "Names of the components that they reach, such as `[minio]`.");
  private static final ObjectShape<ClientSpec> CLIENT =
      ObjectShape.of(
              v ->
                  new ClientSpec(
                      v.get(NAMESPACE),
                      v.find(PODS).orElse(Map.of()),
                      v.find(TO).orElse(List.of())),
              NAMESPACE,
              PODS,
              TO)
          .withShorthand(NAMESPACE);
  private static final Field<List<ClientSpec>> CLIENTS =
      new Field<>(
          "clients",
          new ListShape<>(CLIENT, ""),
          Default.noItems(),
          "Pods of other namespaces that are let in, such as `{namespace: shop, pods: {app: web},"
              + " to: [minio]}`; pods of the platform's own namespace are in already.");
  static final Field<NetworkPoliciesSpec> FIELD =
      new Field<>(
          "networkPolicies",
          ObjectShape.of(
              v -> new NetworkPoliciesSpec(v.get(ENABLED), v.get(CLIENTS)), ENABLED, CLIENTS),
          Default.section(),
          "Default deny, and what each component needs.");

  private NetworkPoliciesShape() {}
}
