package io.datalyptica.component.objectstore.minio;

import io.datalyptica.component.objectstore.ObjectStoreSpec.GrantSpec;
import java.util.List;

/**
 * A user of the object store with the one policy that is derived for it.
 *
 * @param secret the Secret with its access key and secret key
 * @param policy the name of its policy in MinIO
 * @param may in words, for the documents
 * @param grants what the profile asks for; empty for the platform's own users
 * @param pointer where it stands in the profile; "" for the platform's own users
 */
public record StoreUser(
    String name,
    String secret,
    String policy,
    List<Statement> statements,
    String may,
    List<GrantSpec> grants,
    String pointer) {
  public StoreUser {
    statements = List.copyOf(statements);
    grants = List.copyOf(grants);
  }

  /** Whether the profile asks for it. */
  public boolean ofProfile() {
    return !pointer.isEmpty();
  }

  /**
   * What a policy allows.
   *
   * @param resources ARNs; empty for administrative actions, which have none
   * @param prefixes for listing: the keys that may be asked for; empty for all
   */
  public record Statement(List<String> actions, List<String> resources, List<String> prefixes) {
    public Statement {
      actions = List.copyOf(actions);
      resources = List.copyOf(resources);
      prefixes = List.copyOf(prefixes);
    }
  }
}
