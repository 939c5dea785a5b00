package io.datalyptica.cli;

import io.datalyptica.app.BackgroundWork;
import io.datalyptica.app.ChangeJudge;
import io.datalyptica.app.ChangeOrigins;
import io.datalyptica.app.Judge;
import io.datalyptica.app.JudgedTree;
import io.datalyptica.app.PlatformChange;
import io.datalyptica.app.ProfileJudgement;
import io.datalyptica.app.Recording;
import io.datalyptica.bundle.Bundle;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.diagnostic.SourcePosition;
import io.datalyptica.output.Comparison;
import io.datalyptica.output.ComparisonOutcome;
import io.datalyptica.output.Provenance;
import io.datalyptica.output.RevisionComparison;
import io.datalyptica.output.StandingTree;
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
import java.util.Set;
import java.util.function.Predicate;
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
    /** Compared with what stands, and kept for who tells what that does. */
    PLAN("planned"),
    /** Only judged, with what it does to what stands. */
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
  private final Set<String> allowed;
  private final String base;

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
    this.allowed = Set.copyOf(args.values("--allow"));
    this.base = args.value("--base", null);
  }

  /** Goes as far as it may: an error means that nothing is written. */
  ProfileOutcome go(String profile, Path target, Aim aim) {
    ProfileJudgement judgement = Judge.judge(profile, console.in(), console.today());
    if (!judgement.sound()) {
      return ProfileOutcome.judged(judgement, List.of());
    }
    try {
      return spelled(judgement, profile, target, aim);
    } catch (TemplateException fault) {
      return new ProfileOutcome(judgement, List.of(), fault, null, null, null, null);
    }
  }

  private ProfileOutcome spelled(ProfileJudgement judgement, String profile, Path target, Aim aim) {
    JudgedTree finished =
        new JudgedTree(
            judgement.soundAssembly(), templates.get(), profile, aside, strictly, schemas);
    Bundle tree = finished.tree();
    Consent consent = new Consent(judgement, finished);
    WriteOutcome written = null;
    ComparisonOutcome compared = null;
    // Our own tree is made ready while its objects are judged: that takes as long. One of other
    // templates may well not pass.
    if (aim == Aim.WRITE && (aside.isThread() && !strictly || isSound(finished.findings()))) {
      WriteOptions options = WriteOptions.of(Recording.of(judgement));
      written =
          TreeWriter.write(
              tree, target, overwriteEdited ? options.overwritingEdited() : options, consent);
    } else if (aim != Aim.WRITE && aim != Aim.PRINT && isSound(finished.findings())) {
      compared = compare(tree, target, Recording.of(judgement));
      if (compared instanceof Comparison comparison && !comparison.differences().isEmpty()) {
        consent.test(comparison.standing());
        if (base != null && consent.change != null && consent.change.isMixed()) {
          consent.change = apart(consent.change, profile, comparison.standing());
        }
      }
    }
    List<Diagnostic> found =
        aim == Aim.PRINT ? finished.findings() : standing(finished.findings(), target);
    if (!isSound(found)) {
      return ProfileOutcome.judged(judgement, found);
    }
    boolean kept = aim == Aim.PRINT || aim == Aim.PLAN;
    return new ProfileOutcome(
        judgement,
        found,
        null,
        kept ? tree : null,
        written,
        aim == Aim.NOTHING ? null : compared,
        consent.change);
  }

  private ComparisonOutcome compare(Bundle tree, Path target, Provenance provenance) {
    return base == null
        ? TreeComparison.compare(tree, target, provenance)
        : RevisionComparison.compare(tree, target, provenance, base);
  }

  /** With who changed what, as far as the profile of that revision tells. */
  private PlatformChange apart(PlatformChange change, String profile, StandingTree standing) {
    return new RevisionProfile(base, console.today())
        .tree(profile, standing.provenance().profile(), templates.get())
        .map(old -> ChangeOrigins.apart(change, old.objects()))
        .orElseGet(
            () ->
                change.noting(
                    "what the profile changed is not told apart from what datalyptica changed: the"
                        + " profile of "
                        + base
                        + " is not there, or this version refuses it"));
  }

  /** Whether a finished tree may take the place of what stands. */
  private final class Consent implements Predicate<StandingTree> {
    private final ProfileJudgement judgement;
    private final JudgedTree finished;
    private PlatformChange change;

    Consent(ProfileJudgement judgement, JudgedTree finished) {
      this.judgement = judgement;
      this.finished = finished;
    }

    @Override
    public boolean test(StandingTree standing) {
      if (!isSound(finished.findings())) {
        return false;
      }
      if (standing.isThere()) {
        change =
            ChangeJudge.judge(judgement, finished.objects(), standing, allowed, console.today());
      }
      return change == null || change.isAllowed();
    }
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
