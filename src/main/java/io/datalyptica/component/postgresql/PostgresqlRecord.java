package io.datalyptica.component.postgresql;

import io.datalyptica.change.Recorded;
import io.datalyptica.component.postgresql.PostgresqlSpec.DatabaseSpec;

/** What is recorded of a cluster, by which a later change is judged. */
final class PostgresqlRecord {
  static final String OPERATOR = "operator";
  static final String VERSION = "version";
  static final String REPLICAS = "replicas";
  static final String STORAGE = "storage";
  static final String WAL_STORAGE = "walStorage";
  static final String STORAGE_CLASS = "storageClass";
  static final String IMAGE = "image";
  static final String SYNCHRONOUS = "synchronous";
  static final String DATABASE = "database";
  static final String ARCHIVE = "archive";

  private PostgresqlRecord() {}

  static void write(PostgresqlPlan plan, Recorded.Part record) {
    record.put(OPERATOR, plan.manager().which().word());
    record.put(VERSION, plan.version());
    record.put(REPLICAS, plan.instances().replicas());
    record.put(STORAGE, plan.instances().storage().value());
    if (plan.instances().walStorage().isPresent()) {
      record.put(WAL_STORAGE, plan.instances().walStorage().get().value());
    }
    if (plan.instances().storageClass().isPresent()) {
      record.put(STORAGE_CLASS, plan.instances().storageClass().get());
    }
    if (plan.image().isPresent()) {
      record.put(IMAGE, plan.image().get());
    }
    record.put(SYNCHRONOUS, plan.synchronous().mode().word());
    if (plan.backup().isPresent()) {
      record.put(ARCHIVE, archive(plan.backup().get()));
    }
    for (DatabaseSpec database : plan.databases()) {
      String key = DATABASE + "/" + database.name() + "/";
      record.put(key + "owner", database.owner());
      if (database.schema().isPresent()) {
        record.put(key + "schema", database.schema().get());
      }
      if (database.connectionLimit().isPresent()) {
        record.put(key + "connectionLimit", database.connectionLimit().get());
      }
      for (String extension : database.extensions()) {
        record.put(key + "extension/" + extension, "true");
      }
    }
  }

  private static String archive(PostgresqlBackup backup) {
    return backup.access().store().endpoint().url() + "/" + backup.bucket() + "/" + backup.path();
  }
}
