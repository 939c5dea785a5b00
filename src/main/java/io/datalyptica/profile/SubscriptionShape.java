package io.datalyptica.profile;

import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.NoneOrShape;
import io.datalyptica.profile.reader.ObjectShape;
import io.datalyptica.profile.reader.TextShape;
import java.util.Optional;

/** The shape of spec.postgresql.subscription. */
public final class SubscriptionShape {
  private static final Field<String> CHANNEL =
      new Field<>(
          "channel",
          CommonShape.OBJECT_NAME,
          Default.derived("the package's default channel, `datalyptica version --facts`"),
          "Channel of the operator's package.");
  private static final Field<Optional<String>> STARTING_CSV =
      new Field<>(
          "startingCSV",
          new NoneOrShape<>(CommonShape.OBJECT_NAME),
          Default.derived(
              "tier ha: the version that `datalyptica version --facts` names; tier dev: `none`"),
          "Version to install; later ones then wait for approval. `none`: the channel's head, and"
              + " every later one as it comes.");
  private static final Field<DnsName> SOURCE =
      new Field<>(
          "source",
          CommonShape.DNS_NAME,
          Default.derived("the catalogue that has the package"),
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
          Default.derived("the operator's own, `datalyptica version --facts`"),
          "Name of the operator's package.");
  private static final Field<DnsLabel> RUNS_IN =
      new Field<>(
          "runsIn",
          new TextShape<>(DnsLabel.TYPE),
          Default.derived("nowhere: the tree installs it"),
          "Namespace where the operator runs already, for all namespaces, such as"
              + " `openshift-operators`. Then nothing is installed, because OLM refuses a second"
              + " operator of the same definitions, and policies admit it from there.");
  public static final ObjectShape<SubscriptionSpec> SHAPE =
      ObjectShape.of(
          v ->
              new SubscriptionSpec(
                  v.find(CHANNEL),
                  v.find(STARTING_CSV),
                  v.find(SOURCE),
                  v.get(SOURCE_NAMESPACE),
                  v.find(PACKAGE),
                  v.find(RUNS_IN)),
          CHANNEL,
          STARTING_CSV,
          SOURCE,
          SOURCE_NAMESPACE,
          PACKAGE,
          RUNS_IN);

  private SubscriptionShape() {}
}
