package io.datalyptica.component.objectstore.minio;

import io.datalyptica.change.Recorded;
import io.datalyptica.component.objectstore.BucketPlan;

/** What is recorded of a store, by which a later change is judged. */
final class MinioRecord {
  static final String POOL = "pool";
  static final String PARITY = "parity";
  static final String TLS = "tls";
  static final String IMAGE = "image";
  static final String BUCKET = "bucket";
  static final String USER = "user";

  private MinioRecord() {}

  static void write(MinioPlan store, Recorded.Part record) {
    record.put(PARITY, store.parity());
    record.put(TLS, store.endpoint().tls() ? "true" : "false");
    record.put(IMAGE, store.image());
    for (ServerPool pool : store.pools()) {
      String key = POOL + "/" + pool.index() + "/";
      record.put(key + "set", pool.statefulSet());
      record.put(key + "servers", pool.servers());
      record.put(key + "drives", pool.drivesPerServer());
      record.put(key + "size", pool.size().value());
    }
    for (BucketPlan bucket : store.buckets()) {
      write(bucket, record, BUCKET + "/" + bucket.name() + "/");
    }
    for (StoreUser user : store.users()) {
      if (user.ofProfile()) {
        record.put(USER + "/" + user.name(), user.secret());
      }
    }
  }

  private static void write(BucketPlan bucket, Recorded.Part record, String key) {
    record.put(key + "anonymous", bucket.anonymous());
    record.put(key + "versioning", bucket.versioning() ? "true" : "false");
    if (bucket.lock().isPresent()) {
      record.put(key + "lock", bucket.lock().get().mode().word());
      record.put(key + "lockDays", bucket.lock().get().days());
    }
    if (bucket.quotaBytes().isPresent()) {
      record.put(key + "quota", bucket.quotaBytes().getAsLong());
    }
    if (bucket.expireDays() > 0) {
      record.put(key + "expireDays", bucket.expireDays());
      record.put(key + "expirePrefix", bucket.expirePrefix());
    }
    if (bucket.noncurrentDays() > 0) {
      record.put(key + "noncurrentDays", bucket.noncurrentDays());
    }
  }
}
