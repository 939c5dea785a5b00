package io.datalyptica.cli;

import io.datalyptica.app.BackgroundWork;
import io.datalyptica.app.Judge;
import io.datalyptica.app.JudgedTree;
import io.datalyptica.app.ProfileJudgement;
import io.datalyptica.bundle.Bundle;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.diagnostic.SourcePosition;
import io.datalyptica.output.ComparisonOutcome;
import io.datalyptica.output.TreeComparison;
import io.datalyptica.output.TreeWriter;
import io.datalyptica.output.WriteOptions;
import io.datalyptica.output.WriteOutcome;
import io.datalyptica.template.TemplateException;
import io.datalyptica.template.Templates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The way of one profile from its file to its tree; the same for every profile of a run, and safe
 * to go at once.
 */
final class Rendering {

  /** What is done with a finished tree. */
  enum Aim {
    /** Into its directory. */
    WRITE("written"),
    /** Compared with its directory. */
    COMPARE("compared"),
    /** One stream on standard output. */
    PRINT("printed"),
    /** Only judged. */
    NOTHING("judged");

    private final String done;

    Aim(String done) {
      this.done = done;
    }

    /** What was done with it, in a word. */
    String done() {
      return done;
    }
  }

  private final Console console;
  private final Supplier<Templates> templates;
  private final BackgroundWork aside;
  private final boolean strictly;
  private final Optional<Path> schemas;
  private final boolean overwriteEdited;

  /**
   * @param aside another thread when it goes for one profile only
   */
  Rendering(Arguments args, Console console, Supplier<Templates> templates, BackgroundWork aside) {
    this.console = console;
    this.templates = templates;
    this.aside = aside;
    this.strictly = args.has("--templates") || args.has("--verify") || args.has(SchemasOption.NAME);
    this.schemas = SchemasOption.folder(args);
    this.overwriteEdited = args.has("--overwrite-edited");
  }

  /** Goes as far as it may: an error means that nothing is written. */
  ProfileOutcome go(String profile, Path target, Aim aim) {
    ProfileJudgement judgement = Judge.judge(profile, console.in(), console.today());
    if (!judgement.sound()) {
      return new ProfileOutcome(judgement, List.of(), null, null, null, null);
    }
    try {
      return spelled(judgement, profile, target, aim);
    } catch (TemplateException fault) {
      return new ProfileOutcome(judgement, List.of(), fault, null, null, null);
    }
  }

  private ProfileOutcome spelled(ProfileJudgement judgement, String profile, Path target, Aim aim) {
    JudgedTree finished =
        new JudgedTree(
            judgement.soundAssembly(), templates.get(), profile, aside, strictly, schemas);
    Bundle tree = finished.tree();
    WriteOutcome written = null;
    ComparisonOutcome compared = null;
    // Our own tree is made ready while its objects are judged: that takes as long. One of other
    // templates may well not pass.
    if (aim == Aim.WRITE && (aside.isThread() && !strictly || isSound(finished.findings()))) {
      WriteOptions options = WriteOptions.of(profile);
      written =
          TreeWriter.write(
              tree,
              target,
              overwriteEdited ? options.overwritingEdited() : options,
              () -> isSound(finished.findings()));
    } else if (aim == Aim.COMPARE) {
      compared = TreeComparison.compare(tree, target, profile);
    }
    List<Diagnostic> found =
        aim == Aim.PRINT ? finished.findings() : standing(finished.findings(), target);
    if (aim == Aim.NOTHING || !isSound(found)) {
      return new ProfileOutcome(judgement, found, null, null, null, null);
    }
    return new ProfileOutcome(
        judgement, found, null, aim == Aim.PRINT ? tree : null, written, compared);
  }

  private static boolean isSound(List<Diagnostic> found) {
    return FindingsReport.worst(found) != Severity.ERROR;
  }

  /**
   * Findings of the finished objects where the file stands, or would stand: two trees have files of
   * the same names.
   */
  private static List<Diagnostic> standing(List<Diagnostic> findings, Path target) {
    List<Diagnostic> standing = new ArrayList<>();
    for (Diagnostic d : findings) {
      SourcePosition at = d.at();
      String file = target.resolve(at.file()).toString();
      standing.add(
          new Diagnostic(
              d.rule(),
              d.severity(),
              new SourcePosition(file, at.line(), at.column(), at.pointer()),
              d.message(),
              d.remedy()));
    }
    return standing;
  }
}
