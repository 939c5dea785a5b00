package io.datalyptica.cli;

import io.datalyptica.app.BackgroundWork;
import io.datalyptica.template.Templates;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * {@code datalyptica plan PROFILE...}: what rendering would do to what runs from the tree that
 * stands, or that a revision of git has. Nothing is written.
 */
final class PlanCommand implements Command {
  @Override
  public Syntax syntax() {
    return Syntax.of(
            "Tell what rendering would do to what runs: object by object, and what destroys by"
                + " name. Nothing is written.",
            "  datalyptica plan prod.yaml -o deploy/prod                     against the tree that"
                + " stands",
            "  datalyptica plan prod.yaml -o deploy/prod --base origin/main  against that of a git"
                + " revision",
            "  datalyptica plan prod.yaml --format markdown                  for a pull request")
        .footer(
            "",
            "Exit code 1 when something would be destroyed that nobody allowed, 3 with --exit-code"
                + " when anything changes.")
        .words("PROFILE", CommonOptions.PROFILES)
        .options(CommonOptions.with("text (default), json, markdown, sarif, junit, github"))
        .options(
            CommonOptions.today(),
            CommonOptions.tree(),
            CommonOptions.base(),
            CommonOptions.allow(),
            Option.text(
                    "--only",
                    "CLASS",
                    "Show no more than what is recreated, refused, lost or cannot be taken back:"
                        + " destructive.")
                .values("destructive"),
            Option.flag("--exit-code", "Exit with 3 when anything changes."),
            CommonOptions.templates());
  }

  @Override
  public int run(Arguments args, Console undated) {
    Console console = CommonOptions.dated(args, undated);
    List<String> profiles = CommonOptions.profiles(args);
    PlanReport report = new PlanReport(console, args);
    each(args, console, profiles, report::add);
    return report.end();
  }

  /** What became of one profile that was compared with a tree. */
  interface Told {
    void of(ProfileOutcome outcome, Path target);
  }

  /** Compares every profile with its tree. */
  static void each(Arguments args, Console console, List<String> profiles, Told told) {
    String output = CommonOptions.output(args);
    if (output.equals("-")) {
      throw new UsageException("nothing can be compared with a stream: name a directory with -o");
    }
    Path directory = Targets.path(output);
    Map<String, Path> targets = profiles.size() == 1 ? null : Targets.of(profiles, directory);
    try (BackgroundWork aside =
        profiles.size() == 1 ? BackgroundWork.thread() : BackgroundWork.none()) {
      Supplier<Templates> templates =
          RenderCommand.templates(args.value("--templates", null), aside);
      Rendering rendering = new Rendering(args, console, templates, aside);
      if (profiles.size() == 1) {
        told.of(rendering.go(profiles.getFirst(), directory, Rendering.Aim.PLAN), directory);
        return;
      }
      SeveralProfiles.each(
          profiles,
          profile -> rendering.go(profile, targets.get(profile), Rendering.Aim.PLAN),
          one -> told.of(one, targets.get(one.judgement().source())),
          console);
    }
  }
}
