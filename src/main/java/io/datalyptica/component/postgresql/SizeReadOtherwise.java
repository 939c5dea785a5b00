package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import java.util.List;

/** A size that PostgreSQL reads one way and CloudNativePG's webhook another, or not at all. */
public final class SizeReadOtherwise implements CloudNativePgRule {
  private static final List<String> NAMES =
      List.of("shared_buffers", "min_wal_size", "max_wal_size");

  @Override
  public String id() {
    return "PG-086";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    for (String name : NAMES) {
      String value = postgresql.chosenParameters().getOrDefault(name, "");
      boolean read = postgresql.unreadableParameters().contains(name) || value.isEmpty();
      if (!read && !readAlike(name, value)) {
        report.found(
            "PG-086",
            PARAMETERS + name,
            name
                + " is "
                + value
                + ", which CloudNativePG reads as "
                + (plain(value) ? value + " MB and not as pages of 8 kB" : "no size at all")
                + ": it refuses the cluster, or checks it against the wrong size",
            "write the unit at its end, such as 1GB, or remove " + name,
            new Fix(PARAMETERS + name, ""));
      }
    }
  }

  private static boolean readAlike(String name, String value) {
    if (plain(value)) {
      return !name.equals("shared_buffers");
    }
    boolean bytes = value.endsWith("B") && Character.isDigit(value.charAt(value.length() - 2));
    return value.endsWith("B") && !(bytes && value.indexOf('.') >= 0);
  }

  private static boolean plain(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
