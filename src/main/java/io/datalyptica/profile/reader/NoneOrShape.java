package io.datalyptica.profile.reader;

import io.datalyptica.profile.reader.YamlNode.Scalar;
import java.util.Optional;

/** The word {@code none}, which reads as empty, or something else. */
public record NoneOrShape<T>(Shape<T> other) implements Shape<Optional<T>> {
  public static final String NONE = "none";

  @Override
  public Optional<Optional<T>> read(YamlNode node, Path path, Reading reading) {
    if (node instanceof Scalar scalar && scalar.text().equals(NONE)) {
      return Optional.of(Optional.empty());
    }
    return other.read(node, path, reading).map(Optional::of);
  }

  @Override
  public String example() {
    return other.example();
  }
}
