package io.datalyptica.component.objectstore.minio;

/**
 * The names of everything the object store is made of, from its one name. They are part of the
 * contract with users: clients, runbooks and the history of a GitOps repository depend on them, and
 * MinIO's volumes belong to the name of their StatefulSet.
 *
 * @param name the store, which is also pool 0's StatefulSet and the Service of the S3 API
 */
public record MinioNames(String name) {

  /**
   * The StatefulSet of a pool; pool 0 carries the bare name, so that the first expansion renames
   * nothing.
   */
  public String pool(int index) {
    return index == 0 ? name : name + "-pool" + index;
  }

  /** The Service of the S3 API; both Routes lead to it. */
  public String service() {
    return name;
  }

  /** The governing Service of every pool. */
  public String headless() {
    return name + "-headless";
  }

  public String console() {
    return name + "-console";
  }

  /** The Secret with the root user, unless the profile names another. */
  public String credentials() {
    return name + "-credentials";
  }

  /** What lets the router read the certificate of the Route of that name. */
  public static String certificate(String route) {
    return route + "-certificate";
  }

  /** The Secret that OpenShift's service CA fills for {@code service}. */
  public String tlsSecret(String service) {
    return service + "-tls";
  }

  public String userSecret(String user) {
    return userSecret(name, user);
  }

  public static String userSecret(String store, String user) {
    return store + "-user-" + user;
  }

  /** The Job and its documents; a hash of what it does follows. */
  public String bucketInit() {
    return name + "-bucket-init";
  }

  public String alerts() {
    return name + "-alerts";
  }

  public String podMonitor() {
    return name;
  }

  /** The Secret with the bearer token of Prometheus; it can be made only when the store runs. */
  public String metricsToken() {
    return name + "-metrics-token";
  }

  /** What a derived policy of MinIO is called; the prefix marks it as ours. */
  public String policy(String user) {
    return "datalyptica." + user;
  }
}
