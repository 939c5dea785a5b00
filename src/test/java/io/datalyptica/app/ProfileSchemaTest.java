package io.datalyptica.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.datalyptica.profile.ProfileReader;
import io.datalyptica.profile.RandomProfiles;
import io.datalyptica.profile.reader.YamlDocument;
import io.datalyptica.profile.reader.YamlNode;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileSchemaTest {
  private static final JsonSchemaFactory DRAFT_07 =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7);

  @Test
  void schemaIsValidDraft07() throws Exception {
    JsonNode schema = new ObjectMapper().readTree(ProfileSchema.json());
    JsonSchema meta =
        DRAFT_07.getSchema(
            com.networknt.schema.SchemaLocation.of("http://json-schema.org/draft-07/schema#"));

    assertThat(meta.validate(schema)).isEmpty();
  }

  @Test
  void fieldsCarryDescriptionDefaultAndForm() throws Exception {
    JsonNode spec =
        new ObjectMapper().readTree(ProfileSchema.json()).at("/properties/spec/properties");

    assertThat(spec.at("/tier/enum").toString()).isEqualTo("[\"ha\",\"dev\"]");
    assertThat(spec.at("/tier/default").asText()).isEqualTo("ha");
    assertThat(spec.at("/postgresql/anyOf/0/properties/replicas/default").isInt()).isTrue();
    assertThat(spec.at("/postgresql/anyOf/0/properties/replicas/description").asText())
        .isEqualTo("Instances, the primary included. Default: 3; 1 in tier dev.");
    assertThat(spec.at("/postgresql/anyOf/0/properties/walStorage/anyOf/0/const").asText())
        .isEqualTo("none");
    assertThat(spec.at("/postgresql/anyOf/0/properties/databases/items/anyOf/0/type").toString())
        .isEqualTo("[\"string\",\"boolean\"]");
    assertThat(
            spec.at("/postgresql/anyOf/0/properties/databases/items/anyOf/1/required").toString())
        .isEqualTo("[\"name\"]");
    assertThat(spec.at("/networkPolicies/properties/enabled/default").asBoolean()).isTrue();
    assertThat(spec.at("/objectStore/additionalProperties").isBoolean()).isTrue();
  }

  @Test
  void whatIsReadPassesTheSchemaAndWhatTheSchemaRefusesIsRefused() throws Exception {
    JsonSchema schema = DRAFT_07.getSchema(ProfileSchema.json());
    int passed = 0;
    int refused = 0;
    for (int seed = 0; seed < 1500; seed++) {
      RandomProfiles profiles = new RandomProfiles(seed);
      YamlNode tree = seed % 2 == 0 ? profiles.profile() : profiles.mutated(profiles.profile());
      String text = RandomProfiles.text(tree);
      var result =
          ProfileReader.read(
              Components.ALL,
              "p.yaml",
              new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
      var complaints = schema.validate(json(tree));
      if (result.profile().isPresent()) {
        assertThat(complaints).as("seed " + seed + "\n" + text).isEmpty();
        passed++;
      } else if (!complaints.isEmpty()) {
        refused++;
      }
    }
    assertThat(passed).isGreaterThan(150);
    assertThat(refused).isGreaterThan(150);
  }

  @ParameterizedTest
  @ValueSource(strings = {"datalyptica", "minimal", "dev"})
  void readyProfilesPassTheSchema(String name) throws Exception {
    Path file = Path.of("profiles", name + ".yaml");
    JsonSchema schema = DRAFT_07.getSchema(ProfileSchema.json());

    assertThat(ProfileReader.read(Components.ALL, file).findings()).isEmpty();
    assertThat(YamlDocument.of(file))
        .isInstanceOfSatisfying(
            YamlDocument.Read.class,
            read -> assertThat(schema.validate(json(read.root()))).isEmpty());
  }

  /** The tree as an editor sees it: scalars by the core schema of YAML 1.2. */
  private static JsonNode json(YamlNode node) {
    return switch (node) {
      case YamlNode.Scalar s when !s.plain() -> TextNode.valueOf(s.text());
      case YamlNode.Scalar s -> core(s.text());
      case YamlNode.Sequence s -> {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        s.items().forEach(item -> items.add(json(item)));
        yield items;
      }
      case YamlNode.Mapping m -> {
        ObjectNode entries = JsonNodeFactory.instance.objectNode();
        m.entries().forEach(e -> entries.set(e.key().text(), json(e.value())));
        yield entries;
      }
    };
  }

  private static JsonNode core(String text) {
    if (text.matches("|~|null|Null|NULL")) {
      return NullNode.getInstance();
    }
    if (text.matches("true|True|TRUE|false|False|FALSE")) {
      return BooleanNode.valueOf(text.equalsIgnoreCase("true"));
    }
    if (text.matches("[-+]?[0-9]+")) {
      return JsonNodeFactory.instance.numberNode(new BigInteger(text));
    }
    if (text.matches("0x[0-9a-fA-F]+")) {
      return JsonNodeFactory.instance.numberNode(new BigInteger(text.substring(2), 16));
    }
    if (text.matches("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?")) {
      return JsonNodeFactory.instance.numberNode(new BigDecimal(text));
    }
    return TextNode.valueOf(text);
  }
}
