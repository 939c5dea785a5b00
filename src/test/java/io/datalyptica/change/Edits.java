package io.datalyptica.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.app.BackgroundWork;
import io.datalyptica.app.ChangeJudge;
import io.datalyptica.app.Judge;
import io.datalyptica.app.JudgedTree;
import io.datalyptica.app.PlatformChange;
import io.datalyptica.app.ProfileJudgement;
import io.datalyptica.app.Recording;
import io.datalyptica.output.Comparison;
import io.datalyptica.output.TreeComparison;
import io.datalyptica.output.TreeWriter;
import io.datalyptica.output.WriteOptions;
import io.datalyptica.output.WriteSummary;
import io.datalyptica.template.Templates;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** One profile after the other in the same directory, as a user renders them. */
final class Edits {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  private Edits() {}

  /** What stands when {@code profile} was rendered into {@code dir}. */
  static void render(Path profile, Path dir) {
    ProfileJudgement judgement = judgement(profile);
    assertThat(
            TreeWriter.write(tree(judgement).tree(), dir, WriteOptions.of(Recording.of(judgement))))
        .isInstanceOf(WriteSummary.class);
  }

  /** What rendering {@code profile} over {@code dir} would do. */
  static PlatformChange plan(Path profile, Path dir, String... allowed) {
    ProfileJudgement judgement = judgement(profile);
    JudgedTree tree = tree(judgement);
    Comparison compared =
        (Comparison) TreeComparison.compare(tree.tree(), dir, Recording.of(judgement));
    return ChangeJudge.judge(
        judgement, tree.objects(), compared.standing(), Set.of(allowed), () -> TODAY);
  }

  static ProfileJudgement judgement(Path profile) {
    ProfileJudgement judgement =
        Judge.judge(profile.toString(), InputStream.nullInputStream(), () -> TODAY);
    assertThat(judgement.sound()).as("%s: %s", profile, judgement.findings()).isTrue();
    return judgement;
  }

  static JudgedTree tree(ProfileJudgement judgement) {
    return new JudgedTree(
        judgement.soundAssembly(),
        Templates.builtIn(),
        judgement.source(),
        BackgroundWork.none(),
        false,
        Optional.empty());
  }
}
