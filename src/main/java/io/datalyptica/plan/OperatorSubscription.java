package io.datalyptica.plan;

import io.datalyptica.fact.Facts;
import io.datalyptica.profile.DnsLabel;
import io.datalyptica.profile.SubscriptionSpec;
import io.datalyptica.profile.Tier;
import java.util.Optional;

/**
 * Where OLM takes an operator from, decided; with a starting CSV, approval is manual.
 *
 * @param runsIn the namespace where it runs already, for all: then nobody subscribes to it here
 */
public record OperatorSubscription(
    String packageName,
    String channel,
    String source,
    String sourceNamespace,
    Optional<String> startingCsv,
    Optional<String> runsIn) {

  /**
   * What the profile says, and what is known of the package where it says nothing.
   *
   * @param usual the package that has the operator
   */
  public static OperatorSubscription of(Platform platform, SubscriptionSpec asked, String usual) {
    String name = asked.packageName().isPresent() ? asked.packageName().get().value() : usual;
    String channel =
        asked.channel().isPresent() ? asked.channel().get() : known(name, usual, "channel");
    return new OperatorSubscription(
        name,
        channel,
        asked.source().isPresent() ? asked.source().get().value() : known(name, usual, "catalog"),
        asked.sourceNamespace().value(),
        asked.startingCsv().isPresent()
            ? asked.startingCsv().get()
            : asked.runsIn().isPresent() ? Optional.empty() : starting(platform, name, channel),
        asked.runsIn().map(DnsLabel::value));
  }

  /** Of a package that nobody subscribes to here, where it is known to be. */
  public static OperatorSubscription usual(String name) {
    return new OperatorSubscription(
        name,
        Facts.text(OperatorPackage.fact(name, "channel")),
        Facts.text(OperatorPackage.fact(name, "catalog")),
        "openshift-marketplace",
        Optional.empty(),
        Optional.empty());
  }

  private static String known(String name, String usual, String what) {
    Optional<String> own = Facts.find(OperatorPackage.fact(name, what));
    return own.isPresent() ? own.get() : Facts.text(OperatorPackage.fact(usual, what));
  }

  /**
   * What depends on a platform is not replaced unasked: an operator that is newer restarts what it
   * runs.
   */
  private static Optional<String> starting(Platform platform, String name, String channel) {
    if (platform.tier() != Tier.HA
        || !channel.equals(Facts.find(OperatorPackage.fact(name, "channel")).orElse(""))) {
      return Optional.empty();
    }
    Optional<String> ofRelease =
        Facts.find(OperatorPackage.fact(name, "csv." + platform.openshift()));
    return ofRelease.isPresent() ? ofRelease : Facts.find(OperatorPackage.fact(name, "csv"));
  }

  /**
   * The version of the starting CSV; empty without one, or when its name does not end in a version.
   */
  public Optional<OperatorVersion> version() {
    return startingCsv.flatMap(OperatorVersion::of);
  }
}
