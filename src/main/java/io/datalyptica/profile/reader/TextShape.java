package io.datalyptica.profile.reader;

import java.util.Optional;

/**
 * A domain type: the text of the scalar counts, whatever YAML would make of it ({@code no}, {@code 0777}, {@code
 * 2024-01-01}).
 */
public record TextShape<T>(TextType<T> type) implements Shape<T> {
  @Override
  public Optional<T> read(YamlNode node, Path path, Reading reading) {
    return reading.scalar(node, path, type.what(), example()).flatMap(scalar -> parsed(scalar, path, reading));
  }

  private Optional<T> parsed(YamlNode.Scalar scalar, Path path, Reading reading) {
    return switch (type.parse(scalar.text())) {
      case Parsed.Value<T>(T value) -> Optional.of(value);
      case Parsed.Complaint<T>(ProfileRule rule, String problem, String remedy) -> {
        reading.fault(rule, scalar.place(), path, path + ": " + Quote.of(scalar.text()) + " " + problem, remedy);
        yield Optional.empty();
      }
    };
  }

  @Override
  public String example() {
    return type.example();
  }
}
