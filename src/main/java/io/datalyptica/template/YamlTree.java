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
public sealed interface YamlTree {
  /** A scalar that reads back as this very string. */
  record Text(String value) implements YamlTree {}

  record Number(long value) implements YamlTree {}

  record Flag(boolean value) implements YamlTree {}

  record Items(List<YamlTree> items) implements YamlTree {
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
  record Entries(SequencedMap<String, YamlTree> entries) implements YamlTree {
    public Entries {
      entries = Collections.unmodifiableSequencedMap(entries);
    }

    @Override
    public boolean isEmpty() {
      return entries.isEmpty();
    }
  }

  static YamlTree text(String value) {
    return new Text(value);
  }

  static YamlTree number(long value) {
    return new Number(value);
  }

  static YamlTree flag(boolean value) {
    return new Flag(value);
  }

  static YamlTree items(List<? extends YamlTree> items) {
    return new Items(List.copyOf(items));
  }

  static YamlTree texts(List<String> texts) {
    List<YamlTree> items = new ArrayList<>(texts.size());
    for (String text : texts) {
      items.add(text(text));
    }
    return items(items);
  }

  static YamlTree texts(Map<String, String> entries) {
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
    private LinkedHashMap<String, YamlTree> entries = new LinkedHashMap<>();

    private Builder() {}

    public Builder put(String key, YamlTree value) {
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
