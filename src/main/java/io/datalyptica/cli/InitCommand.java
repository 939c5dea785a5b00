package io.datalyptica.cli;

import io.datalyptica.app.Judge;
import io.datalyptica.app.ProfileJudgement;
import io.datalyptica.app.StarterProfile;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.output.NewFile;
import io.datalyptica.profile.DnsLabel;
import io.datalyptica.profile.DnsName;
import io.datalyptica.profile.Tier;
import io.datalyptica.profile.reader.Parsed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@code datalyptica init}: a first profile with comments; what the options leave open is asked on
 * a terminal.
 */
final class InitCommand implements Command {
  private static final String DEV_WORKERS = "1";
  private static final int MOST_WORKERS = 10_000;

  @Override
  public Syntax syntax() {
    return Syntax.of(
            "Print a first profile with comments.",
            "  datalyptica init -o profiles/prod.yaml              asks for what it needs",
            "  datalyptica init --name data --apps-domain apps.example.com --storage-class fast"
                + " --workers 4",
            "  datalyptica init --tier dev --name dev --apps-domain apps-crc.testing")
        .footer(
            "",
            "What the options leave open is asked on a terminal; without one, what is missing is an"
                + " error.")
        .options(
            Option.text("--name", "NAME", "Name of the platform, a DNS label."),
            Option.text(
                "--apps-domain", "DOMAIN", "Wildcard domain of Routes, such as apps.example.com."),
            Option.text(
                "--storage-class",
                "NAME",
                "StorageClass of every volume (default: the cluster's own)."),
            Option.text(
                "--workers",
                "NUMBER",
                "Nodes that may run the platform; at least 3 in tier ha, 1 by default in tier"
                    + " dev."),
            Option.text("--tier", "TIER", "ha (default) or dev.").values("ha", "dev"),
            Option.text(
                "-o",
                "--output",
                "FILE",
                "Write into this new file; one that exists is never overwritten."));
  }

  @Override
  public int run(Arguments args, Console console) {
    Questionnaire answers = new Questionnaire(args, console);
    Tier tier =
        CommonOptions.choice(args, "--tier", "ha", "dev").equals("dev") ? Tier.DEV : Tier.HA;
    DnsLabel name =
        answers.required(
            "--name", "Name of the platform (a DNS label, such as datalyptica)", DnsLabel::parse);
    DnsName domain =
        answers.required(
            "--apps-domain",
            "Wildcard domain of Routes (such as apps.example.com)",
            DnsName::parse);
    Optional<DnsName> storageClass =
        answers.optional(
            "--storage-class", "StorageClass (empty: the cluster's default)", DnsName::parse);
    Function<String, Parsed<Integer>> number = text -> workers(text, tier);
    int workers =
        tier == Tier.HA
            ? answers.required("--workers", "Worker nodes (3 or more)", number)
            : answers
                .optional("--workers", "Worker nodes (empty: " + DEV_WORKERS + ")", number)
                .orElse(1);
    String text = new StarterProfile(name, tier, domain, storageClass, workers).text();
    refuseUnsound(text, console);
    return written(args.value("--output", null), text, console);
  }

  /**
   * Each answer is legal by itself; together they may still be too long for the names that are
   * derived from them.
   */
  private static void refuseUnsound(String text, Console console) {
    ByteArrayInputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    ProfileJudgement judgement = Judge.judge("-", in, console.today());
    for (Diagnostic d : judgement.findings()) {
      if (d.severity() == Severity.ERROR) {
        throw new UsageException(
            "no sound profile comes of this: " + Safe.line(d.message()) + " (" + d.rule() + ")");
      }
    }
  }

  private static int written(String file, String text, Console console) {
    if (file == null || file.equals("-")) {
      console.out().print(text);
      return ExitCode.OK;
    }
    try {
      NewFile.write(Path.of(file), text);
      console
          .err()
          .println(Safe.line(file) + ": written; next: datalyptica validate " + Safe.line(file));
      return ExitCode.OK;
    } catch (FileAlreadyExistsException e) {
      console
          .err()
          .println(
              "datalyptica: "
                  + Safe.line(file)
                  + " exists, and init overwrites nothing: name another file");
      return ExitCode.FINDINGS;
    } catch (InvalidPathException e) {
      throw new UsageException("not a path: " + Safe.line(file));
    } catch (IOException e) {
      throw new EnvironmentException(
          Safe.line(file) + " cannot be written: " + Safe.line(String.valueOf(e.getMessage())));
    }
  }

  private static Parsed<Integer> workers(String text, Tier tier) {
    int fewest = tier == Tier.HA ? StarterProfile.FEWEST_WORKERS_OF_HA : 1;
    boolean digits =
        !text.isEmpty() && text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    int number = digits ? Integer.parseInt(text) : 0;
    return number >= fewest && number <= MOST_WORKERS
        ? Parsed.value(number)
        : Parsed.illegal(
            "is no number from " + fewest + " to " + MOST_WORKERS,
            tier == Tier.HA
                ? "give at least 3 workers in tier ha, or take --tier dev"
                : "write digits only");
  }
}
