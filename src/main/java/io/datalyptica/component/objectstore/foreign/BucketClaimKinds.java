package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.OperatorKinds;
import io.datalyptica.bundle.Outside;
import java.util.List;

/**
 * What a provisioner makes of an ObjectBucketClaim. Source:
 * kube-object-storage/lib-bucket-provisioner pkg/provisioner/resourcehandlers.go.
 */
public final class BucketClaimKinds implements OperatorKinds {
  @Override
  public void made(K8sObject claim, List<Outside> made) {
    if (!claim.is("ObjectBucketClaim")) {
      return;
    }
    made.add(
        Outside.of(
            "ConfigMap",
            claim.name(),
            "BUCKET_HOST",
            "BUCKET_PORT",
            "BUCKET_NAME",
            "BUCKET_REGION",
            "BUCKET_SUBREGION"));
    made.add(Outside.of("Secret", claim.name(), "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"));
  }

  /** Where the class reclaims by deleting, the bucket goes with its claim. */
  @Override
  public boolean holdsData(K8sObject object) {
    return object.is("ObjectBucketClaim");
  }
}
