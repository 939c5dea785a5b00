package io.datalyptica.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Every object of a rendered tree, read back from its text: what object rules and the typed check
 * judge. It reads what will be applied, not what we meant to write, so it holds for a user's own
 * templates too. Objects are found by name, and pods by their labels, without looking at all of
 * them: every reference and selector of a tree is looked up. Several threads may ask.
 */
public final class ObjectIndex {
  private final List<K8sObject> objects;
  private final List<Outside> outside;
  private final List<Unreadable> unreadable;
  private final int kubernetes;
  private final ByName<K8sObject> named = new ByName<>();
  private final ByName<Outside> namedOutside = new ByName<>();
  private PodTemplates pods;
  private PodTemplates services;

  /**
   * A file that holds no single object of Kubernetes, and why: {@code message} continues "the file
   * ...".
   */
  public record Unreadable(String path, int line, String message) {}

  /**
   * @param objects in order of their paths
   * @param outside what the tree may refer to without holding it: announced Secrets, and what known
   *     controllers make
   * @param unreadable files that hold no single object
   * @param kubernetes the minor version of the Kubernetes that the tree is for: 32 for 1.32
   */
  public ObjectIndex(
      List<K8sObject> objects, List<Outside> outside, List<Unreadable> unreadable, int kubernetes) {
    this.objects = List.copyOf(objects);
    this.outside = List.copyOf(outside);
    this.unreadable = List.copyOf(unreadable);
    this.kubernetes = kubernetes;
    for (K8sObject object : this.objects) {
      named.add(object.kind(), object.name(), object);
    }
    for (Outside o : this.outside) {
      namedOutside.add(o.kind(), o.name(), o);
    }
  }

  public List<K8sObject> objects() {
    return objects;
  }

  public List<Outside> outside() {
    return outside;
  }

  public List<Unreadable> unreadable() {
    return unreadable;
  }

  public int kubernetes() {
    return kubernetes;
  }

  /** The pods of every workload, those of known operators included. */
  public synchronized PodTemplates pods() {
    if (pods == null) {
      pods = new PodTemplates(PodTemplate.of(this));
    }
    return pods;
  }

  /** Every Service with its own labels, as what a ServiceMonitor selects. */
  synchronized PodTemplates services() {
    if (services == null) {
      List<PodTemplate> labelled = new ArrayList<>();
      for (K8sObject service : ofKind("Service")) {
        SequencedMap<String, String> labels = service.at("metadata.labels").texts();
        labelled.add(new PodTemplate(service, service.body(), labels, Map.of(), Set.of()));
      }
      services = new PodTemplates(labelled);
    }
    return services;
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

  /** The first of several. */
  public Optional<K8sObject> find(String kind, String name) {
    List<K8sObject> found = named.of(kind, name);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
  }

  /** Whether the object is in the tree, is announced, or is made by a controller. */
  public boolean exists(String kind, String name) {
    return !named.of(kind, name).isEmpty()
        || !namedOutside.of(kind, name).isEmpty()
        || name.startsWith("system:") && kind.endsWith("Role"); // Kubernetes makes these itself
  }

  /**
   * Whether {@code key} is in the data of a ConfigMap or Secret. True when the keys are not known,
   * and when the object does not exist: that is another fault.
   */
  public boolean hasKey(String kind, String name, String key) {
    Optional<K8sObject> found = find(kind, name);
    if (found.isPresent() && holds(found.get(), key)) {
      return true;
    }
    List<Outside> made = namedOutside.of(kind, name);
    for (Outside o : made) {
      if (o.keys().isEmpty() || o.keys().contains(key)) {
        return true;
      }
    }
    return made.isEmpty() && found.isEmpty();
  }

  private static boolean holds(K8sObject object, String key) {
    return object.at("data").get(key).isPresent()
        || object.at("stringData").get(key).isPresent()
        || object.at("binaryData").get(key).isPresent();
  }
}
