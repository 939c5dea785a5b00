package io.datalyptica.cli;

import io.datalyptica.app.PlatformChange;
import io.datalyptica.change.FieldChange;
import io.datalyptica.change.ObjectChange;
import io.datalyptica.output.Comparison;
import io.datalyptica.output.Difference;
import io.datalyptica.output.OutputFault;
import io.datalyptica.output.Refused;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code datalyptica diff PROFILE...}: what differs between the tree that stands and what the
 * profile renders, object by object and field by field.
 */
final class DiffCommand implements Command {
  @Override
  public Syntax syntax() {
    return Syntax.of(
            "Show object by object and field by field what rendering would change. Secrets and"
                + " credentials are not shown.",
            "  datalyptica diff prod.yaml -o deploy/prod                     against the tree that"
                + " stands",
            "  datalyptica diff prod.yaml -o deploy/prod --base origin/main  against that of a git"
                + " revision")
        .words("PROFILE", CommonOptions.PROFILES)
        .options(
            CommonOptions.tree(),
            CommonOptions.base(),
            Option.flag("--exit-code", "Exit with 3 when anything differs."),
            CommonOptions.templates())
        .options(CommonOptions.with("text (default)"));
  }

  @Override
  public int run(Arguments args, Console console) {
    CommonOptions.choice(args, "--format", "text");
    int[] code = {ExitCode.OK};
    List<String> profiles = CommonOptions.profiles(args);
    PlanCommand.each(
        args,
        console,
        profiles,
        (one, target) -> {
          int differs = print(one, target, args, console);
          code[0] = Math.max(code[0], differs);
        });
    return code[0];
  }

  private static int print(ProfileOutcome one, Path target, Arguments args, Console console) {
    FindingsReport report = new FindingsReport(List.of(one.judgement()));
    report.addVerified(one.judgement().source(), one.verified());
    switch (one.compared()) {
      case null -> {
        boolean color = CommonOptions.color(args, console.errIsTerminal());
        TextFindings.print(report, console.err(), color);
        console.err().println(report.summary() + ": nothing was compared");
        return one.judgement().sound() ? ExitCode.FINDINGS : report.exitCodeOfErrors();
      }
      case Refused refused -> {
        for (OutputFault fault : refused.faults()) {
          console.err().println(target + ": " + Safe.line(fault.message()));
          console.err().println("  remedy: " + Safe.line(fault.remedy()));
        }
        return refused.environment() ? ExitCode.ENVIRONMENT : ExitCode.FINDINGS;
      }
      case Comparison compared -> {
        PlatformChange change = one.change() == null ? PlatformChange.NONE : one.change();
        console.out().print(text(compared, change, target));
        boolean differs = !compared.differences().isEmpty();
        return differs && args.has("--exit-code") ? ExitCode.DRIFT : ExitCode.OK;
      }
    }
  }

  private static String text(Comparison compared, PlatformChange change, Path target) {
    StringBuilder text = new StringBuilder();
    Set<String> told = new HashSet<>();
    for (ObjectChange object : change.objects()) {
      told.add(object.object().path());
      object.before().ifPresent(before -> told.add(before.path()));
      text.append(Safe.line(target.resolve(object.object().path()).toString()))
          .append(": ")
          .append(Safe.line(object.subject()))
          .append(" (")
          .append(object.effect().word())
          .append(")\n");
      for (FieldChange field : object.fields()) {
        append(text, field);
      }
    }
    for (Difference d : compared.differences()) {
      if (!told.contains(d.path())) {
        text.append(Safe.line(target.resolve(d.path()).toString()))
            .append(": ")
            .append(d.kind().word())
            .append('\n');
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, FieldChange field) {
    String before = FieldText.whole(field.before());
    String after = FieldText.whole(field.after());
    if (before.indexOf('\n') < 0 && after.indexOf('\n') < 0) {
      String name = "  " + Safe.line(field.path()) + ": ";
      text.append(name)
          .append(Safe.line(before))
          .append(" -> ")
          .append(Safe.line(after))
          .append('\n');
      return;
    }
    UnifiedDiff.of(field.path(), before, after)
        .lines()
        .forEach(line -> text.append("  ").append(Safe.line(line)).append('\n'));
  }
}
