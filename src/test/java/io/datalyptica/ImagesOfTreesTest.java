package io.datalyptica;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.datalyptica.Cases.Case;
import io.datalyptica.app.Judge;
import io.datalyptica.bundle.Bundle;
import io.datalyptica.plan.ImageUse;
import io.datalyptica.plan.Plan;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The plan names every image that stands in the tree, with the object and container it stands in,
 * and none besides.
 */
class ImagesOfTreesTest {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  static List<Case> cases() {
    return Cases.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void planAndTreeNameTheSameImages(Case golden) throws IOException {
    Bundle bundle = GoldenTreesTest.render(golden);
    TreeSet<String> inTree = new TreeSet<>();
    for (Map.Entry<String, String> file : bundle.files().entrySet()) {
      if (file.getKey().endsWith(".yaml")) {
        JsonNode object = YAML.readTree(file.getValue());
        String kind = object.path("kind").asText();
        // The name of a Job ends in a hash of what it does, which is known only when it is spelled.
        String name =
            object
                .at("/metadata/name")
                .asText()
                .replaceFirst(kind.equals("Job") ? "-[0-9a-f]{10,}$" : "$", "");
        collect(object, kind + "/" + name, inTree);
      }
    }
    TreeSet<String> inPlan = new TreeSet<>();
    for (ImageUse use : plan(golden).images()) {
      inPlan.add(use.object() + " " + use.container() + " " + use.image().reference());
    }

    assertThat(inPlan).isEqualTo(inTree);
  }

  /**
   * An operator's resource has the image of its pods at the top of its spec; their container is the
   * operator's own knowledge.
   */
  private static void collect(JsonNode node, String object, TreeSet<String> found) {
    if (node.path("image").isTextual()) {
      String container =
          object.startsWith("PostgresCluster/") ? "database" : node.path("name").asText();
      found.add(object + " " + container + " " + node.get("image").asText());
    }
    if (node.path("imageName").isTextual()) {
      found.add(object + " postgres " + node.get("imageName").asText());
    }
    node.forEach(child -> collect(child, object, found));
  }

  private static Plan plan(Case golden) {
    return Judge.judge(
            golden.profile().toString(),
            InputStream.nullInputStream(),
            () -> LocalDate.of(2026, 1, 1))
        .soundPlan();
  }
}
