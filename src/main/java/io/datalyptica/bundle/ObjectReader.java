package io.datalyptica.bundle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the manifests of a tree back, one by one in any order, and makes the index of them all. */
public final class ObjectReader {
  private final TreeMap<String, K8sObject> objects = new TreeMap<>();
  private final TreeMap<String, ObjectIndex.Unreadable> unreadable = new TreeMap<>();

  private final KnownOperators operators;

  public ObjectReader(KnownOperators operators) {
    this.operators = operators;
  }

  /**
   * Reads a file of the tree: a {@code .yaml} file but {@code kustomization.yaml}, which is no
   * object of the cluster; no other.
   */
  public void read(String path, String text) {
    if (!isManifest(path)) {
      return;
    }
    try {
      // Asked here: whoever only touches the other reader loads classes of SnakeYAML.
      ManifestValue plain = BlockManifest.read(text);
      objects.put(path, object(path, plain == null ? ManifestReader.read(text) : plain));
    } catch (ManifestReader.Fault fault) {
      unreadable.put(path, new ObjectIndex.Unreadable(path, fault.line(), fault.getMessage()));
    }
  }

  /**
   * The index of what was read.
   *
   * @param announced what exists beside the tree by other hands, such as the plan's Secrets
   * @param kubernetes the minor version of the Kubernetes that the tree is for
   */
  public ObjectIndex index(Collection<Outside> announced, int kubernetes) {
    return new ObjectIndex(
        new ArrayList<>(objects.values()),
        announced,
        new ArrayList<>(unreadable.values()),
        kubernetes,
        operators);
  }

  static boolean isManifest(String path) {
    return path.endsWith(".yaml")
        && !path.equals("kustomization.yaml")
        && !path.endsWith("/kustomization.yaml");
  }

  private static K8sObject object(String path, ManifestValue body) throws ManifestReader.Fault {
    String apiVersion = needed(body, "apiVersion");
    String kind = needed(body, "kind");
    String name = needed(body, "metadata.name");
    return new K8sObject(
        path, apiVersion, kind, body.at("metadata.namespace").text().orElse(""), name, body);
  }

  private static String needed(ManifestValue body, String keys) throws ManifestReader.Fault {
    Optional<String> text = body.at(keys).text();
    if (text.isEmpty()) {
      throw new ManifestReader.Fault(body.mark().line(), "has no " + keys);
    }
    return text.get();
  }
}
