package io.datalyptica.cli;

import io.datalyptica.app.Judge;
import io.datalyptica.app.Judgement;
import io.datalyptica.app.Spell;
import io.datalyptica.app.Verify;
import io.datalyptica.bundle.Bundle;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.diagnostic.SourcePosition;
import io.datalyptica.output.TreeComparison;
import io.datalyptica.output.TreeWriter;
import io.datalyptica.output.WriteOptions;
import io.datalyptica.template.TemplateException;
import io.datalyptica.template.Templates;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way of one profile from its file to its tree; the same for every profile of a run, and safe to go at once. */
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

  private final InputStream in;
  private final Templates templates;
  private final boolean strictly;
  private final Optional<Path> schemas;
  private final boolean overwriteEdited;

  Rendering(Arguments args, InputStream in, Templates templates) {
    this.in = in;
    this.templates = templates;
    this.strictly = args.has("--templates") || args.has("--verify") || args.has(SchemasOption.NAME);
    this.schemas = SchemasOption.folder(args);
    this.overwriteEdited = args.has("--overwrite-edited");
  }

  /** Goes as far as it may: an error means that nothing is written. */
  Rendered go(String profile, Path target, Aim aim) {
    Judgement judgement = Judge.judge(profile, in, LocalDate::now);
    if (!judgement.sound()) {
      return new Rendered(judgement, List.of(), null, null, null, null);
    }
    Bundle tree;
    List<Diagnostic> found;
    try {
      tree = Spell.spell(judgement.soundPlan(), templates, profile);
      found = Verify.findings(judgement.soundPlan(), tree, strictly, schemas);
    } catch (TemplateException fault) {
      return new Rendered(judgement, List.of(), fault, null, null, null);
    }
    List<Diagnostic> verified = aim == Aim.PRINT ? found : standing(found, target);
    if (aim == Aim.NOTHING || FindingsReport.worst(verified) == Severity.ERROR) {
      return new Rendered(judgement, verified, null, null, null, null);
    }
    if (aim == Aim.PRINT) {
      return new Rendered(judgement, verified, null, tree, null, null);
    }
    if (aim == Aim.COMPARE) {
      return new Rendered(judgement, verified, null, null, null, TreeComparison.compare(tree, target, profile));
    }
    WriteOptions options = WriteOptions.of(profile);
    return new Rendered(
        judgement, verified, null, null,
        TreeWriter.write(tree, target, overwriteEdited ? options.overwritingEdited() : options), null);
  }

  /** Findings of the finished objects where the file stands, or would stand: two trees have files of the same names. */
  private static List<Diagnostic> standing(List<Diagnostic> findings, Path target) {
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
}
