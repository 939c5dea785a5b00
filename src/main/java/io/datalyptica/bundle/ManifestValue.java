package io.datalyptica.bundle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;

/**
 * A value of a manifest with the place it stands at. Never null: what is not there is {@link
 * Absent}, so a path can be followed without a check at every step, and a finding about a missing
 * field still has a line to point at.
 */
public sealed interface ManifestValue {
  Mark mark();

  /**
   * What YAML makes of a plain scalar; {@code port: 9000} is a number and {@code "9000"} a text,
   * which Kubernetes tells apart.
   */
  enum Type {
    TEXT,
    INTEGER,
    FRACTION,
    FLAG
  }

  record Scalar(String value, Type type, Mark mark) implements ManifestValue {}

  record Items(List<ManifestValue> values, Mark mark) implements ManifestValue {
    public Items {
      values = List.copyOf(values);
    }
  }

  /**
   * @param values handed over: whoever made them changes them no more
   */
  record Entries(SequencedMap<String, ManifestValue> values, Mark mark) implements ManifestValue {
    public Entries {
      values = Collections.unmodifiableSequencedMap(values);
    }
  }

  /**
   * Nothing, or YAML's null, which Kubernetes reads as nothing; its mark is that of the nearest
   * parent that is there.
   */
  record Absent(Mark mark) implements ManifestValue {}

  /** The value below one literal key, such as an annotation's name. */
  default ManifestValue get(String key) {
    ManifestValue value = this instanceof Entries e ? e.values().get(key) : null;
    return value == null ? new Absent(mark().child(key)) : value;
  }

  /** Follows keys separated by dots, such as {@code spec.template.spec}. */
  default ManifestValue at(String path) {
    ManifestValue value = this;
    int from = 0;
    for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', from)) {
      value = value.get(path.substring(from, dot));
      from = dot + 1;
    }
    return value.get(path.substring(from));
  }

  /** The items of a list; none when this is no list. */
  default List<ManifestValue> items() {
    return this instanceof Items i ? i.values() : List.of();
  }

  /** The entries of a map; none when this is no map. */
  default SequencedMap<String, ManifestValue> entries() {
    return this instanceof Entries e ? e.values() : Collections.emptyNavigableMap();
  }

  /** The text of a scalar of any type. */
  default Optional<String> text() {
    return this instanceof Scalar s ? Optional.of(s.value()) : Optional.empty();
  }

  /** The texts below every key, which is how labels and selectors are written. */
  default SequencedMap<String, String> texts() {
    SequencedMap<String, String> texts = new LinkedHashMap<>();
    for (var entry : entries().entrySet()) {
      if (entry.getValue() instanceof Scalar s) {
        texts.put(entry.getKey(), s.value());
      }
    }
    return texts;
  }

  default OptionalLong number() {
    if (this instanceof Scalar(String text, Type type, Mark _) && type == Type.INTEGER) {
      try {
        boolean octal =
            text.length() > 1 && text.startsWith("0"); // YAML 1.1: a file mode 0440 is 288
        return OptionalLong.of(Long.parseLong(text, octal ? 8 : 10));
      } catch (NumberFormatException _) {
        return OptionalLong
            .empty(); // 0x1F or 1_000: further forms of YAML 1.1 that no manifest needs
      }
    }
    return OptionalLong.empty();
  }

  /** True for YAML's true; a quoted {@code "true"} is a text. */
  default boolean isTrue() {
    return flag("true", "yes", "on");
  }

  default boolean isFalse() {
    return flag("false", "no", "off");
  }

  private boolean flag(String... words) {
    if (this instanceof Scalar(String text, Type type, Mark _) && type == Type.FLAG) {
      for (String word : words) {
        if (word.equalsIgnoreCase(text)) {
          return true;
        }
      }
    }
    return false;
  }

  default boolean isPresent() {
    return !(this instanceof Absent);
  }

  default boolean isAbsent() {
    return this instanceof Absent;
  }

  /** True for a map or list without entries, and for nothing at all. */
  default boolean isEmpty() {
    if (this instanceof Items i) {
      return i.values().isEmpty();
    }
    return this instanceof Entries e ? e.values().isEmpty() : this instanceof Absent;
  }
}
