package io.datalyptica.component.postgresql;

import io.datalyptica.plan.contract.S3Access;
import java.util.Optional;

/**
 * From which archive the cluster is made while it has no data.
 *
 * @param access the store and the bucket
 * @param path of the archive in the bucket, without slashes at its ends
 * @param time the moment to go back to; empty: to the end of the archive
 * @param outside the store is not that of the backups
 */
public record PostgresqlRestore(
    S3Access access, String path, Optional<String> time, boolean outside) {
  /** The last part of the path, by which barman knows the archive. */
  String archive() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
