package io.datalyptica.component.objectstore;

import io.datalyptica.component.objectstore.ObjectStoreSpec.GrantSpec;
import io.datalyptica.component.objectstore.ObjectStoreSpec.UserSpec;
import io.datalyptica.profile.BucketName;
import io.datalyptica.profile.CommonShape;
import io.datalyptica.profile.DnsLabel;
import io.datalyptica.profile.DnsName;
import io.datalyptica.profile.reader.ChoiceShape;
import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.ListShape;
import io.datalyptica.profile.reader.ObjectShape;
import io.datalyptica.profile.reader.TextShape;
import java.util.List;

/** The shape of spec.objectStore.users[]. */
final class StoreUserShape {
  private static final Field<String> GRANT_BUCKET =
      new Field<>("bucket", new TextShape<>(BucketName.TYPE), Default.required(), "The bucket.");
  private static final Field<GrantSpec.Mode> GRANT_MODE =
      new Field<>(
          "mode",
          ChoiceShape.of(GrantSpec.Mode.values()),
          Default.always("readwrite"),
          "What the user may do in it.");
  private static final Field<String> GRANT_PREFIX =
      new Field<>(
          "prefix",
          new TextShape<>(KeyPrefix.TYPE),
          Default.derived("all of the bucket"),
          "Only objects whose keys begin with it, such as `team/`, and a listing of no others."
              + " MinIO can be talked into listing the names of others, never into their"
              + " contents.");
  private static final Field<List<GrantSpec.LockRight>> GRANT_LOCK =
      new Field<>(
          "objectLock",
          new ListShape<>(ChoiceShape.of(GrantSpec.LockRight.values()), "name"),
          Default.noItems(),
          "What it may do with locks, in a bucket with objectLock: `read` shows them, `retain` sets"
              + " a retention and in mode governance also shortens it, `hold` sets and lifts a"
              + " legal hold, `bypass` with mode readwrite deletes versions under governance. Plain"
              + " writing needs none: the bucket's default retention locks what is written.");
  private static final ObjectShape<GrantSpec> GRANT =
      ObjectShape.of(
              v ->
                  new GrantSpec(
                      v.get(GRANT_BUCKET),
                      v.get(GRANT_MODE),
                      v.find(GRANT_PREFIX).orElse(""),
                      v.get(GRANT_LOCK)),
              GRANT_BUCKET,
              GRANT_MODE,
              GRANT_PREFIX,
              GRANT_LOCK)
          .withShorthand(GRANT_BUCKET);
  private static final Field<DnsLabel> USER =
      new Field<>(
          "name",
          new TextShape<>(DnsLabel.TYPE),
          Default.required(),
          "Names the user's Secret and policy.");
  private static final Field<DnsName> USER_SECRET =
      new Field<>(
          "secret",
          CommonShape.DNS_NAME,
          Default.derived("`<objectStore.name>-user-<name>`"),
          "Secret with the keys access-key and secret-key.");
  private static final Field<List<GrantSpec>> GRANTS =
      new Field<>(
          "access",
          new ListShape<>(GRANT, ""),
          Default.noItems(),
          "Buckets the user may use; its policy is derived from this and grants nothing else.");
  static final ObjectShape<UserSpec> SHAPE =
      ObjectShape.of(
              v -> new UserSpec(v.get(USER), v.find(USER_SECRET), v.get(GRANTS)),
              USER,
              USER_SECRET,
              GRANTS)
          .withShorthand(USER);

  private StoreUserShape() {}
}
