package io.datalyptica.cli;

import io.datalyptica.app.Judge;
import io.datalyptica.app.Judgement;
import io.datalyptica.app.Parallel;
import io.datalyptica.app.Spell;
import io.datalyptica.app.Verify;
import io.datalyptica.bundle.Bundle;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.diagnostic.SourcePosition;
import io.datalyptica.output.MultiDocument;
import io.datalyptica.profile.reader.Nearest;
import io.datalyptica.template.TemplateException;
import io.datalyptica.template.Templates;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code datalyptica render PROFILE...}: judges, spells, and writes or compares; an error in any profile writes none.
 */
final class RenderCommand implements Command {
  @Override
  public Syntax syntax() {
    return Syntax.of(
            "Render the complete tree of manifests. Files that are not datalyptica's own are never touched.",
            "  datalyptica render profiles/prod.yaml -o out           write the tree into out/",
            "  datalyptica render prod.yaml test.yaml -o out          out/prod/ and out/test/",
            "  datalyptica render profiles/prod.yaml --check          exit 3 and list what differs from out/",
            "  datalyptica render - -o - < prod.yaml | oc apply -f -  one stream, nothing on disk")
        .words("PROFILE", CommonOptions.PROFILES)
        .options(CommonOptions.with(Format.WORDS))
        .options(
            Option.text(
                "-o",
                "--output",
                "DIR",
                "The directory of the tree (default: out), or - for one stream on standard output."),
            Option.flag("--check", "Write nothing; exit with 3 and list the files that differ."),
            Option.flag("--overwrite-edited", "Overwrite files of ours that were changed by hand."),
            Option.flag("--verify", "Check every object against the typed models of its kind, strictly."),
            SchemasOption.option(),
            Option.text(
                "--templates", "DIR", "Templates of your own; each replaces the built-in one of the same name."));
  }

  @Override
  public int run(Arguments args, Console console) {
    Format format = Format.of(args);
    boolean color = CommonOptions.color(args, console.errIsTerminal());
    String output = args.value("--output", "out");
    boolean check = args.has("--check");
    if (check && output.equals("-")) {
      throw new UsageException("--check compares with a directory: name it with -o DIR");
    }
    List<String> profiles = CommonOptions.profiles(args);
    Map<String, Path> targets = targets(profiles, output);

    List<Judgement> judgements = Parallel.map(profiles, p -> Judge.judge(p, console.in(), LocalDate::now));
    FindingsReport report = new FindingsReport(judgements);
    Printed printed = new Printed(console, report, format, output.equals("-"));
    if (format == Format.TEXT) {
      TextFindings.print(report, console.err(), color);
    }
    if (!report.sound()) {
      return printed.end(args, report.exitCodeOfErrors(), report.summary() + ": nothing was written");
    }
    Map<String, Bundle> bundles;
    try {
      bundles = bundles(args, judgements, targets, report);
    } catch (TemplateException e) {
      int code = templateFault(args, e);
      e.getMessage().lines().forEach(line -> console.err().println("datalyptica: " + Safe.line(line)));
      return printed.end(args, code, "nothing was written");
    }
    if (format == Format.TEXT && !report.verified().isEmpty()) {
      TextFindings.print(report.verified(), _ -> null, console.err(), color);
    }
    if (FindingsReport.worst(report.verified()) == Severity.ERROR) {
      return printed.end(args, ExitCode.FINDINGS, "the finished objects do not pass the rules: nothing was written");
    }
    int code;
    if (output.equals("-")) {
      code = stream(bundles, console);
    } else if (check) {
      code = printed.drift(bundles, targets);
    } else {
      code = printed.written(bundles, targets, args.has("--overwrite-edited"));
    }
    return printed.end(args, code == ExitCode.OK ? report.exitCode(args) : code, null);
  }

  /** A fault in the user's own templates is the user's to mend; in ours it is a bug. */
  private static int templateFault(Arguments args, TemplateException e) {
    if (args.has("--templates")) {
      return ExitCode.USAGE;
    }
    throw e;
  }

  /** A tree in memory, and what was found in its objects. */
  private record Spelled(Bundle bundle, List<Diagnostic> findings) {}

  private static Map<String, Bundle> bundles(
      Arguments args, List<Judgement> judgements, Map<String, Path> targets, FindingsReport report) {
    String own = args.value("--templates", null);
    Templates templates = templates(own);
    boolean strictly = own != null || args.has("--verify") || args.has(SchemasOption.NAME);
    Optional<Path> schemas = SchemasOption.folder(args);
    List<Spelled> trees = Parallel.map(judgements, j -> spelled(j, templates, strictly, schemas));
    Map<String, Bundle> bundles = new LinkedHashMap<>();
    for (int i = 0; i < trees.size(); i++) {
      String source = judgements.get(i).source();
      report.addVerified(source, standing(trees.get(i).findings(), targets.get(source)));
      bundles.put(source, trees.get(i).bundle());
    }
    return bundles;
  }

  private static Spelled spelled(Judgement judgement, Templates templates, boolean strictly, Optional<Path> schemas) {
    Bundle bundle = Spell.spell(judgement.soundPlan(), templates, judgement.source());
    return new Spelled(bundle, Verify.findings(judgement.soundPlan(), bundle, strictly, schemas));
  }

  /** Findings of the finished objects where the file stands, or would stand: two trees have files of the same names. */
  private static List<Diagnostic> standing(List<Diagnostic> findings, Path target) {
    if (target.toString().equals("-")) {
      return findings;
    }
    List<Diagnostic> standing = new ArrayList<>();
    for (Diagnostic d : findings) {
      SourcePosition at = d.at();
      String file = target.resolve(at.file()).toString();
      standing.add(
          new Diagnostic(
              d.rule(), d.severity(), new SourcePosition(file, at.line(), at.column(), at.pointer()), d.message(),
                  d.remedy()));
    }
    return standing;
  }

  private static Templates templates(String own) {
    if (own == null) {
      return Templates.builtIn();
    }
    try {
      return Templates.withOverrides(Path.of(own), Nearest::to);
    } catch (IOException | InvalidPathException e) {
      throw new EnvironmentException("the templates in " + own + " cannot be read: " + e.getMessage());
    }
  }

  private static int stream(Map<String, Bundle> bundles, Console console) {
    try {
      String separator = "";
      for (Bundle bundle : bundles.values()) {
        console.out().append(separator);
        MultiDocument.write(bundle, console.out());
        separator = "---\n";
      }
      return ExitCode.OK;
    } catch (IOException e) {
      throw new EnvironmentException("standard output cannot be written: " + e.getMessage());
    }
  }

  /** One profile goes into the directory itself; of several, each into the sub-directory named after its file. */
  private static Map<String, Path> targets(List<String> profiles, String output) {
    Map<String, Path> targets = new LinkedHashMap<>();
    try {
      Path directory = Path.of(output);
      for (String profile : profiles) {
        Path target = profiles.size() == 1 ? directory : directory.resolve(stem(profile));
        if (targets.containsValue(target) && !output.equals("-")) {
          throw new UsageException("two profiles are named " + stem(profile) + ": they would share one sub-directory");
        }
        targets.put(profile, target);
      }
    } catch (InvalidPathException e) {
      throw new UsageException("not a path: " + e.getInput());
    }
    return targets;
  }

  private static String stem(String profile) {
    if (profile.equals("-")) {
      return "stdin";
    }
    String name = Path.of(profile).getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
