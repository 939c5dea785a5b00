package io.datalyptica.profile;

import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.ObjectShape;
import io.datalyptica.profile.reader.TextShape;

/** The shape of spec.postgresql.subscription. */
public final class SubscriptionShape {
  private static final Field<String> CHANNEL =
      new Field<>(
          "channel",
          CommonShape.OBJECT_NAME,
          Default.derived("`v5` of Crunchy's, `stable-v1` of CloudNativePG"),
          "Channel of the operator's package.");
  private static final Field<String> STARTING_CSV =
      new Field<>(
          "startingCSV",
          CommonShape.OBJECT_NAME,
          Default.derived("the channel's head, approved automatically"),
          "Version to install; later ones then wait for approval.");
  private static final Field<DnsName> SOURCE =
      new Field<>(
          "source",
          CommonShape.DNS_NAME,
          Default.derived(
              "`community-operators` for Crunchy's, `certified-operators` for CloudNativePG"),
          "CatalogSource.");
  private static final Field<DnsLabel> SOURCE_NAMESPACE =
      new Field<>(
          "sourceNamespace",
          new TextShape<>(DnsLabel.TYPE),
          Default.always("openshift-marketplace"),
          "Namespace of the CatalogSource.");
  private static final Field<DnsName> PACKAGE =
      new Field<>(
          "package",
          CommonShape.DNS_NAME,
          Default.derived("`postgresql` for Crunchy's, `cloudnative-pg` for CloudNativePG"),
          "Name of the operator's package.");
  public static final ObjectShape<SubscriptionSpec> SHAPE =
      ObjectShape.of(
          v ->
              new SubscriptionSpec(
                  v.find(CHANNEL),
                  v.find(STARTING_CSV),
                  v.find(SOURCE),
                  v.get(SOURCE_NAMESPACE),
                  v.find(PACKAGE)),
          CHANNEL,
          STARTING_CSV,
          SOURCE,
          SOURCE_NAMESPACE,
          PACKAGE);

  private SubscriptionShape() {}
}
