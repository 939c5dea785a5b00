package io.datalyptica.app;

import io.datalyptica.component.Assembly;
import io.datalyptica.component.Planner;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.Findings;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.RuleId;
import io.datalyptica.profile.Profile;
import io.datalyptica.profile.ProfileReader;
import io.datalyptica.profile.ReadResult;
import io.datalyptica.profile.Sections;
import io.datalyptica.rule.FactRules;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.Words;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads one profile, plans it and lets every rule judge the plan. */
public final class Judge {
  private Judge() {}

  /**
   * @param source path of a profile, or {@code -} for {@code standardInput}
   * @param today decides whether an acceptance has expired and whether facts are old
   */
  public static ProfileJudgement judge(
      String source, InputStream standardInput, Supplier<LocalDate> today) {
    return judge(Components.ALL, source, standardInput, today);
  }

  /** The same for a platform of other components. */
  static ProfileJudgement judge(
      Sections sections, String source, InputStream standardInput, Supplier<LocalDate> today) {
    ReadResult read =
        source.equals("-")
            ? ProfileReader.read(sections, "-", standardInput)
            : ProfileReader.read(sections, Path.of(source));
    return judge(source, read, today);
  }

  /**
   * Judges another text of a profile.
   *
   * @param source what findings call it
   */
  public static ProfileJudgement judgeText(String source, String text, Supplier<LocalDate> today) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return judge(
        source, ProfileReader.read(Components.ALL, source, new ByteArrayInputStream(bytes)), today);
  }

  private static ProfileJudgement judge(String source, ReadResult read, Supplier<LocalDate> today) {
    if (read.profile().isEmpty()) {
      return new ProfileJudgement(
          source, read.readable(), Optional.empty(), read.findings(), read.text());
    }
    Profile profile = read.profile().get();
    Assembly platform = Planner.plan(profile);
    Findings findings = new Findings();
    findings.addAll(read.findings());
    Report report =
        (id, pointer, message, remedy, fixes) ->
            findings.add(finding(profile, id, pointer, message, remedy, fixes));
    Catalogue.judge(platform, report);
    FactRules.judge(today.get(), report);
    Findings judged = new Findings();
    judged.addAll(Acceptances.apply(profile, findings.sorted(), today));
    return new ProfileJudgement(
        source, true, Optional.of(platform), judged.sorted(), read.text(), read.profile());
  }

  /** What a rule found at {@code pointer}, as grave as it is in the profile's tier. */
  static Diagnostic finding(
      Profile profile, String id, String pointer, String message, String remedy, Fix... fixes) {
    RuleId rule = new RuleId(id);
    return new Diagnostic(
        rule,
        Words.severity(rule, profile.tier()),
        profile.positions().at(pointer),
        message,
        remedy,
        List.of(fixes),
        Optional.empty());
  }
}
