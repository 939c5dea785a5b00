package io.datalyptica.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaException;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.resource.DisallowSchemaLoader;
import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ManifestValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Checks objects against JSON schemas that the user named, such as those made from the definitions
 * of custom resources. Nothing is fetched: a reference that leaves the schema's own file makes the
 * schema unusable, and is said.
 */
public final class SchemaCheck {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(
          SpecVersion.VersionFlag.V7,
          builder ->
              builder.schemaLoaders(loaders -> loaders.add(DisallowSchemaLoader.getInstance())));
  private static final SchemaValidatorsConfig CONFIG =
      SchemaValidatorsConfig.builder()
          .locale(Locale.ENGLISH)
          .formatAssertionsEnabled(false)
          .build();

  private final Schemas schemas;
  private final Map<String, Optional<JsonSchema>> known = new HashMap<>();

  public SchemaCheck(Schemas schemas) {
    this.schemas = schemas;
  }

  /** Where schemas come from. */
  public interface Schemas {
    /**
     * The text of a JSON schema, if there is one.
     *
     * @param path such as {@code postgres-operator.crunchydata.com/postgrescluster_v1beta1.json};
     *     the core group is {@code v1}
     */
    Optional<String> at(String path);
  }

  /** A schema that is there and cannot be used: {@code why} continues its path. */
  public static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unusable(String path, String why) {
      super(path + " " + why);
    }
  }

  /** Whether there is a schema of the object's kind. */
  public boolean knows(K8sObject object) {
    return schema(object).isPresent();
  }

  /**
   * What the schema of its kind refuses; nothing when there is none.
   *
   * @throws Unusable when the schema itself is at fault
   */
  public List<TypedFault> faults(K8sObject object) {
    List<TypedFault> faults = new ArrayList<>();
    Optional<JsonSchema> schema = schema(object);
    if (schema.isPresent()) {
      try {
        for (ValidationMessage message : schema.get().validate(JsonTrees.of(object.body()))) {
          faults.add(fault(object, message));
        }
      } catch (JsonSchemaException e) {
        throw new Unusable(path(object), "cannot be used as a schema: " + reason(e));
      }
    }
    return faults;
  }

  /** The words of what went wrong first, without the names of classes around it. */
  private static String reason(Throwable e) {
    return e.getCause() == null || e.getCause() == e
        ? String.valueOf(e.getMessage())
        : reason(e.getCause());
  }

  private static TypedFault fault(K8sObject object, ValidationMessage message) {
    ManifestValue at = at(object.body(), message.getInstanceLocation());
    if (message.getProperty() != null && at.get(message.getProperty()).isPresent()) {
      at = at.get(message.getProperty()); // the field too many, not the object that has it
    }
    String said = message.getMessage();
    String place = message.getInstanceLocation() + ": ";
    return new TypedFault(
        object,
        at,
        "does not keep to its schema: "
            + (said.startsWith(place) ? said.substring(place.length()) : said));
  }

  private static ManifestValue at(ManifestValue body, JsonNodePath path) {
    ManifestValue value = body;
    for (int i = 0; i < path.getNameCount(); i++) {
      Object step = path.getElement(i);
      if (step instanceof Integer index) {
        value = index < value.items().size() ? value.items().get(index) : value;
      } else {
        value = value.get(step.toString());
      }
    }
    return value;
  }

  private static String path(K8sObject object) {
    String version = object.apiVersion().substring(object.apiVersion().indexOf('/') + 1);
    String folder = object.group().isEmpty() ? "v1" : object.group();
    return folder + "/" + object.kind().toLowerCase(Locale.ROOT) + "_" + version + ".json";
  }

  private Optional<JsonSchema> schema(K8sObject object) {
    String path = path(object);
    if (path.contains("..")) {
      return Optional.empty(); // no name of a group, and a way out of the folder
    }
    return known.computeIfAbsent(path, p -> schemas.at(p).map(text -> parsed(p, text)));
  }

  private static JsonSchema parsed(String path, String text) {
    try {
      JsonNode tree = JSON.readTree(text);
      if (!(tree instanceof ObjectNode schema)) {
        throw new Unusable(path, "is no JSON schema");
      }
      schema.remove(List.of("$schema", "$id", "id")); // names of places to fetch from
      return FACTORY.getSchema(schema, CONFIG);
    } catch (JsonProcessingException e) {
      throw new Unusable(path, "is no JSON: " + e.getOriginalMessage());
    } catch (JsonSchemaException e) {
      throw new Unusable(path, "cannot be used as a schema: " + reason(e));
    }
  }
}
