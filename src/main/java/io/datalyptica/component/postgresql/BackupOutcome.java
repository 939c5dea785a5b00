package io.datalyptica.component.postgresql;

import io.datalyptica.component.Errand;
import io.datalyptica.template.YamlTree;

/**
 * Whether PostgreSQL can be backed up: pgBackRest runs beside the primary and rewrites files of its
 * repository, so that it needs a primary and every write of the store.
 *
 * @param ownStore false: the store is outside the profile and assumed to be there
 */
record BackupOutcome(boolean ownStore, boolean primary, boolean store) {
  boolean written() {
    return primary && store;
  }

  /**
   * As it is told.
   *
   * @param cluster whose they are; "" where there is one alone
   */
  Errand errand(String cluster) {
    String whose = cluster.isEmpty() ? "" : " of " + cluster;
    String sentence = "backups" + whose + ": " + sentence();
    YamlTree tree =
        (cluster.isEmpty() ? YamlTree.map() : YamlTree.map().put("name", cluster))
            .put("written", written())
            .put("store", ownStore ? "own" : "outside")
            .put("explanation", sentence)
            .build();
    return new Errand("backups", "backups" + whose, written(), sentence, tree);
  }

  private String sentence() {
    if (written()) {
      return "PostgreSQL has a primary and the store "
          + (ownStore ? "takes writes" : "is outside the platform")
          + ": written";
    }
    return (primary ? "" : "PostgreSQL has no primary")
        + (primary || store ? "" : " and ")
        + (store ? "" : "the store that holds them does not take every write")
        + ": not written";
  }
}
