package io.datalyptica;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.app.Components;
import io.datalyptica.app.Spell;
import io.datalyptica.component.Assembly;
import io.datalyptica.component.Planner;
import io.datalyptica.profile.Profile;
import io.datalyptica.profile.ProfileReader;
import io.datalyptica.template.Templates;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/**
 * Everything that is made of the longest name that a profile may give has a name that Kubernetes
 * takes, and so has what controllers make of it.
 */
class LongestNamesTest {
  private static final int LABEL = 63;

  /**
   * {@code controller-revision-hash} of a StatefulSet's pod: its name, a hyphen, ten characters.
   */
  private static final int REVISION = 11;

  /** What a CronJob appends to the names of its Jobs. */
  private static final int MINUTE = 11;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "redis: [{role: cache, replicas: 9, name: NAME}]",
        "redis: [{role: broker, addressing: hostname, name: NAME}]",
        "objectStore: {pools: [{servers: 4}, {servers: 4}], name: NAME}",
        "postgresql: {databases: [app], backup: {bucket: backups}, name: NAME}",
        "postgresql: {operator: cloudNativePG, databases: [app], name: NAME}",
      })
  void whatIsMadeOfTheLongestNameFits(String section) {
    int longest = 0;
    for (int length = 1; length <= LABEL; length++) {
      longest = profile(section, length).isPresent() ? length : longest;
    }
    assertThat(longest).isBetween(20, LABEL);
    Assembly platform = Planner.plan(profile(section, longest).orElseThrow());
    String name = "n".repeat(longest);
    int named = 0;
    for (Map.Entry<String, String> file :
        Spell.spell(platform, Templates.builtIn(), "p.yaml").files().entrySet()) {
      if (file.getKey().endsWith(".yaml")) {
        for (Object document : new Yaml().loadAll(file.getValue())) {
          fits(file.getKey(), (Map<?, ?>) document);
          named += document.toString().contains(name) ? 1 : 0;
        }
      }
    }
    assertThat(named).isGreaterThan(5);
  }

  private static void fits(String file, Map<?, ?> object) {
    Map<?, ?> metadata = (Map<?, ?>) object.get("metadata");
    if (metadata == null) {
      return; // a kustomization
    }
    int room =
        switch (object.get("kind").toString()) {
          case "StatefulSet" -> LABEL - REVISION;
          case "CronJob" -> LABEL - MINUTE;
          case "Service", "Job", "Deployment" -> LABEL;
          default -> 253;
        };
    assertThat(metadata.get("name").toString()).as(file).hasSizeLessThanOrEqualTo(room);
    labels(file, object);
  }

  private static void labels(String file, Object value) {
    if (value instanceof List<?> list) {
      list.forEach(item -> labels(file, item));
    } else if (value instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        if (List.of("labels", "matchLabels").contains(entry.getKey())
            && entry.getValue() instanceof Map<?, ?> labels) {
          assertThat(labels.values())
              .as(file)
              .allSatisfy(l -> assertThat(l.toString()).hasSizeLessThanOrEqualTo(LABEL));
        }
        labels(file, entry.getValue());
      }
    }
  }

  private static Optional<Profile> profile(String section, int length) {
    String text =
        """
        apiVersion: datalyptica.io/v1alpha1
        kind: PlatformProfile
        metadata: {name: p}
        spec:
          appsDomain: apps.example.com
          nodes: {workers: 9}
          %s
        """
            .formatted(section.replace("NAME", "n".repeat(length)));
    return ProfileReader.read(
            Components.ALL,
            "p.yaml",
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
        .profile();
  }
}
