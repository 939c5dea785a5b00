package io.datalyptica.component.objectstore.minio;

import io.datalyptica.component.objectstore.minio.StoreUser.Statement;
import io.datalyptica.template.YamlTree;
import java.util.ArrayList;
import java.util.List;

/** Statements of a policy in the grammar of IAM, which MinIO takes. */
final class Policies {
  private Policies() {}

  static YamlTree statements(List<Statement> statements) {
    List<YamlTree> nodes = new ArrayList<>();
    for (Statement statement : statements) {
      YamlTree.Builder node =
          YamlTree.map().put("Effect", "Allow").put("Action", YamlTree.texts(statement.actions()));
      if (!statement.resources().isEmpty()) {
        node.put("Resource", YamlTree.texts(statement.resources()));
      }
      if (!statement.prefixes().isEmpty()) {
        YamlTree like =
            YamlTree.map().put("s3:prefix", YamlTree.texts(statement.prefixes())).build();
        node.put("Condition", YamlTree.map().put("StringLike", like).build());
      }
      nodes.add(node.build());
    }
    return YamlTree.items(nodes);
  }
}
