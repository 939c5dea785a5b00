package io.datalyptica.cli;

import io.datalyptica.app.PlatformChange;
import io.datalyptica.app.ProfileJudgement;
import io.datalyptica.bundle.Bundle;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.output.ComparisonOutcome;
import io.datalyptica.output.WriteOutcome;
import io.datalyptica.template.TemplateException;
import java.util.List;

/**
 * What became of one profile. Which of the next four is not null says how far it came; none: it was
 * not sound, or there was nothing to do but to judge it.
 *
 * @param verified what was found in the finished objects
 * @param fault its tree cannot be spelled with these templates
 * @param tree to be printed; a tree that was written or compared is not held
 * @param change what it does to what runs; null when nobody looked, or nothing stands there
 */
record ProfileOutcome(
    ProfileJudgement judgement,
    List<Diagnostic> verified,
    TemplateException fault,
    Bundle tree,
    WriteOutcome written,
    ComparisonOutcome compared,
    PlatformChange change) {

  /** Of one that came no further than to its findings. */
  static ProfileOutcome judged(ProfileJudgement judgement, List<Diagnostic> verified) {
    return new ProfileOutcome(judgement, verified, null, null, null, null, null);
  }

  /** Whether what runs would be destroyed, and nobody allowed it. */
  boolean isForbidden() {
    return change != null && !change.isAllowed();
  }
}
