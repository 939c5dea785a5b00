package io.datalyptica.cli;

import io.datalyptica.app.Judge;
import io.datalyptica.app.Losable;
import io.datalyptica.app.ProfileJudgement;
import io.datalyptica.app.Simulate;
import io.datalyptica.app.SimulationText;
import io.datalyptica.app.SimulationTree;
import io.datalyptica.template.JsonText;
import io.datalyptica.template.YamlTree;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code datalyptica simulate PROFILE --lose node=1}: what each component can still do. A profile
 * with errors is simulated too, since one of the errors may be about the very loss; the exit code
 * tells.
 */
final class SimulateCommand implements Command {
  @Override
  public Syntax syntax() {
    return Syntax.of(
            "What each component can still do when something is lost, at the worst.",
            "  datalyptica simulate profiles/prod.yaml --lose node=1",
            "  datalyptica simulate profiles/prod.yaml --lose zone=1 --lose server=minio-2",
            "  datalyptica simulate profiles/*.yaml --lose node=1 --require writes     for CI")
        .words("PROFILE", CommonOptions.PROFILES)
        .options(CommonOptions.with("text (default), json"))
        .options(
            Option.texts(
                "--lose",
                "WHAT",
                "node=N or zone=N (whichever take most), "
                    + LostTerm.usage(true)
                    + "; several add up."),
            Option.text(
                    "--require",
                    "WHAT",
                    "Exit with 1 unless every component still serves: reads, writes.")
                .values("reads", "writes"));
  }

  @Override
  public int run(Arguments args, Console console) {
    boolean json = CommonOptions.json(args);
    boolean color = CommonOptions.color(args, console.errIsTerminal());
    String required =
        args.has("--require") ? CommonOptions.choice(args, "--require", "reads", "writes") : "";
    List<LostTerm> terms = terms(args);
    List<ProfileJudgement> judgements = new ArrayList<>();
    for (String profile : CommonOptions.profiles(args)) {
      judgements.add(Judge.judge(profile, console.in(), console.today()));
    }
    List<Simulate> simulations = new ArrayList<>();
    for (ProfileJudgement j : judgements) {
      if (j.planned()) {
        simulations.add(Simulate.of(j, LostTerm.sum(terms, Losable.of(j))));
      }
      FindingsReport report = new FindingsReport(List.of(j));
      if (!j.planned()) {
        TextFindings.print(report, console.err(), color);
      } else if (!j.sound()) {
        console.err().println(report.summary() + ": `datalyptica validate` lists them");
      }
    }
    console.out().print(json ? json(simulations) : text(simulations));
    return exitCode(new FindingsReport(judgements).exitCode(args), simulations, required, console);
  }

  private static List<LostTerm> terms(Arguments args) {
    List<LostTerm> terms = new ArrayList<>();
    for (String written : args.values("--lose")) {
      terms.add(LostTerm.of(written));
    }
    if (terms.isEmpty()) {
      throw new UsageException("say what is lost, such as --lose node=1");
    }
    return terms;
  }

  /** A profile that could not be simulated is no success either: its findings decide. */
  private static int exitCode(
      int code, List<Simulate> simulations, String required, Console console) {
    int worst = code;
    for (Simulate s : simulations) {
      boolean met =
          required.isEmpty() || (required.equals("reads") ? s.worst().reads() : s.worst().writes());
      if (!met) {
        console.err().println(Safe.line(s.source()) + ": not every component serves " + required);
        worst = Math.max(worst, ExitCode.FINDINGS);
      }
    }
    return worst;
  }

  private static String json(List<Simulate> simulations) {
    List<YamlTree> profiles = new ArrayList<>();
    simulations.forEach(s -> profiles.add(SimulationTree.of(s)));
    return JsonText.write(YamlTree.map().put("profiles", YamlTree.items(profiles)).build());
  }

  private static String text(List<Simulate> simulations) {
    StringBuilder out = new StringBuilder();
    for (Simulate s : simulations) {
      out.append(out.isEmpty() ? "" : "\n").append(Safe.line(s.source()));
      out.append(": lost ").append(SimulationText.lost(s));
      out.append("\n\n").append(SimulationText.of(s));
    }
    return out.toString();
  }
}
