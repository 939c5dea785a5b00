package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.component.objectstore.foreign.ForeignStorePlan.Bucket;
import io.datalyptica.template.View;
import io.datalyptica.template.YamlTree;
import java.util.Map;
import java.util.OptionalLong;

/**
 * One claim for each bucket. A claim that goes takes its bucket along, objects and all, where the
 * class reclaims by deleting.
 */
final class Claims {
  private Claims() {}

  static void spell(ForeignStoreFiles files) {
    ForeignStorePlan plan = files.plan();
    if (!plan.claimed()) {
      return;
    }
    for (Bucket bucket : plan.buckets()) {
      View.Builder view =
          files
              .view(plan.identity(), Map.of())
              .text("claim", plan.names().claim(bucket.name()))
              .text("bucket", bucket.name())
              .text("storageClass", plan.storageClass().orElse(""))
              .tree("additionalConfig", additional(bucket.asked().quotaBytes()));
      files.file("objectbucketclaim", bucket.name(), view);
    }
  }

  /**
   * The one key that both provisioners know and allow by default (rook ceph-object-bucket-claim.md,
   * additionalConfig; noobaa-operator pkg/obc/provisioner.go, GetQuotaConfig); its value is a
   * quantity.
   */
  private static YamlTree additional(OptionalLong quota) {
    YamlTree.Builder config = YamlTree.map();
    if (quota.isPresent()) {
      config.put("maxSize", Long.toString(quota.getAsLong()));
    }
    return config.build();
  }
}
