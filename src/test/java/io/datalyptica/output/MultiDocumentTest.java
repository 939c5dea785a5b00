package io.datalyptica.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class MultiDocumentTest {

  @Test
  void manifestsAloneInAnOrderThatApplies() throws IOException {
    StringBuilder out = new StringBuilder();
    MultiDocument.write(
        Trees.bundle(
            "kustomization.yaml", "kind: Kustomization\n",
            "docs/README.md", "# kind: no\n",
            "prerequisites/kustomization.yaml", "kind: Kustomization\n",
            "prerequisites/networkpolicy-default.yaml", "# c\nkind: NetworkPolicy\n",
            "prerequisites/namespace-p.yaml", "# c\napiVersion: v1\nkind: Namespace\n",
            "prerequisites/subscription-pgo.yaml", "kind: Subscription",
            "storage/minio/job-buckets.yaml", "kind: Job\nspec:\n  kind: Namespace\n",
            "storage/minio/statefulset-minio.yaml", "kind: StatefulSet\n",
            "storage/minio/configmap-minio.yaml", "data:\n  x: |\n    kind: Job\nkind: ConfigMap\n",
            "storage/postgresql/postgrescluster.yaml", "kind: PostgresCluster\n"),
        out);
    List<Object> kinds = new ArrayList<>();
    for (Object document : new Yaml().loadAll(out.toString())) {
      kinds.add(((java.util.Map<?, ?>) document).get("kind"));
    }
    assertThat(kinds)
        .containsExactly(
            "Namespace",
            "Subscription",
            "NetworkPolicy",
            "ConfigMap",
            "StatefulSet",
            "Job",
            "PostgresCluster");
    assertThat(out.toString()).doesNotStartWith("---").doesNotEndWith("---\n");
  }
}
