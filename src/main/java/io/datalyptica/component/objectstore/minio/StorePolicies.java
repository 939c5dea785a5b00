package io.datalyptica.component.objectstore.minio;

import io.datalyptica.component.objectstore.ObjectStoreSpec.GrantSpec;
import io.datalyptica.component.objectstore.minio.StoreUser.Statement;
import io.datalyptica.plan.contract.S3Access;
import java.util.ArrayList;
import java.util.List;

/**
 * Least-privilege policies of the users that the platform itself needs.
 *
 * <p>Actions on a bucket name the bucket, actions on objects name what is below it: a resource
 * {@code bucket/*} grants nothing on the bucket itself in maintained builds of MinIO (pgsty/silo
 * SN-2026-004).
 */
final class StorePolicies {
  static final String ARN = "arn:aws:s3:::";

  private StorePolicies() {}

  static List<String> onBucket(GrantSpec.Mode mode, boolean versions) {
    List<String> actions = new ArrayList<>(List.of("s3:GetBucketLocation"));
    if (mode != GrantSpec.Mode.WRITE) {
      actions.add("s3:ListBucket");
    }
    if (mode != GrantSpec.Mode.READ) {
      actions.add("s3:ListBucketMultipartUploads");
    }
    if (mode != GrantSpec.Mode.WRITE && versions) {
      actions.add("s3:ListBucketVersions");
    }
    return actions;
  }

  /**
   * Mode write adds objects and cannot read or delete; whoever must replace or delete is given
   * readwrite.
   */
  static List<String> onObjects(GrantSpec.Mode mode, boolean versions) {
    List<String> actions = new ArrayList<>();
    if (mode != GrantSpec.Mode.WRITE) {
      actions.add("s3:GetObject");
      if (versions) {
        actions.add("s3:GetObjectVersion");
      }
    }
    if (mode != GrantSpec.Mode.READ) {
      actions.addAll(
          List.of("s3:PutObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"));
    }
    if (mode == GrantSpec.Mode.READWRITE) {
      actions.add("s3:DeleteObject");
    }
    return actions;
  }

  /** What a component's own user may do in the bucket that it asked for. */
  static List<Statement> of(S3Access.Wish wish, boolean versioned) {
    return switch (wish.mode()) {
      case READ -> within(wish, GrantSpec.Mode.READ, versioned);
      case WRITE -> within(wish, GrantSpec.Mode.WRITE, versioned);
      case READ_WRITE -> within(wish, GrantSpec.Mode.READWRITE, versioned);
      case BACKUP -> backup(wish, false, versioned);
      case BACKUP_IN_PARTS -> backup(wish, true, versioned);
    };
  }

  private static List<Statement> within(
      S3Access.Wish wish, GrantSpec.Mode mode, boolean versioned) {
    String arn = ARN + wish.bucketName();
    return List.of(
        new Statement(onBucket(mode, versioned), List.of(arn), List.of()),
        new Statement(onObjects(mode, versioned), List.of(arn + below(wish)), List.of()));
  }

  private static String below(S3Access.Wish wish) {
    return wish.prefix().isEmpty() ? "/*" : "/" + wish.prefix() + "/*";
  }

  /**
   * What pgBackRest's user guide asks for (section "S3-Compatible Object Store Support"), and
   * barman beyond it, confined to the repository's path.
   *
   * @param inParts the tool asks for the bucket itself, and large files go up in parts, of which
   *     what was begun and not ended has to go
   */
  private static List<Statement> backup(S3Access.Wish wish, boolean inParts, boolean versioned) {
    String arn = ARN + wish.bucketName();
    List<String> list = new ArrayList<>(List.of("s3:ListBucket"));
    List<String> objects =
        new ArrayList<>(List.of("s3:GetObject", "s3:PutObject", "s3:DeleteObject"));
    if (versioned) {
      // a restore to a point in time of the repository itself reads old versions
      list.add("s3:ListBucketVersions");
      objects.add("s3:GetObjectVersion");
    }
    if (inParts) {
      objects.add("s3:AbortMultipartUpload");
    }
    return List.of(
        // A HEAD of the bucket is a listing without a prefix, and a condition on the prefix would
        // refuse it.
        new Statement(
            list, List.of(arn), inParts ? List.of() : List.of(wish.prefix(), wish.prefix() + "/*")),
        new Statement(objects, List.of(arn + below(wish)), List.of()));
  }

  static List<Statement> metrics() {
    return List.of(new Statement(List.of("admin:Prometheus"), List.of(), List.of()));
  }
}
