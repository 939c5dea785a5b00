package io.datalyptica.app;

import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.profile.AcceptSpec;
import io.datalyptica.profile.Profile;
import io.datalyptica.profile.Tier;
import io.datalyptica.rule.RuleDoc;
import io.datalyptica.rule.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Applies spec.accept to the findings of a profile; an unused, unknown, expired or forbidden
 * acceptance is itself a finding.
 */
final class Acceptances {
  private final Profile profile;
  private final List<Diagnostic> findings;

  private Acceptances(Profile profile, List<Diagnostic> findings) {
    this.profile = profile;
    this.findings = new ArrayList<>(findings);
  }

  /**
   * @param today asked only when there is an acceptance
   */
  static List<Diagnostic> apply(
      Profile profile, List<Diagnostic> findings, Supplier<LocalDate> today) {
    Acceptances acceptances = new Acceptances(profile, findings);
    for (int i = 0; i < profile.accept().size(); i++) {
      acceptances.apply(profile.accept().get(i), "/spec/accept/" + i, today.get());
    }
    return acceptances.findings;
  }

  private void apply(AcceptSpec accept, String pointer, LocalDate today) {
    RuleDoc rule = Words.find(accept.rule()).orElse(null);
    if (rule == null) {
      add(
          "PROFILE-102",
          pointer + "/rule",
          "there is no rule " + accept.rule() + ": this entry accepts nothing",
          "write the id of the finding that is meant, or remove the entry");
    } else if (accept.until().isBefore(today)) {
      add(
          "PROFILE-103",
          pointer + "/until",
          "the acceptance of "
              + rule.id()
              + " ended on "
              + accept.until()
              + ": its findings count again",
          "mend the fault, or set until to a later day with a reason that holds today");
    } else if (accept.isOfChange()) {
      // Only who knows what stands can say whether it is used.
      if (accept.object().isEmpty()) {
        add(
            "PROFILE-105",
            pointer,
            "an acceptance of "
                + rule.id()
                + " without object allows nothing: what a change may destroy is named",
            "add object, kind and name as `datalyptica plan` prints them, such as"
                + " PostgresCluster/shop-postgres");
      }
    } else if (profile.tier() == Tier.HA
        && rule.severity() == Severity.ERROR
        && !rule.redundancy()) {
      add(
          "PROFILE-104",
          pointer + "/rule",
          rule.id()
              + " ("
              + rule.title()
              + ") cannot be accepted in tier ha: it will not start, or loses data",
          "mend the fault and remove the entry");
    } else if (!accepted(accept)) {
      add(
          "PROFILE-101",
          pointer,
          "no finding of "
              + rule.id()
              + (accept.at().isEmpty() ? "" : " at " + accept.at())
              + " is left to accept",
          "remove this entry of accept",
          Fix.safe(pointer, ""));
    }
  }

  /** Marks every finding that {@code accept} means; says whether there was one. */
  private boolean accepted(AcceptSpec accept) {
    boolean any = false;
    for (int i = 0; i < findings.size(); i++) {
      Diagnostic d = findings.get(i);
      String pointer = d.at().pointer();
      boolean below = pointer.equals(accept.at()) || pointer.startsWith(accept.at() + "/");
      if (d.rule().equals(accept.rule()) && below) {
        findings.set(i, d.accept(accept.reason()));
        any = true;
      }
    }
    return any;
  }

  private void add(String id, String pointer, String message, String remedy, Fix... fixes) {
    findings.add(Judge.finding(profile, id, pointer, message, remedy, fixes));
  }
}
