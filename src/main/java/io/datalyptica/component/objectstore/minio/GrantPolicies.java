package io.datalyptica.component.objectstore.minio;

import io.datalyptica.component.objectstore.ObjectStoreSpec.GrantSpec;
import io.datalyptica.component.objectstore.ObjectStoreSpec.GrantSpec.LockRight;
import io.datalyptica.component.objectstore.ObjectStoreSpec.GrantSpec.Mode;
import io.datalyptica.component.objectstore.minio.StoreUser.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Least-privilege policies of the profile's users, from what each is granted.
 *
 * <p>Contents are confined by resources, which hold. A listing is confined by a condition, which
 * holds for clients that play fair: MinIO takes the prefix that it compares from a header {@code
 * Prefix} or a second parameter of that name as well (cmd/bucket-policy.go, getConditionValues;
 * tried on 7aac2a2c), so the names of other objects are no secret.
 */
final class GrantPolicies {
  private GrantPolicies() {}

  /**
   * @param versioned the buckets in which old versions can be asked for
   */
  static List<Statement> of(List<GrantSpec> grants, Set<String> versioned) {
    List<Statement> statements = new ArrayList<>();
    for (GrantSpec grant : grants) {
      boolean versions = versioned.contains(grant.bucket());
      bucket(grant, versions, statements);
      List<String> actions = StorePolicies.onObjects(grant.mode(), versions);
      locks(grant, actions);
      String objects = arn(grant) + "/" + grant.prefix() + "*";
      statements.add(new Statement(actions, List.of(objects), List.of()));
    }
    return statements;
  }

  private static String arn(GrantSpec grant) {
    return StorePolicies.ARN + grant.bucket();
  }

  private static void bucket(GrantSpec grant, boolean versions, List<Statement> statements) {
    boolean whole = grant.prefix().isEmpty();
    List<String> actions =
        whole
            ? StorePolicies.onBucket(grant.mode(), versions)
            : new ArrayList<>(List.of("s3:GetBucketLocation"));
    if (!grant.objectLock().isEmpty()) { // clients ask for it before they ask for anything else
      actions.add("s3:GetBucketObjectLockConfiguration");
    }
    statements.add(new Statement(actions, List.of(arn(grant)), List.of()));
    if (!whole && grant.mode() != Mode.WRITE) {
      list(grant, versions, statements);
    }
  }

  /**
   * Listing is confined by a condition on the prefix, which no other action takes (minio/pkg
   * policy/action.go): a bucket's unfinished uploads are seen all or not at all, so not at all.
   */
  private static void list(GrantSpec grant, boolean versions, List<Statement> statements) {
    List<String> actions = new ArrayList<>(List.of("s3:ListBucket"));
    if (versions) {
      actions.add("s3:ListBucketVersions");
    }
    // The pattern takes the prefix itself as well.
    statements.add(new Statement(actions, List.of(arn(grant)), List.of(grant.prefix() + "*")));
  }

  private static void locks(GrantSpec grant, List<String> actions) {
    List<LockRight> rights = grant.objectLock();
    if (rights.contains(LockRight.READ)) {
      actions.add("s3:GetObjectRetention");
      actions.add("s3:GetObjectLegalHold");
    }
    if (rights.contains(LockRight.RETAIN)) {
      // It shortens, too: with the header of a bypass MinIO asks for either right, not for both
      // (cmd/auth-handler.go, isPutRetentionAllowed), and conditions come from headers as well.
      actions.add("s3:PutObjectRetention");
    }
    if (rights.contains(LockRight.HOLD)) {
      actions.add("s3:PutObjectLegalHold");
    }
    if (rights.contains(LockRight.BYPASS)) {
      actions.add("s3:BypassGovernanceRetention");
      if (grant.mode() == Mode.READWRITE) {
        actions.add("s3:DeleteObjectVersion"); // without it nobody deletes what is locked
      }
    }
  }
}
