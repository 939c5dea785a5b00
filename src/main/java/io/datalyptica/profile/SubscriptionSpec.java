package io.datalyptica.profile;

import java.util.Optional;

/**
 * Where OLM takes an operator from (a field beyond profile.md); what is empty is the operator's
 * own. With a starting CSV, approval is manual.
 *
 * @param startingCsv empty inside when the profile says {@code none}
 * @param runsIn where the operator runs already, for all namespaces
 */
public record SubscriptionSpec(
    Optional<String> channel,
    Optional<Optional<String>> startingCsv,
    Optional<DnsName> source,
    DnsLabel sourceNamespace,
    Optional<DnsName> packageName,
    Optional<DnsLabel> runsIn) {}
