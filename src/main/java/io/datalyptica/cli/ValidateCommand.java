package io.datalyptica.cli;

import io.datalyptica.app.Judge;
import io.datalyptica.app.Judgement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code datalyptica validate PROFILE...}: judges and writes nothing; the findings are the output. */
final class ValidateCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .synopsisHeading(Usage.examples("  datalyptica validate profiles/prod.yaml",
            "  datalyptica validate --format json --fail-on warning profiles/*.yaml"))
        .description("Judge profiles without writing anything.");
    CommonOptions.addTo(spec);
    return spec;
  }

  @Override
  public int run(ParseResult args, Console console) {
    List<Judgement> judgements = new ArrayList<>();
    boolean json = CommonOptions.json(args);
    boolean color = CommonOptions.color(args, console.outIsTerminal());
    for (String profile : CommonOptions.profiles(args)) {
      judgements.add(Judge.judge(profile, console.in(), LocalDate::now));
    }
    FindingsReport report = new FindingsReport(judgements);
    if (json) {
      console.out().print(JsonFindings.of(report));
    } else {
      TextFindings.print(report, console.out(), color);
      console.err().println(report.summary());
    }
    return report.exitCode(args);
  }
}
