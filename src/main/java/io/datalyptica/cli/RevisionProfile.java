package io.datalyptica.cli;

import io.datalyptica.app.BackgroundWork;
import io.datalyptica.app.Judge;
import io.datalyptica.app.JudgedTree;
import io.datalyptica.app.ProfileJudgement;
import io.datalyptica.output.GitRevision;
import io.datalyptica.template.TemplateException;
import io.datalyptica.template.Templates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A profile as a revision of git has it, rendered by this version. */
final class RevisionProfile {
  private final String revision;
  private final Supplier<LocalDate> today;

  RevisionProfile(String revision, Supplier<LocalDate> today) {
    this.revision = revision;
    this.today = today;
  }

  /**
   * @param profile as it is called now
   * @param recorded its name when the tree was written; it counts when the first is not there
   * @return empty when the revision has none, or one that this version refuses
   */
  Optional<JudgedTree> tree(String profile, String recorded, Templates templates) {
    if (profile.equals("-")) {
      return Optional.empty();
    }
    Path file = Path.of(profile).toAbsolutePath().normalize();
    String name = file.getFileName().toString();
    try {
      Map<String, byte[]> texts =
          new GitRevision(file.getParent(), revision)
              .files(recorded.isEmpty() ? List.of(name) : List.of(name, recorded));
      byte[] text = texts.containsKey(name) ? texts.get(name) : texts.get(recorded);
      return text == null ? Optional.empty() : tree(profile, text, templates);
    } catch (IOException | GitRevision.Fault | TemplateException e) {
      return Optional.empty();
    }
  }

  private Optional<JudgedTree> tree(String profile, byte[] text, Templates templates) {
    ProfileJudgement judgement =
        Judge.judgeText(profile, new String(text, StandardCharsets.UTF_8), today);
    if (!judgement.sound()) {
      return Optional.empty();
    }
    return Optional.of(
        new JudgedTree(
            judgement.soundAssembly(),
            templates,
            profile,
            BackgroundWork.none(),
            false,
            Optional.empty()));
  }
}
