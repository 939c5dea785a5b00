package io.datalyptica.cli;

import io.datalyptica.app.CapacityTables;
import io.datalyptica.app.CapacityTree;
import io.datalyptica.app.Judge;
import io.datalyptica.app.ProfileJudgement;
import io.datalyptica.template.JsonText;
import io.datalyptica.template.Table;
import io.datalyptica.template.YamlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * {@code datalyptica capacity PROFILE...}: what the platform holds, what it may lose, what it asks
 * of the cluster. A profile with errors has its numbers too, since one of the errors may be about
 * them; the exit code tells.
 */
final class CapacityCommand implements Command {
  @Override
  public Syntax syntax() {
    return Syntax.of(
            "Raw and usable bytes, tolerated losses, connections, memory, CPU and volumes.",
            "  datalyptica capacity profiles/prod.yaml",
            "  datalyptica capacity --format json profiles/*.yaml")
        .footer(
            "",
            "CPU is in cores and sizes in binary units.",
            "In JSON, CPU is a Kubernetes quantity (4, 4500m) and sizes are bytes.")
        .words("PROFILE", CommonOptions.PROFILES)
        .options(CommonOptions.with("text (default), json, markdown"));
  }

  @Override
  public int run(Arguments args, Console console) {
    String format = CommonOptions.choice(args, "--format", "text", "json", "markdown");
    boolean color = CommonOptions.color(args, console.errIsTerminal());
    List<ProfileJudgement> judgements = new ArrayList<>();
    List<ProfileJudgement> planned = new ArrayList<>();
    for (String profile : CommonOptions.profiles(args)) {
      ProfileJudgement judgement = Judge.judge(profile, console.in(), console.today());
      judgements.add(judgement);
      if (judgement.planned()) {
        planned.add(judgement);
      }
    }
    for (ProfileJudgement j : judgements) {
      FindingsReport report = new FindingsReport(List.of(j));
      if (!j.planned()) {
        TextFindings.print(report, console.err(), color);
      } else if (!j.sound()) {
        console.err().println(report.summary() + ": `datalyptica validate` lists them");
      }
    }
    console
        .out()
        .print(
            switch (format) {
              case "json" -> json(planned);
              case "markdown" ->
                  tables(
                      planned,
                      source -> "# `" + Safe.line(source).replace('`', '\'') + "`",
                      title -> "## " + title,
                      Table::markdown);
              default -> tables(planned, Safe::line, title -> title, Table::text);
            });
    return new FindingsReport(judgements).exitCode(args);
  }

  private static String json(List<ProfileJudgement> planned) {
    List<YamlTree> profiles = new ArrayList<>();
    planned.forEach(judgement -> profiles.add(CapacityTree.of(judgement)));
    return JsonText.write(YamlTree.map().put("profiles", YamlTree.items(profiles)).build());
  }

  private static String tables(
      List<ProfileJudgement> planned,
      Function<String, String> profile,
      Function<String, String> title,
      Function<Table, String> table) {
    StringBuilder out = new StringBuilder();
    for (ProfileJudgement judgement : planned) {
      out.append(out.isEmpty() ? "" : "\n").append(profile.apply(judgement.source())).append('\n');
      CapacityTables.of(judgement)
          .forEach(
              (name, rows) ->
                  out.append('\n')
                      .append(title.apply(name))
                      .append("\n\n")
                      .append(table.apply(rows)));
    }
    return out.toString();
  }
}
