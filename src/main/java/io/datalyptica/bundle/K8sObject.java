package io.datalyptica.bundle;

/**
 * One object of the tree, for reading.
 *
 * @param path its file, such as {@code storage/minio/service-minio.yaml}
 * @param namespace {@code ""} when the object has none
 */
public record K8sObject(
    String path,
    String apiVersion,
    String kind,
    String namespace,
    String name,
    ManifestValue body) {

  /** The value at keys separated by dots, such as {@code spec.template.spec}. */
  public ManifestValue at(String keys) {
    return body.at(keys);
  }

  public boolean is(String kind) {
    return this.kind.equals(kind);
  }

  /** API group without version, {@code ""} for the core. */
  public String group() {
    int slash = apiVersion.indexOf('/');
    return slash < 0 ? "" : apiVersion.substring(0, slash);
  }

  public ObjectKey key() {
    return new ObjectKey(group(), kind, namespace, name);
  }

  public ManifestValue annotation(String name) {
    return at("metadata.annotations").get(name);
  }

  @Override
  public String toString() {
    return kind + "/" + name;
  }
}
