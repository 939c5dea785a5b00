package io.datalyptica.profile.reader;

import io.datalyptica.profile.reader.YamlNode.Mapping;
import io.datalyptica.profile.reader.YamlNode.Place;
import io.datalyptica.profile.reader.YamlNode.Scalar;
import io.datalyptica.profile.reader.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list.
 *
 * @param unique the field that tells items apart ({@code name}); "" when items may repeat
 * @param filled whether an empty list is a fault: the section would be there and have nothing to
 *     run
 */
public record ListShape<T>(Shape<T> item, String unique, boolean filled) implements Shape<List<T>> {
  public ListShape(Shape<T> item, String unique) {
    this(item, unique, false);
  }

  @Override
  public Optional<List<T>> read(YamlNode node, Path path, Reading reading) {
    if (!(node instanceof Sequence sequence)) {
      if (node instanceof Scalar s && s.isNull()) {
        reading.noValue(
            node, path, "write `" + example() + "`, or delete the key to get its default");
      } else {
        reading.wrongType(
            node, path, "a list", "write `" + example() + "`, or start every item with `- `");
      }
      return Optional.empty();
    }
    if (filled && sequence.items().isEmpty()) {
      reading.fault(
          ProfileRule.OUT_OF_RANGE,
          sequence.place(),
          path,
          path + " is an empty list, which leaves nothing to run",
          "write at least one item, or delete the key to get its default");
      return Optional.empty();
    }
    List<T> values = new ArrayList<>();
    boolean whole = true;
    for (int i = 0; i < sequence.items().size(); i++) {
      Optional<T> value = item.read(sequence.items().get(i), path.item(i), reading);
      value.ifPresent(values::add);
      whole &= value.isPresent();
    }
    whole &= distinct(sequence, path, reading);
    return whole ? Optional.of(List.copyOf(values)) : Optional.empty();
  }

  private boolean distinct(Sequence sequence, Path path, Reading reading) {
    boolean distinct = true;
    Map<String, Place> seen = new HashMap<>();
    for (int i = 0; i < sequence.items().size() && !unique.isEmpty(); i++) {
      Optional<Scalar> name = nameOf(sequence.items().get(i));
      if (name.isPresent()) {
        Place first = seen.putIfAbsent(name.get().text(), name.get().place());
        if (first != null) {
          distinct = false;
          Path at =
              sequence.items().get(i) instanceof Mapping ? path.item(i).key(unique) : path.item(i);
          reading.fault(
              ProfileRule.DUPLICATE_ITEM,
              name.get().place(),
              at,
              path
                  + " has "
                  + Quote.of(name.get().text())
                  + " twice (first in line "
                  + first.line()
                  + "): both would become the same object",
              "give each its own " + unique + ", or delete one");
        }
      }
    }
    return distinct;
  }

  private Optional<Scalar> nameOf(YamlNode node) {
    if (node instanceof Scalar scalar) {
      return Optional.of(scalar);
    }
    if (node instanceof Mapping mapping) {
      if (mapping.find(unique) instanceof Scalar scalar) {
        return Optional.of(scalar);
      }
      if (item instanceof ObjectShape<?> object) {
        return object.defaultText(unique).map(text -> new Scalar(mapping.place(), text, false));
      }
    }
    return Optional.empty();
  }

  @Override
  public String example() {
    return "[" + item.example() + "]";
  }
}
