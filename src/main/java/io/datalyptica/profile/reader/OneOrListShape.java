package io.datalyptica.profile.reader;

import io.datalyptica.profile.reader.YamlNode.Sequence;
import java.util.List;
import java.util.Optional;

/** Something by itself, or a list of such things. */
public record OneOrListShape<T>(Shape<T> one, ListShape<T> list)
    implements Shape<OneOrListShape.Read<T>> {

  /**
   * What was read.
   *
   * @param listed it stood in a list, be it of one
   */
  public record Read<T>(List<T> items, boolean listed) {
    public Read {
      items = List.copyOf(items);
    }
  }

  @Override
  public Optional<Read<T>> read(YamlNode node, Path path, Reading reading) {
    if (node instanceof Sequence) {
      Optional<List<T>> items = list.read(node, path, reading);
      return items.isPresent() ? Optional.of(new Read<>(items.get(), true)) : Optional.empty();
    }
    Optional<T> item = one.read(node, path, reading);
    return item.isPresent()
        ? Optional.of(new Read<>(List.of(item.get()), false))
        : Optional.empty();
  }

  @Override
  public String example() {
    return one.example();
  }
}
