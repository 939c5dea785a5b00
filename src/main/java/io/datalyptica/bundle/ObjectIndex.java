package io.datalyptica.bundle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Every object of a rendered tree, read back from its text: what object rules and the typed check judge. It reads
 * what will be applied, not what we meant to write, so it holds for a user's own templates too.
 *
 * @param objects in order of their paths
 * @param outside what the tree may refer to without holding it: announced Secrets, and what known controllers make
 * @param unreadable files that hold no single object
 * @param kubernetes the minor version of the Kubernetes that the tree is for: 32 for 1.32
 */
public record ObjectIndex(
    List<K8sObject> objects, List<Outside> outside, List<Unreadable> unreadable, int kubernetes) {
  /** That of OpenShift 4.19, which a profile is for when it names no other. */
  public static final int USUAL_KUBERNETES = 32;


  /** A file that holds no single object of Kubernetes, and why: {@code message} continues "the file ...". */
  public record Unreadable(String path, int line, String message) {}

  public ObjectIndex {
    objects = List.copyOf(objects);
    outside = List.copyOf(outside);
    unreadable = List.copyOf(unreadable);
  }

  public ObjectIndex(List<K8sObject> objects, List<Outside> outside, List<Unreadable> unreadable) {
    this(objects, outside, unreadable, USUAL_KUBERNETES);
  }

  /** The same tree for another Kubernetes. */
  public ObjectIndex on(int kubernetesMinor) {
    return new ObjectIndex(objects, outside, unreadable, kubernetesMinor);
  }

  /**
   * Reads every manifest of {@code bundle}: its {@code .yaml} files but {@code kustomization.yaml}, which is no
   * object of the cluster.
   *
   * @param announced what exists beside the tree by other hands, such as the plan's Secrets
   */
  public static ObjectIndex of(Bundle bundle, Collection<Outside> announced) {
    List<K8sObject> objects = new ArrayList<>();
    List<Unreadable> unreadable = new ArrayList<>();
    bundle
        .files()
        .forEach(
            (path, text) -> {
              if (isManifest(path)) {
                try {
                  objects.add(object(path, ManifestReader.read(text)));
                } catch (ManifestReader.Fault fault) {
                  unreadable.add(new Unreadable(path, fault.line(), fault.getMessage()));
                }
              }
            });
    List<Outside> outside = new ArrayList<>(announced);
    outside.addAll(Controllers.made(objects));
    return new ObjectIndex(objects, outside, unreadable);
  }

  static boolean isManifest(String path) {
    return path.endsWith(".yaml") && !path.equals("kustomization.yaml") && !path.endsWith("/kustomization.yaml");
  }

  private static K8sObject object(String path, Value body) throws ManifestReader.Fault {
    String apiVersion = needed(body, "apiVersion");
    String kind = needed(body, "kind");
    String name = needed(body, "metadata.name");
    return new K8sObject(path, apiVersion, kind, body.at("metadata.namespace").text().orElse(""), name, body);
  }

  private static String needed(Value body, String keys) throws ManifestReader.Fault {
    Optional<String> text = body.at(keys).text();
    if (text.isEmpty()) {
      throw new ManifestReader.Fault(body.mark().line(), "has no " + keys);
    }
    return text.get();
  }

  public List<K8sObject> ofKind(String kind) {
    List<K8sObject> found = new ArrayList<>();
    for (K8sObject object : objects) {
      if (object.is(kind)) {
        found.add(object);
      }
    }
    return found;
  }

  public Optional<K8sObject> find(String kind, String name) {
    for (K8sObject object : objects) {
      if (object.is(kind) && object.name().equals(name)) {
        return Optional.of(object);
      }
    }
    return Optional.empty();
  }

  /** Whether the object is in the tree, is announced, or is made by a controller. */
  public boolean exists(String kind, String name) {
    if (find(kind, name).isPresent()) {
      return true;
    }
    for (Outside o : outside) {
      if (is(o, kind, name)) {
        return true;
      }
    }
    return name.startsWith("system:") && kind.endsWith("Role"); // Kubernetes makes these itself
  }

  /**
   * Whether {@code key} is in the data of a ConfigMap or Secret. True when the keys are not known, and when the
   * object does not exist: that is another fault.
   */
  public boolean hasKey(String kind, String name, String key) {
    Optional<K8sObject> found = find(kind, name);
    if (found.isPresent() && holds(found.get(), key)) {
      return true;
    }
    boolean made = false;
    for (Outside o : outside) {
      if (is(o, kind, name)) {
        made = true;
        if (o.keys().isEmpty() || o.keys().contains(key)) {
          return true;
        }
      }
    }
    return !made && found.isEmpty();
  }

  private static boolean holds(K8sObject object, String key) {
    return object.at("data").get(key).isPresent()
        || object.at("stringData").get(key).isPresent()
        || object.at("binaryData").get(key).isPresent();
  }

  private static boolean is(Outside outside, String kind, String name) {
    return outside.kind().equals(kind) && outside.name().equals(name);
  }
}
