package io.datalyptica.profile.reader;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.profile.reader.YamlNode.Entry;
import io.datalyptica.profile.reader.YamlNode.Mapping;
import io.datalyptica.profile.reader.YamlNode.Place;
import io.datalyptica.profile.reader.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An object with known keys.
 *
 * @param shorthand the field that a plain text stands for; "" when only the object may be written
 * @param check faults between fields; asked only when every field is sound, false when it reported
 *     one
 * @param others keys that it may have beside those of {@code fields}
 * @param bind makes the record, from sound values alone
 */
public record ObjectShape<T>(
    List<Field<?>> fields,
    String shorthand,
    Constraint check,
    Others others,
    Function<Values, T> bind)
    implements Shape<T> {
  public ObjectShape {
    fields = List.copyOf(fields);
  }

  /** Further fields, which are made only when their key is written. */
  public interface Others {
    Others NONE =
        new Others() {
          @Override
          public Field<?> find(String key) {
            return null;
          }

          @Override
          public List<String> names() {
            return List.of();
          }
        };

    /** The field of that key, the same at every call; null when there is none. */
    Field<?> find(String key);

    /** All keys. */
    List<String> names();
  }

  /** Every field, those included that are made only when their key is written. */
  public List<Field<?>> allFields() {
    List<Field<?>> all = new ArrayList<>(fields);
    for (String name : others.names()) {
      all.add(others.find(name));
    }
    return all;
  }

  /** Judges the values of one object against each other. */
  public interface Constraint {
    /**
     * Whether the values fit; a fault is reported to {@code reading} at a place of {@code mapping}.
     */
    boolean fit(Values values, Mapping mapping, Path path, Reading reading);
  }

  public static <T> ObjectShape<T> of(Function<Values, T> bind, Field<?>... fields) {
    return new ObjectShape<>(List.of(fields), "", (_, _, _, _) -> true, Others.NONE, bind);
  }

  public ObjectShape<T> withShorthand(Field<?> field) {
    return new ObjectShape<>(fields, field.name(), check, others, bind);
  }

  public ObjectShape<T> withCheck(Constraint fit) {
    return new ObjectShape<>(fields, shorthand, fit, others, bind);
  }

  /** The same with keys beside those of its own fields. */
  public ObjectShape<T> with(Others more) {
    return new ObjectShape<>(fields, shorthand, check, more, bind);
  }

  @Override
  public Optional<T> read(YamlNode node, Path path, Reading reading) {
    if (node instanceof Mapping mapping) {
      return object(mapping, path, reading);
    }
    if (node instanceof Scalar scalar && scalar.isNull()) {
      String written =
          fullyDefaulted()
              ? "write `{}` for all defaults, or delete the key"
              : "write `" + example() + "`";
      reading.noValue(node, path, written);
      return Optional.empty();
    }
    if (node instanceof Scalar scalar && !shorthand.isEmpty()) {
      Entry entry = new Entry(new Scalar(scalar.place(), shorthand, false), scalar);
      return object(new Mapping(scalar.place(), List.of(entry)), path, reading);
    }
    reading.wrongType(
        node,
        path,
        shorthand.isEmpty() ? "a map" : "a map, or a plain " + shorthand,
        "write `" + example() + "`");
    return Optional.empty();
  }

  private Optional<T> object(Mapping mapping, Path path, Reading reading) {
    Map<String, YamlNode> written = new HashMap<>();
    boolean whole = keys(mapping, path, reading, written);
    Values values = new Values();
    for (Field<?> field : fields) {
      whole &= field(field, written.get(field.name()), mapping, path, reading, values);
    }
    for (Entry entry : mapping.entries()) {
      Field<?> field = others.find(entry.key().text());
      if (field != null && written.remove(field.name(), entry.value())) {
        whole &= field(field, entry.value(), mapping, path, reading, values);
      }
    }
    return whole && check.fit(values, mapping, path, reading)
        ? Optional.of(bind.apply(values))
        : Optional.empty();
  }

  private boolean keys(Mapping mapping, Path path, Reading reading, Map<String, YamlNode> written) {
    boolean whole = true;
    Map<String, Place> seen = new HashMap<>();
    for (Entry entry : mapping.entries()) {
      String name = entry.key().text();
      whole &= MapShape.first(seen, entry.key(), path.key(name), reading);
      written.putIfAbsent(name, entry.value());
      if (find(name).isEmpty() && others.find(name) == null) {
        whole = false;
        unknown(entry.key(), mapping, path, reading);
      }
    }
    return whole;
  }

  /** The field of that name, which must exist. */
  public Field<?> field(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException(name));
  }

  private Optional<Field<?>> find(String name) {
    for (Field<?> field : fields) {
      if (field.name().equals(name)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  private void unknown(Scalar key, Mapping mapping, Path path, Reading reading) {
    List<String> known = new ArrayList<>();
    for (Field<?> field : fields) {
      known.add(field.name());
    }
    known.addAll(others.names());
    Path at = path.key(key.text());
    Optional<String> near = reading.full() ? Optional.empty() : Nearest.to(key.text(), known);
    reading.fault(
        ProfileRule.UNKNOWN_KEY,
        key.place(),
        at,
        path
            + " has no field "
            + Quote.of(key.text())
            + ": what stands below it would have no effect",
        near.isPresent()
            ? "did you mean `" + near.get() + "`?"
            : "delete it; known here: " + String.join(", ", known),
        near.isPresent() ? rename(key, near.get(), known, mapping, at) : new Fix[0]);
  }

  /** Only what can be meant in one way, and is not written beside it. */
  private static Fix[] rename(
      Scalar key, String near, List<String> known, Mapping mapping, Path at) {
    return mapping.find(near) == null && Nearest.isOnly(near, key.text(), known)
        ? new Fix[] {Fix.renamed(at.pointer(), near)}
        : new Fix[0];
  }

  private <F> boolean field(
      Field<F> field,
      YamlNode written,
      Mapping mapping,
      Path path,
      Reading reading,
      Values values) {
    Path at = path.key(field.name());
    YamlNode node = written != null ? written : field.absent().node(mapping.place(), reading.dev());
    if (node == null) {
      boolean missing =
          field.absent() instanceof Default.Required
              || field.absent() instanceof Default.RequiredInHa;
      if (missing) {
        String why =
            field.absent() instanceof Default.Required ? " is required" : " is required in tier ha";
        reading.fault(
            ProfileRule.MISSING,
            mapping.place(),
            at,
            at + why + ": without it nothing can be rendered",
            "add `" + field.name() + ": " + field.shape().example() + "` to " + path);
      }
      return !missing;
    }
    Optional<F> value = field.shape().read(node, at, reading);
    value.ifPresent(v -> values.put(field, v));
    return value.isPresent();
  }

  /** The fixed default of a field, when it has one. */
  Optional<String> defaultText(String name) {
    return find(name)
        .map(Field::absent)
        .map(absent -> absent instanceof Default.Always(String text) ? text : null);
  }

  private boolean fullyDefaulted() {
    for (Field<?> field : fields) {
      if (field.absent() instanceof Default.Required) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String example() {
    if (!shorthand.isEmpty()) {
      return field(shorthand).shape().example();
    }
    StringBuilder example = new StringBuilder("{");
    for (Field<?> field : fields) {
      if (field.absent() instanceof Default.Required) {
        example
            .append(example.length() > 1 ? ", " : "")
            .append(field.name())
            .append(": ")
            .append(field.shape().example());
      }
    }
    return example.append('}').toString();
  }
}
