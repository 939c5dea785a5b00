package io.datalyptica.cli;

import io.datalyptica.profile.reader.Nearest;
import io.datalyptica.rule.RuleDoc;
import io.datalyptica.rule.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds rules by the id that somebody typed. */
final class KnownRules {
  private KnownRules() {}

  /** Upper or lower case; an unknown id is wrong usage, with the nearest one that exists. */
  static RuleDoc find(String written) {
    List<String> ids = new ArrayList<>();
    for (RuleDoc rule : Words.all()) {
      String id = rule.id().text();
      if (id.equals(written.toUpperCase(Locale.ROOT))) {
        return rule;
      }
      ids.add(id);
    }
    String meant = Nearest.to(written, ids).map(id -> "did you mean " + id + "? ").orElse("");
    throw new UsageException(
        "there is no rule '"
            + Safe.line(written)
            + "': "
            + meant
            + "`datalyptica rules` lists them all");
  }
}
