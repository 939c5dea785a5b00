package io.datalyptica.component.objectstore.minio;

import io.datalyptica.component.objectstore.minio.StoreUser.Statement;
import io.datalyptica.template.Node;
import java.util.ArrayList;
import java.util.List;

/** Statements of a policy in the grammar of IAM, which MinIO takes. */
final class Policies {
  private Policies() {}

  static Node statements(List<Statement> statements) {
    List<Node> nodes = new ArrayList<>();
    for (Statement statement : statements) {
      Node.Builder node =
          Node.map().put("Effect", "Allow").put("Action", Node.texts(statement.actions()));
      if (!statement.resources().isEmpty()) {
        node.put("Resource", Node.texts(statement.resources()));
      }
      if (!statement.prefixes().isEmpty()) {
        Node like = Node.map().put("s3:prefix", Node.texts(statement.prefixes())).build();
        node.put("Condition", Node.map().put("StringLike", like).build());
      }
      nodes.add(node.build());
    }
    return Node.items(nodes);
  }
}
