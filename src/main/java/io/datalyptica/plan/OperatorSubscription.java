package io.datalyptica.plan;

import io.datalyptica.profile.SubscriptionSpec;
import java.util.Optional;

/** Where OLM takes an operator from, decided; with a starting CSV, approval is manual. */
public record OperatorSubscription(
    String packageName,
    String channel,
    String source,
    String sourceNamespace,
    Optional<String> startingCsv) {

  /** What the profile says, and the operator's own where it says nothing. */
  public static OperatorSubscription of(
      SubscriptionSpec asked, String packageName, String channel, String source) {
    return new OperatorSubscription(
        asked.packageName().map(p -> p.value()).orElse(packageName),
        asked.channel().orElse(channel),
        asked.source().map(s -> s.value()).orElse(source),
        asked.sourceNamespace().value(),
        asked.startingCSV());
  }

  /**
   * The version of the starting CSV; empty without one, or when its name does not end in a version.
   */
  public Optional<OperatorVersion> version() {
    return startingCsv.flatMap(OperatorVersion::of);
  }
}
