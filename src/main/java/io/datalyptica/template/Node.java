package io.datalyptica.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A YAML tree that comes into a template as a whole (labels, resources, tolerations): order is
 * kept, nothing is ever null.
 */
public sealed interface Node {
  /** A scalar that reads back as this very string. */
  record Text(String value) implements Node {}

  record Number(long value) implements Node {}

  record Flag(boolean value) implements Node {}

  record Items(List<Node> items) implements Node {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public boolean isEmpty() {
      return items.isEmpty();
    }
  }

  /**
   * @param entries handed over: whoever made them changes them no more
   */
  record Entries(SequencedMap<String, Node> entries) implements Node {
    public Entries {
      entries = Collections.unmodifiableSequencedMap(entries);
    }

    @Override
    public boolean isEmpty() {
      return entries.isEmpty();
    }
  }

  static Node text(String value) {
    return new Text(value);
  }

  static Node number(long value) {
    return new Number(value);
  }

  static Node flag(boolean value) {
    return new Flag(value);
  }

  static Node items(List<? extends Node> items) {
    return new Items(List.copyOf(items));
  }

  static Node texts(List<String> texts) {
    List<Node> items = new ArrayList<>(texts.size());
    for (String text : texts) {
      items.add(text(text));
    }
    return items(items);
  }

  static Node texts(Map<String, String> entries) {
    Builder builder = map();
    entries.forEach(builder::put);
    return builder.build();
  }

  static Builder map() {
    return new Builder();
  }

  /** True for a map or list without entries: the line that would hold it is not written. */
  default boolean isEmpty() {
    return false;
  }

  /** Builds a map node in the order of the calls. */
  final class Builder {
    private LinkedHashMap<String, Node> entries = new LinkedHashMap<>();

    private Builder() {}

    public Builder put(String key, Node value) {
      if (entries.put(key, value) != null) {
        throw new IllegalArgumentException("key twice in a tree: " + key);
      }
      return this;
    }

    public Builder put(String key, String value) {
      return put(key, new Text(value));
    }

    public Builder put(String key, long value) {
      return put(key, new Number(value));
    }

    public Builder put(String key, boolean value) {
      return put(key, new Flag(value));
    }

    /** The map, which takes the entries over: the builder is done. */
    public Entries build() {
      Entries map = new Entries(entries);
      entries = null;
      return map;
    }
  }
}
