package io.datalyptica.plan;

import io.datalyptica.profile.Ordered;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A Secret that must exist before the tree is applied; its values never pass through this tool.
 *
 * @param usedBy what reads it, as {@code Kind/name}
 * @param labels that its reader wants on it
 */
public record SecretNeed(
    String name, Type type, List<Key> keys, List<String> usedBy, Map<String, String> labels) {
  public SecretNeed {
    labels = Ordered.copyOf(labels);
    keys = List.copyOf(keys);
    usedBy = List.copyOf(usedBy);
  }

  /** A Secret of no special type. */
  public SecretNeed(String name, List<Key> keys, List<String> usedBy) {
    this(name, Type.OPAQUE, keys, usedBy);
  }

  /** A Secret whose reader looks at no label. */
  public SecretNeed(String name, Type type, List<Key> keys, List<String> usedBy) {
    this(name, type, keys, usedBy, Map.of());
  }

  /**
   * The type of a Secret, which can never change (kubernetes.io/docs/concepts/configuration/secret,
   * "Types of Secret").
   */
  public enum Type {
    OPAQUE("Opaque"),
    /** Keys username and password. */
    BASIC_AUTH("kubernetes.io/basic-auth"),
    /** Keys tls.crt and tls.key. */
    TLS("kubernetes.io/tls"),
    /** The kubelet reads no other type as a pull secret. */
    DOCKER_CONFIG("kubernetes.io/dockerconfigjson");

    private final String text;

    Type(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  /** One key of the Secret and how its value comes to be. */
  public record Key(String name, SecretValue value) {
    /** What a legal value looks like, in one sentence. */
    public String form() {
      return value.form();
    }
  }

  /** Whether a script can make the whole Secret, knowing nothing. */
  public boolean inventable() {
    for (Key key : keys) {
      if (!key.value().inventable()) {
        return false;
      }
    }
    return true;
  }

  /** Whether some value can be had only from the running platform. */
  public boolean later() {
    for (Key key : keys) {
      if (key.value() instanceof SecretValue.Given given && given.later()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The key of this Secret that has the name of {@code key}, which may have been united with
   * another need; else {@code key} itself.
   */
  public Key own(Key key) {
    for (Key own : keys) {
      if (own.name().equals(key.name())) {
        return own;
      }
    }
    return key;
  }

  public Set<String> keyNames() {
    Set<String> names = new HashSet<>();
    for (Key key : keys) {
      names.add(key.name());
    }
    return names;
  }

  /** The same Secret, read by {@code object} alone. */
  public SecretNeed usedBy(String object) {
    return new SecretNeed(name, type, keys, List.of(object), labels);
  }

  /** The same Secret as two components need it: the keys and the consumers of both. */
  SecretNeed and(SecretNeed other) {
    List<Key> allKeys = new ArrayList<>(keys);
    for (Key key : other.keys) {
      if (!holds(keys, key.name())) {
        allKeys.add(key);
      }
    }
    LinkedHashSet<String> allUsers = new LinkedHashSet<>(usedBy);
    allUsers.addAll(other.usedBy);
    Map<String, String> all = new LinkedHashMap<>(labels);
    all.putAll(other.labels);
    return new SecretNeed(
        name, type == Type.OPAQUE ? other.type : type, allKeys, List.copyOf(allUsers), all);
  }

  private static boolean holds(List<Key> keys, String name) {
    for (Key key : keys) {
      if (key.name().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
