package io.datalyptica.cli;

import io.datalyptica.app.PlatformChange;
import io.datalyptica.change.ChangeFinding;
import io.datalyptica.change.Effect;
import io.datalyptica.change.ObjectChange;
import io.datalyptica.output.Comparison;
import io.datalyptica.output.OutputFault;
import io.datalyptica.output.Refused;
import io.datalyptica.template.JsonText;
import io.datalyptica.template.YamlTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What rendering would do to what runs, profile by profile, in each of the formats. */
final class PlanReport {
  private final Console console;
  private final Arguments args;
  private final String format;
  private final boolean color;
  private final boolean destructive;
  private final FindingsReport held = new FindingsReport(List.of());
  private final List<YamlTree> plans = new ArrayList<>();
  private int code = ExitCode.OK;
  private boolean changes;
  private int told;

  PlanReport(Console console, Arguments args) {
    this.console = console;
    this.args = args;
    this.format =
        CommonOptions.choice(
            args, "--format", "text", "json", "markdown", "sarif", "junit", "github");
    this.color = CommonOptions.color(args, console.errIsTerminal());
    this.destructive = args.has("--only");
  }

  void add(ProfileOutcome one, Path target) {
    FindingsReport report = new FindingsReport(List.of(one.judgement()));
    report.addVerified(one.judgement().source(), one.verified());
    if (one.compared() == null) {
      unsound(one, report);
      return;
    }
    if (one.compared() instanceof Refused refused) {
      refused(refused, target);
      return;
    }
    Comparison compared = (Comparison) one.compared();
    PlatformChange change = one.change() == null ? PlatformChange.NONE : one.change();
    report.addChange(one.judgement().source(), change.diagnostics());
    held.addAll(report);
    changes |= !compared.differences().isEmpty();
    if (!change.isAllowed()
        || CommonOptions.fails(args, FindingsReport.worst(change.diagnostics()))) {
      code = Math.max(code, ExitCode.FINDINGS);
    }
    PlanView view =
        new PlanView(one, target, compared, change, args.value("--base", ""), destructive);
    switch (format) {
      case "text" -> console.out().print((told > 0 ? "\n" : "") + view.text());
      case "markdown" -> console.out().print((told > 0 ? "\n" : "") + PlanMarkdown.of(view));
      case "json" -> plans.add(tree(view));
      default -> {}
    }
    told++;
  }

  private void unsound(ProfileOutcome one, FindingsReport report) {
    held.addAll(report);
    if (format.equals("text") || format.equals("markdown")) {
      TextFindings.print(report, console.err(), color);
      console.err().println(report.summary() + ": nothing was planned");
    }
    code = Math.max(code, one.judgement().sound() ? ExitCode.FINDINGS : report.exitCodeOfErrors());
  }

  private void refused(Refused refused, Path target) {
    for (OutputFault fault : refused.faults()) {
      console.err().println(target + ": " + Safe.line(fault.message()));
      console.err().println("  remedy: " + Safe.line(fault.remedy()));
    }
    code = Math.max(code, refused.environment() ? ExitCode.ENVIRONMENT : ExitCode.FINDINGS);
  }

  private static YamlTree tree(PlanView view) {
    List<YamlTree> objects = new ArrayList<>();
    for (ObjectChange object : view.objects()) {
      List<YamlTree> fields = new ArrayList<>();
      object.fields().forEach(field -> fields.add(FieldText.tree(field)));
      objects.add(
          YamlTree.map()
              .put("class", object.effect().word())
              .put("kind", object.object().kind())
              .put("name", object.object().name())
              .put("namespace", object.object().namespace())
              .put("path", object.object().path())
              .put("changedBy", view.change().origin(object).words())
              .put("fields", YamlTree.items(fields))
              .build());
    }
    List<YamlTree> findings = new ArrayList<>();
    for (ChangeFinding finding : view.findings()) {
      findings.add(
          YamlTree.map()
              .put("rule", finding.diagnostic().rule().text())
              .put("class", finding.effect().word())
              .put("object", finding.subject())
              .put("allow", finding.name())
              .put("allowed", finding.diagnostic().accepted())
              .build());
    }
    YamlTree.Builder counts = YamlTree.map();
    for (Effect effect : Effect.values()) {
      counts.put(effect.word(), view.change().count(effect));
    }
    return YamlTree.map()
        .put("profile", view.source())
        .put("directory", view.target())
        .put("changedBy", view.change().origin().words())
        .put("notes", YamlTree.texts(view.notes()))
        .put("counts", counts.build())
        .put("objects", YamlTree.items(objects))
        .put("changes", YamlTree.items(findings))
        .build();
  }

  /** Ends the run; returns the exit code. */
  int end() {
    switch (format) {
      case "json" ->
          console
              .out()
              .print(
                  JsonText.write(
                      JsonFindings.tree(held).put("plans", YamlTree.items(plans)).build()));
      case "sarif", "junit", "github" ->
          console.out().print(Format.of(args).print(held, s -> CommonOptions.fails(args, s)));
      default -> {}
    }
    if (code == ExitCode.OK && changes && args.has("--exit-code")) {
      return ExitCode.DRIFT;
    }
    return code;
  }
}
