package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** A name that somebody else may have taken. */
public final class CommonBucketName implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "S3-010",
        Severity.WARNING,
        "a claimed bucket with a name that others may have",
        """
        Bucket names are unique in the whole store, over every namespace of the cluster and every cluster that uses it. The name of a
        claimed bucket is fixed here, because consumers are written before the claim is bound; when somebody has the name, the provisioner
        finds that the bucket exists and leaves the claim pending, for ever. A name that carries the platform's or the namespace's name
        is taken by nobody else.
        """,
        """
        Put the platform's name in front: `shop-lakehouse` instead of `lakehouse`.
        """,
        "rook ceph-object-bucket-claim.md, bucketName; noobaa-operator pkg/obc/provisioner.go:"
            + " already exists");
  }

  @Override
  public void judge(Plan plan, Report report) {
    if (plan.foreignStore().isEmpty() || !plan.foreignStore().get().claimed()) {
      return;
    }
    ForeignStorePlan store = plan.foreignStore().get();
    String platform = plan.platform().name().value();
    for (int i = 0; i < store.buckets().size(); i++) {
      String bucket = store.buckets().get(i).name();
      if (!bucket.contains(platform) && !bucket.contains(plan.platform().namespace().value())) {
        report.found(
            "/spec/objectStore/buckets/" + i + "/name",
            "bucket "
                + bucket
                + " may be somebody else's in this store already: then its claim is pending for"
                + " ever",
            "name it " + platform + "-" + bucket + ", here and where it is used");
      }
    }
  }
}
