package io.datalyptica.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a template may say: names to values that are already decided. A name that a template uses
 * and its view (or an enclosing one) lacks is an error with the template's file and line.
 */
public final class View {
  /** What a name stands for. */
  public sealed interface Value {
    /** Whether a section over it is written. */
    default boolean holds() {
      return true;
    }

    record Text(String value) implements Value {
      @Override
      public boolean holds() {
        return !value.isEmpty();
      }
    }

    record Number(long value) implements Value {}

    /** For sections only: {@code {{#flag}}..{{/flag}}} and {@code {{^flag}}..{{/flag}}}. */
    record Flag(boolean value) implements Value {
      @Override
      public boolean holds() {
        return value;
      }
    }

    /** A YAML tree, written as a block; as a section it is true when it is not empty. */
    record Tree(YamlTree value) implements Value {
      @Override
      public boolean holds() {
        return !value.isEmpty();
      }
    }

    /** A section that repeats, once for each view. */
    record Views(List<View> value) implements Value {
      @Override
      public boolean holds() {
        return !value.isEmpty();
      }
    }

    /** A section that repeats, once for each text, which is {@code {{.}}} inside. */
    record Texts(List<String> value) implements Value {
      @Override
      public boolean holds() {
        return !value.isEmpty();
      }
    }

    /**
     * A section that is written once with the names of this view, or with {@code {{name.inner}}}.
     */
    record Single(View value) implements Value {}
  }

  private final Map<String, Value> values;

  private View(Map<String, Value> values) {
    this.values = values;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The value of {@code name} in this view, or null. */
  Value get(String name) {
    return values.get(name);
  }

  /** Gathers names for one view; a name that is set twice is a bug of ours. */
  public static final class Builder {
    private Map<String, Value> values = new HashMap<>();

    private Builder() {}

    public Builder text(String name, String value) {
      return put(name, new Value.Text(value));
    }

    public Builder number(String name, long value) {
      return put(name, new Value.Number(value));
    }

    public Builder flag(String name, boolean value) {
      return put(name, new Value.Flag(value));
    }

    public Builder tree(String name, YamlTree value) {
      return put(name, new Value.Tree(value));
    }

    public Builder views(String name, List<View> value) {
      return put(name, new Value.Views(List.copyOf(value)));
    }

    /** One view for each of {@code items}. */
    public <T> Builder views(String name, List<T> items, Function<T, View> view) {
      List<View> views = new ArrayList<>(items.size());
      for (T item : items) {
        views.add(view.apply(item));
      }
      return views(name, views);
    }

    /** One text for each of {@code items}. */
    public <T> Builder texts(String name, List<T> items, Function<T, String> text) {
      List<String> texts = new ArrayList<>(items.size());
      for (T item : items) {
        texts.add(text.apply(item));
      }
      return texts(name, texts);
    }

    public Builder texts(String name, List<String> value) {
      return put(name, new Value.Texts(List.copyOf(value)));
    }

    public Builder view(String name, View value) {
      return put(name, new Value.Single(value));
    }

    /** Takes over every name of {@code other}. */
    public Builder all(View other) {
      other.values.forEach(this::put);
      return this;
    }

    private Builder put(String name, Value value) {
      if (value == null || values.putIfAbsent(name, value) != null) {
        throw new IllegalArgumentException("name twice in a view: " + name);
      }
      return this;
    }

    /** The view, which takes the names over: the builder is done. */
    public View build() {
      View view = new View(values);
      values = null;
      return view;
    }
  }
}
