package io.datalyptica.app;

import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.template.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A profile with everything that is found without writing it.
 *
 * @param objects what was found in its finished objects; none are made of a profile with errors
 */
public record Judged(ProfileJudgement judgement, List<Diagnostic> objects) {
  /**
   * @param templates asked only when the profile may be rendered
   */
  public static Judged of(
      ProfileJudgement judgement, Supplier<Templates> templates, BackgroundWork aside) {
    if (!judgement.sound()) {
      return new Judged(judgement, List.of());
    }
    JudgedTree finished =
        new JudgedTree(
            judgement.soundAssembly(),
            templates.get(),
            judgement.source(),
            aside,
            false,
            Optional.empty());
    return new Judged(judgement, finished.findings());
  }

  List<Diagnostic> all() {
    List<Diagnostic> all = new ArrayList<>(judgement.findings());
    all.addAll(objects);
    return all;
  }
}
