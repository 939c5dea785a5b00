package io.datalyptica.output;

import io.datalyptica.bundle.Bundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Says where a directory is not what was rendered. It never writes, not even to complete an
 * interrupted run: it may run anywhere.
 */
public final class TreeComparison {
  /** A run that replaces the directory while we read it would look like drift. */
  private static final int ATTEMPTS = 5;

  private TreeComparison() {}

  /**
   * Compares {@code dir} with the bundle.
   *
   * @param provenance what would be recorded if the tree was written
   */
  public static ComparisonOutcome compare(Bundle bundle, Path dir, Provenance provenance) {
    WantedFiles wanted = WantedFiles.of(bundle, provenance);
    try {
      Target.Found found = Target.find(dir);
      return found instanceof Target.Usable(Target target)
          ? compare(wanted, target)
          : Refused.because(((Target.Unusable) found).fault());
    } catch (IOException e) {
      return Refused.because(IoFaults.of(e, dir, "nothing was compared"));
    }
  }

  private static ComparisonOutcome compare(WantedFiles wanted, Target target) throws IOException {
    IOException trouble = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Object before = key(target.real());
      try {
        Survey survey = Survey.of(target.real(), wanted);
        List<Difference> differences = differences(survey, target.real());
        if (differences.isEmpty() || Objects.equals(before, key(target.real()))) {
          return new Comparison(differences, survey.tree());
        }
      } catch (OwnedFiles.Unreadable e) {
        return Refused.because(Faults.lock(e));
      } catch (IOException e) {
        trouble = e;
      }
    }
    if (trouble != null) {
      throw trouble;
    }
    return Refused.because(Faults.restless(target.named()));
  }

  private static Object key(Path dir) throws IOException {
    return Files.exists(dir, LinkOption.NOFOLLOW_LINKS) ? Survey.attributes(dir).fileKey() : null;
  }

  private static List<Difference> differences(Survey survey, Path dir) {
    List<Difference> differences = new ArrayList<>();
    if (Files.exists(
        dir.resolve(Journal.DIRECTORY).resolve(Journal.FILE), LinkOption.NOFOLLOW_LINKS)) {
      differences.add(new Difference(Journal.DIRECTORY, Difference.Kind.INTERRUPTED));
    }
    add(OwnedFiles.NAME, survey.lock(), differences);
    for (Map.Entry<String, Standing> at : survey.standings().entrySet()) {
      add(at.getKey(), at.getValue(), differences);
    }
    return differences;
  }

  private static void add(String path, Standing standing, List<Difference> differences) {
    switch (standing) {
      case MISSING -> differences.add(new Difference(path, Difference.Kind.MISSING));
      case OUTDATED -> differences.add(new Difference(path, Difference.Kind.DIFFERS));
      case EDITED -> differences.add(new Difference(path, Difference.Kind.EDITED));
      case FOREIGN, LINKED -> differences.add(new Difference(path, Difference.Kind.FOREIGN));
      case STALE, STALE_EDITED -> differences.add(new Difference(path, Difference.Kind.STALE));
      case EQUAL, GONE -> {}
    }
  }
}
