package io.datalyptica.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import org.junit.jupiter.api.Test;

class ProfileSchemaTest {
  private static final JsonSchemaFactory DRAFT_07 = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7);

  @Test
  void schemaIsValidDraft07() throws Exception {
    JsonNode schema = new ObjectMapper().readTree(ProfileSchema.json());
    JsonSchema meta = DRAFT_07.getSchema(com.networknt.schema.SchemaLocation.of("http://json-schema.org/draft-07/schema#"));

    assertThat(meta.validate(schema)).isEmpty();
  }

  @Test
  void fieldsCarryDescriptionDefaultAndForm() throws Exception {
    JsonNode spec = new ObjectMapper().readTree(ProfileSchema.json()).at("/properties/spec/properties");

    assertThat(spec.at("/tier/enum").toString()).isEqualTo("[\"ha\",\"dev\"]");
    assertThat(spec.at("/tier/default").asText()).isEqualTo("ha");
    assertThat(spec.at("/postgresql/properties/replicas/default").isInt()).isTrue();
    assertThat(spec.at("/postgresql/properties/replicas/description").asText()).isEqualTo("Instances, the primary included. Default: 3; 1 in tier dev.");
    assertThat(spec.at("/postgresql/properties/walStorage/anyOf/0/const").asText()).isEqualTo("none");
    assertThat(spec.at("/postgresql/properties/databases/items/anyOf/0/type").asText()).isEqualTo("string");
    assertThat(spec.at("/postgresql/properties/databases/items/anyOf/1/required").toString()).isEqualTo("[\"name\"]");
    assertThat(spec.at("/networkPolicies/properties/enabled/default").asBoolean()).isTrue();
    assertThat(spec.at("/objectStore/additionalProperties").isBoolean()).isTrue();
  }
}
