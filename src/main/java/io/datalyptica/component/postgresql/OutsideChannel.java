package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.OperatorVersion;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;
import java.util.Optional;

/** A startingCSV of another major version than the channel. */
public final class OutsideChannel implements CrunchyRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-064",
        Severity.ERROR,
        "an operator version that its channel does not have",
        """
        OLM looks `startingCSV` up in the channel of the Subscription. A version of another major is not in it: the
        Subscription stays unresolved, no operator is installed, and the PostgresCluster is an object that nobody
        acts on.
        """,
        "Set `subscription.channel` to the channel of that version, or a version of that channel.",
        "OLM, Subscription: startingCSV within channel; package postgresql: channels v5 and v6");
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    String channel = postgresql.subscription().channel();
    Optional<OperatorVersion> operator = postgresql.subscription().version();
    boolean major =
        channel.length() == 2 && channel.charAt(0) == 'v' && Character.isDigit(channel.charAt(1));
    if (operator.isPresent() && major && channel.charAt(1) - '0' != operator.get().major()) {
      report.found(
          AT + "/subscription/startingCSV",
          "operator "
              + operator.get()
              + " is not in channel "
              + channel
              + ": nothing is installed, and nobody"
              + " makes the cluster",
          "set subscription.channel: v" + operator.get().major(),
          Fix.safe(AT + "/subscription/channel", "v" + operator.get().major()));
    }
  }
}
