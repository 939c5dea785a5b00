package io.datalyptica.component.redis;

import io.datalyptica.change.Recorded;
import io.datalyptica.component.redis.RedisSpec.Tls;

/** What is recorded of a group, by which a later change is judged. */
final class RedisRecord {
  static final String ADDRESSING = "addressing";
  static final String TLS = "tls";
  static final String EVICTION = "eviction";
  static final String PERSISTENCE = "persistence";
  static final String STORAGE = "storage";
  static final String REPLICAS = "replicas";
  static final String SENTINEL = "sentinel";
  static final String DATABASE = "database";

  private RedisRecord() {}

  static void write(RedisPlan group, Recorded.Part record) {
    record.put(ADDRESSING, group.wire().addressing().word());
    record.put(TLS, (group.tls() ? Tls.SERVICE_CA : Tls.NONE).word());
    record.put(EVICTION, group.eviction().word());
    record.put(PERSISTENCE, group.persistence().word());
    record.put(STORAGE, group.storage().value());
    record.put(REPLICAS, group.replicas());
    record.put(SENTINEL, group.quorum().isPresent() ? group.quorum().get().quorum() : 0);
    for (RedisPlan.Database database : group.databases()) {
      record.put(DATABASE + "/" + database.name(), database.number());
    }
  }
}
