package io.datalyptica.cli;

import io.datalyptica.app.Judge;
import io.datalyptica.app.ProfileJudgement;
import io.datalyptica.app.SecretScript;
import io.datalyptica.plan.Plan;
import java.util.List;

/**
 * {@code datalyptica secrets PROFILE}: every Secret and key the platform expects, its form and what
 * reads it.
 */
final class SecretsCommand implements Command {
  private static final String SCRIPT = "--script";

  @Override
  public Syntax syntax() {
    return Syntax.of(
            "List the Secrets that must exist before the tree is applied. Values never pass through"
                + " this tool.",
            "  datalyptica secrets profiles/prod.yaml                list them",
            "  datalyptica secrets --script profiles/prod.yaml | sh  make those that are missing,"
                + " with random values",
            "  datalyptica secrets --format json profiles/prod.yaml")
        .words("PROFILE", CommonOptions.PROFILES)
        .options(CommonOptions.with("text (default), json"))
        .options(
            List.of(
                Option.flag(
                    SCRIPT,
                    "Print a shell script that makes the missing ones from /dev/urandom and changes"
                        + " none that exists.")));
  }

  @Override
  public int run(Arguments args, Console console) {
    List<String> profiles = CommonOptions.profiles(args);
    if (profiles.size() != 1) {
      throw new UsageException("secrets takes one profile");
    }
    boolean json = CommonOptions.json(args);
    boolean script = args.has(SCRIPT);
    if (script && args.has("--format")) {
      throw new UsageException("--script prints shell: leave out --format");
    }
    ProfileJudgement judgement = Judge.judge(profiles.getFirst(), console.in(), console.today());
    FindingsReport report = new FindingsReport(List.of(judgement));
    if (!judgement.sound()) {
      TextFindings.print(report, console.err(), CommonOptions.color(args, console.errIsTerminal()));
      return judgement.readable() ? ExitCode.FINDINGS : ExitCode.USAGE;
    }
    Plan plan = judgement.soundPlan();
    if (script && plan.platform().secretSource().external()) {
      throw new UsageException(
          "--script makes Secrets by hand, and this profile leaves them to External Secrets: put"
              + " the entries into the store instead, which 'secrets "
              + profiles.getFirst()
              + "' lists and docs/secrets.md of the rendered tree shows how to make");
    }
    console
        .out()
        .print(
            script ? SecretScript.of(plan) : json ? SecretList.json(plan) : SecretList.text(plan));
    return ExitCode.OK;
  }
}
