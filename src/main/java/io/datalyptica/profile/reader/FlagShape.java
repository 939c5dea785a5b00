package io.datalyptica.profile.reader;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.profile.reader.YamlNode.Scalar;
import java.util.Locale;
import java.util.Optional;

/** {@code true} or {@code false}, and none of YAML 1.1's other spellings. */
public record FlagShape() implements Shape<Boolean> {
  @Override
  public Optional<Boolean> read(YamlNode node, Path path, Reading reading) {
    Optional<Scalar> scalar = reading.scalar(node, path, "true or false", example());
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    Scalar s = scalar.get();
    if (s.plain() && s.text().equals("true")) {
      return Optional.of(true);
    }
    if (s.plain() && s.text().equals("false")) {
      return Optional.of(false);
    }
    String meant =
        switch (s.text().toLowerCase(Locale.ROOT)) {
          case "yes", "on", "y", "true", "1" -> "true";
          case "no", "off", "n", "false", "0" -> "false";
          default -> "";
        };
    reading.wrongType(
        s,
        path,
        meant.isEmpty() || meant.equals(s.text())
            ? "true or false"
            : "true or false (YAML 1.1 and 1.2 disagree on yes, no, on and off)",
        meant.isEmpty() ? "write `true` or `false`" : "write `" + meant + "`, without quotes",
        meant.isEmpty() ? new Fix[0] : new Fix[] {Fix.safe(path.pointer(), meant)});
    return Optional.empty();
  }

  @Override
  public String example() {
    return "true";
  }
}
