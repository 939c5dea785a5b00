package io.datalyptica.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.datalyptica.bundle.ManifestValue;
import java.math.BigDecimal;
import java.util.OptionalLong;

/**
 * Turns a value of a manifest into Jackson's tree. The types are those of YAML 1.1, which kubectl
 * reads too; Jackson's own YAML parser would take {@code yes} for a text and let a flag pass where
 * a text belongs.
 */
final class JsonTrees {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonTrees() {}

  static JsonNode of(ManifestValue value) {
    return switch (value) {
      case ManifestValue.Absent _ -> NODES.nullNode();
      case ManifestValue.Scalar s -> scalar(s);
      case ManifestValue.Items i -> {
        ArrayNode array = NODES.arrayNode();
        i.values().forEach(item -> array.add(of(item)));
        yield array;
      }
      case ManifestValue.Entries e -> {
        ObjectNode object = NODES.objectNode();
        e.values().forEach((key, entry) -> object.set(key, of(entry)));
        yield object;
      }
    };
  }

  private static JsonNode scalar(ManifestValue.Scalar scalar) {
    return switch (scalar.type()) {
      case TEXT -> NODES.textNode(scalar.value());
      case FLAG -> NODES.booleanNode(scalar.isTrue());
      case INTEGER -> integer(scalar);
      case FRACTION -> fraction(scalar.value());
    };
  }

  private static JsonNode integer(ManifestValue.Scalar scalar) {
    OptionalLong number = scalar.number();
    if (number.isEmpty()) {
      return fraction(scalar.value());
    }
    long value = number.getAsLong();
    return value == (int) value ? NODES.numberNode((int) value) : NODES.numberNode(value);
  }

  /**
   * A number that is no plain integer (1.5, 1e3, .inf, 0x1F): of a type of its own, which no
   * integer field takes.
   */
  private static JsonNode fraction(String text) {
    try {
      return NODES.numberNode(new BigDecimal(text.replace("_", "")));
    } catch (NumberFormatException _) {
      return NODES.numberNode(Double.NaN);
    }
  }
}
