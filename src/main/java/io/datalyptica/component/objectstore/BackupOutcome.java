package io.datalyptica.component.objectstore;

/**
 * Whether PostgreSQL can be backed up: pgBackRest runs beside the primary and rewrites files of its
 * repository, so that it needs a primary and every write of the store.
 *
 * @param ownStore false: the store is outside the profile and assumed to be there
 */
public record BackupOutcome(boolean ownStore, boolean primary, boolean store) {
  public boolean written() {
    return primary && store;
  }
}
