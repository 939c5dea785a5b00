package io.datalyptica.component.postgresql;

import io.datalyptica.component.Site;
import io.datalyptica.component.postgresql.PostgresqlSpec.RestoreSpec;
import io.datalyptica.plan.contract.S3Access;
import java.util.Optional;

/** Decides from which archive a cluster is made. */
final class PostgresqlRestores {
  private PostgresqlRestores() {}

  /**
   * Empty when nothing is restored, or when the profile leaves open from where (a rule says so).
   */
  static Optional<PostgresqlRestore> plan(
      Site<PostgresqlSpec> site,
      PostgresqlOperator operator,
      PostgresqlNames names,
      Optional<PostgresqlBackup> backup) {
    if (site.spec().restore().isEmpty()) {
      return Optional.empty();
    }
    RestoreSpec spec = site.spec().restore().get();
    boolean outside = spec.outside().endpoint().isPresent();
    boolean known = outside && spec.bucket().isPresent();
    if (backup.isEmpty() && !known) {
      return Optional.empty();
    }
    String namespace = site.platform().namespace().value();
    String own = names.repository(namespace, names.archive(site.spec().version()));
    String bucket = spec.bucket().isPresent() ? spec.bucket().get() : backup.get().bucket();
    S3Access access =
        outside
            ? OutsideStore.access(
                site, operator, spec.outside(), bucket, names.restoreSecret(), "restore")
            : backup.get().access().in(bucket);
    return Optional.of(
        new PostgresqlRestore(access, spec.path().orElse(own), spec.time(), outside));
  }
}
