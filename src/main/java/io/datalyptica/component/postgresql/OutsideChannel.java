package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.OperatorVersion;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import java.util.Optional;

/** A startingCSV of another major version than the channel. */
public final class OutsideChannel implements CrunchyRule {
  @Override
  public String id() {
    return "PG-064";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    String channel = postgresql.subscription().channel();
    Optional<OperatorVersion> operator = postgresql.subscription().version();
    boolean major =
        channel.length() == 2 && channel.charAt(0) == 'v' && Character.isDigit(channel.charAt(1));
    if (operator.isPresent() && major && channel.charAt(1) - '0' != operator.get().major()) {
      report.found(
          "PG-064",
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
