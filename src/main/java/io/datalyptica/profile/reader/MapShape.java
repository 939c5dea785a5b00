package io.datalyptica.profile.reader;

import io.datalyptica.profile.reader.YamlNode.Entry;
import io.datalyptica.profile.reader.YamlNode.Mapping;
import io.datalyptica.profile.reader.YamlNode.Place;
import io.datalyptica.profile.reader.YamlNode.Scalar;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A map whose keys the user chooses: labels, parameters. It comes out sorted, so that the order in
 * the file changes no output.
 *
 * @param set the keys are labels or annotations that the platform's objects get: none may be of
 *     somebody else's domain
 */
public record MapShape(TextType<String> key, TextType<String> value, boolean set)
    implements Shape<Map<String, String>> {
  public MapShape(TextType<String> key, TextType<String> value) {
    this(key, value, false);
  }

  @Override
  public Optional<Map<String, String>> read(YamlNode node, Path path, Reading reading) {
    if (!(node instanceof Mapping mapping)) {
      if (node instanceof Scalar s && s.isNull()) {
        reading.noValue(node, path, "write `" + example() + "`, or delete the key");
      } else {
        reading.wrongType(node, path, "a map", "write `" + example() + "`");
      }
      return Optional.empty();
    }
    Map<String, String> values = new TreeMap<>();
    Map<String, Place> seen = new HashMap<>();
    boolean whole = true;
    for (Entry entry : mapping.entries()) {
      String name = entry.key().text();
      Path at = path.key(name);
      whole &= first(seen, entry.key(), at, reading);
      whole &= legal(entry.key(), at, reading);
      Optional<String> text = new TextShape<>(value).read(entry.value(), at, reading);
      text.ifPresent(t -> values.put(name, t));
      whole &= text.isPresent();
    }
    return whole ? Optional.of(values) : Optional.empty();
  }

  /** Whether {@code key} is not there already; a second one is reported. */
  static boolean first(Map<String, Place> seen, Scalar key, Path at, Reading reading) {
    Place first = seen.putIfAbsent(key.text(), key.place());
    if (first != null) {
      reading.fault(
          ProfileRule.DUPLICATE_KEY,
          key.place(),
          at,
          "the key "
              + Quote.of(key.text())
              + " stands here a second time (first in line "
              + first.line()
              + ", column "
              + first.column()
              + "): YAML readers disagree on which one counts",
          "delete one of the two");
    }
    return first == null;
  }

  private boolean legal(Scalar name, Path at, Reading reading) {
    if (parse(name.text(), reading)
        instanceof Parsed.Complaint<String>(ProfileRule rule, String problem, String remedy)) {
      reading.fault(
          rule, name.place(), at, "the key " + Quote.of(name.text()) + " " + problem, remedy);
      return false;
    }
    return true;
  }

  private Parsed<String> parse(String name, Reading reading) {
    int slash = set ? name.indexOf('/') : -1;
    String domain = slash < 0 ? "" : reading.reserved(name.substring(0, slash));
    return domain.isEmpty() ? key.parse(name) : Parsed.reserved(domain);
  }

  @Override
  public String example() {
    return "{" + key.example() + ": " + value.example() + "}";
  }
}
