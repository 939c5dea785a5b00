package io.datalyptica.bundle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
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
  private static final List<String> HOLDERS =
      List.of("Namespace", "PersistentVolumeClaim", "PersistentVolume");

  private final List<K8sObject> objects;
  private final List<Outside> outside;
  private final List<Unreadable> unreadable;
  private final int kubernetes;
  private final Map<K8sObject, OperatorKinds> operated;
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
   * @param announced what the tree may refer to without holding it, beside what controllers and
   *     known operators make
   * @param unreadable files that hold no single object
   * @param kubernetes the minor version of the Kubernetes that the tree is for: 32 for 1.32
   */
  public ObjectIndex(
      List<K8sObject> objects,
      Collection<Outside> announced,
      List<Unreadable> unreadable,
      int kubernetes,
      KnownOperators operators) {
    this.objects = List.copyOf(objects);
    this.unreadable = List.copyOf(unreadable);
    this.kubernetes = kubernetes;
    this.operated = operated(this.objects, operators);
    List<Outside> made = new ArrayList<>(announced);
    made.addAll(Controllers.made(this.objects));
    for (K8sObject object : this.objects) {
      OperatorKinds kinds = operated.get(object);
      if (kinds != null) {
        kinds.made(object, made);
      }
    }
    this.outside = List.copyOf(made);
    for (K8sObject object : this.objects) {
      named.add(object.kind(), object.name(), object);
    }
    for (Outside o : this.outside) {
      namedOutside.add(o.kind(), o.name(), o);
    }
  }

  /** Who knows what of each object; those that no operator knows are not in it. */
  private static Map<K8sObject, OperatorKinds> operated(
      List<K8sObject> objects, KnownOperators operators) {
    // By identity: the hash of a record is made of all of it.
    Map<K8sObject, OperatorKinds> operated = new IdentityHashMap<>();
    for (K8sObject object : objects) {
      String name =
          object.is("Subscription") ? object.at("spec.name").text().orElse("") : object.group();
      OperatorKinds kinds = name.isEmpty() ? null : operators.kinds(name);
      if (kinds != null) {
        operated.put(object, kinds);
      }
    }
    return operated;
  }

  /** Of the operator whose object it is; null when it is none's. */
  OperatorKinds kinds(K8sObject object) {
    return operated.get(object);
  }

  /** Every reference that {@code object} makes by name, in the order of the manifest's sections. */
  public List<Reference> references(K8sObject object) {
    return Reference.of(object, kinds(object));
  }

  /**
   * The selectors of {@code object} that mean pods or Services of its own namespace; an empty
   * selector means all and is left out.
   */
  public List<Selector> selectors(K8sObject object) {
    return Selector.of(object, kinds(object));
  }

  /** Where {@code object} has a key {@code image}: its containers, or what an operator reads. */
  public List<ManifestValue> images(K8sObject object) {
    List<ManifestValue> images = new ArrayList<>();
    Optional<PodTemplate> pods = PodTemplate.of(object);
    if (pods.isPresent()) {
      images.addAll(pods.get().containers());
    }
    OperatorKinds kinds = kinds(object);
    if (kinds != null) {
      images.addAll(kinds.images(object));
    }
    return images;
  }

  /**
   * What has, or should have, {@code resources}: containers, and what an operator makes some of.
   */
  public List<ManifestValue> containers(K8sObject object) {
    List<ManifestValue> containers = new ArrayList<>();
    Optional<PodTemplate> pods = PodTemplate.of(object);
    if (pods.isPresent()) {
      containers.addAll(pods.get().containers());
    }
    OperatorKinds kinds = kinds(object);
    if (kinds != null) {
      containers.addAll(kinds.containers(object));
    }
    return containers;
  }

  /**
   * Whether data goes when {@code object} is deleted. The volumes of a StatefulSet do not: their
   * claims stay, unless it says otherwise.
   */
  public boolean holdsData(K8sObject object) {
    if (object.group().isEmpty()) {
      return HOLDERS.contains(object.kind());
    }
    OperatorKinds kinds = kinds(object);
    return kinds != null && kinds.holdsData(object);
  }

  /**
   * What the operator of {@code object} says that a change of a field does; "" when it is none's.
   */
  public String fieldEffects(K8sObject object) {
    OperatorKinds kinds = kinds(object);
    return kinds == null ? "" : kinds.fieldEffects();
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
