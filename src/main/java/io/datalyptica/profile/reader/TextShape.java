package io.datalyptica.profile.reader;

import java.util.Optional;

/**
 * A domain type: the text of the scalar counts, whatever YAML would make of it ({@code no}, {@code
 * 0777}, {@code 2024-01-01}).
 */
public record TextShape<T>(TextType<T> type) implements Shape<T> {
  @Override
  public Optional<T> read(YamlNode node, Path path, Reading reading) {
    return reading
        .scalar(node, path, type.what(), example())
        .flatMap(scalar -> parsed(scalar, path, reading));
  }

  private Optional<T> parsed(YamlNode.Scalar scalar, Path path, Reading reading) {
    Parsed<T> parsed = type.parse(scalar.text());
    if (parsed instanceof Parsed.Value<T>(T value)) {
      return Optional.of(value);
    }
    Parsed.Complaint<T> complaint = (Parsed.Complaint<T>) parsed;
    String message = path + ": " + Quote.of(scalar.text()) + " " + complaint.problem();
    reading.fault(complaint.rule(), scalar.place(), path, message, complaint.remedy());
    return Optional.empty();
  }

  @Override
  public String example() {
    return type.example();
  }
}
