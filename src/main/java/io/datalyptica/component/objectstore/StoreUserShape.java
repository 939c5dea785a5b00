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
  private static final ObjectShape<GrantSpec> GRANT =
      ObjectShape.of(
              v -> new GrantSpec(v.get(GRANT_BUCKET), v.get(GRANT_MODE)), GRANT_BUCKET, GRANT_MODE)
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
          new ListShape<>(GRANT, "bucket"),
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
