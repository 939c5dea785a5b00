package io.datalyptica.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.app.Components;
import io.datalyptica.app.Judge;
import io.datalyptica.app.ProfileJudgement;
import io.datalyptica.app.Spell;
import io.datalyptica.bundle.Bundle;
import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ManifestValue;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.ObjectReader;
import io.datalyptica.bundle.PodTemplate;
import io.datalyptica.template.Templates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/**
 * With the switch on, every container of every golden profile has requests and both limits, those
 * that operators compose from their custom resources included; with PriorityClasses, every pod one.
 */
class ContainerLimitsTest {
  private static final List<String> AMOUNTS =
      List.of("requests.cpu", "requests.memory", "limits.cpu", "limits.memory");

  static List<GoldenCases.Case> cases() throws IOException {
    return GoldenCases.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void everyContainerHasRequestsAndBothLimits(GoldenCases.Case golden) throws Exception {
    Bundle tree = tree(golden, "limits: {cpu: all}");
    List<String> lacking = new ArrayList<>();
    ObjectIndex index = index(tree);
    int containers = 0;
    for (K8sObject object : index.objects()) {
      for (ManifestValue container : index.containers(object)) {
        containers++;
        lacking(object, container.get("resources"), lacking);
      }
    }

    assertThat(lacking).isEmpty();
    assertThat(containers).isPositive();
  }

  /** Whatever no operator is known to read: each tree that looks like a container's resources. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void nothingIsLimitedByHalves(GoldenCases.Case golden) throws Exception {
    Bundle tree = tree(golden, "limits: {cpu: all}");
    List<String> halves = new ArrayList<>();
    for (Map.Entry<String, String> file : tree.files().entrySet()) {
      if (file.getKey().endsWith(".yaml")) {
        walk(file.getKey(), new Yaml().load(file.getValue()), halves);
      }
    }

    assertThat(halves).isEmpty();
  }

  /** A test that cannot fail says nothing. */
  @Test
  void withoutTheSwitchSomeHaveNone() throws Exception {
    GoldenCases.Case plain = named("datalyptica");
    ObjectIndex index = index(tree(plain, "limits: {cpu: none}"));
    List<String> lacking = new ArrayList<>();
    for (K8sObject object : index.objects()) {
      for (ManifestValue container : index.containers(object)) {
        lacking(object, container.get("resources"), lacking);
      }
    }

    assertThat(lacking)
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one).endsWith("limits.cpu"))
        .anySatisfy(one -> assertThat(one).startsWith("PostgresCluster/"))
        .anySatisfy(one -> assertThat(one).startsWith("Subscription/"))
        .anySatisfy(one -> assertThat(one).startsWith("Job/"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void everyPodHasAPriorityClassAndJobsOneOfTheirOwn(GoldenCases.Case golden) throws Exception {
    ObjectIndex index = index(tree(golden, "priorityClasses: {enabled: true}"));
    String namespace = index.ofKind("Namespace").getFirst().name();
    assertThat(index.exists("PriorityClass", namespace + "-serving")).isTrue();
    int pods = 0;
    for (K8sObject object : index.objects()) {
      if (PodTemplate.of(object).isPresent()) {
        ManifestValue name = PodTemplate.of(object).get().spec().get("priorityClassName");
        String own = object.kind().endsWith("Job") ? "-jobs" : "-serving";
        assertThat(name.text().orElse(""))
            .as("%s", object)
            .isIn(namespace + own, "platform-critical");
        pods++;
      }
    }
    for (K8sObject cluster : index.ofKind("PostgresCluster")) {
      assertThat(cluster.at("spec.instances").items().getFirst().get("priorityClassName").text())
          .isPresent();
      if (cluster.at("spec.backups.pgbackrest").isPresent()) {
        assertThat(cluster.at("spec.backups.pgbackrest.jobs.priorityClassName").text().orElse(""))
            .isIn(namespace + "-jobs", "platform-critical");
      }
    }
    for (K8sObject cluster : index.ofKind("Cluster")) {
      assertThat(cluster.at("spec.priorityClassName").text()).contains(namespace + "-serving");
    }
    assertThat(pods).isPositive();
  }

  private static GoldenCases.Case named(String name) throws IOException {
    for (GoldenCases.Case one : cases()) {
      if (one.name().equals(name)) {
        return one;
      }
    }
    throw new AssertionError(name);
  }

  /** The golden profile with {@code line} in its spec, in place of its own of that key. */
  private static Bundle tree(GoldenCases.Case golden, String line) throws IOException {
    String key = line.substring(0, line.indexOf(':') + 1);
    StringBuilder profile = new StringBuilder();
    for (String text : Files.readString(golden.profile()).split("\n")) {
      if (!text.startsWith("  " + key)) {
        profile.append(text).append('\n');
      }
      if (text.equals("spec:")) {
        profile.append("  ").append(line).append('\n');
      }
    }
    assertThat(profile).contains("\n  " + line + "\n");
    ProfileJudgement judged =
        Judge.judge(
            "-",
            new ByteArrayInputStream(profile.toString().getBytes(StandardCharsets.UTF_8)),
            () -> LocalDate.of(2026, 11, 30));
    return Spell.spell(judged.soundAssembly(), Templates.builtIn(), "profile.yaml");
  }

  private static ObjectIndex index(Bundle tree) {
    ObjectReader reader = new ObjectReader(Components.ALL);
    tree.files().forEach(reader::read);
    return reader.index(List.of(), 32);
  }

  private static void lacking(K8sObject object, ManifestValue resources, List<String> lacking) {
    for (String amount : AMOUNTS) {
      if (resources.at(amount).isAbsent()) {
        lacking.add(object + " " + resources.mark().pointer() + " " + amount);
      }
    }
  }

  private static void walk(String where, Object node, List<String> halves) {
    if (node instanceof Map<?, ?> map) {
      if (map.get("resources") instanceof Map<?, ?> resources && !isStorage(resources)) {
        for (String side : List.of("requests", "limits")) {
          for (String what : List.of("cpu", "memory")) {
            if (!(resources.get(side) instanceof Map<?, ?> amounts) || amounts.get(what) == null) {
              halves.add(where + ": " + side + "." + what);
            }
          }
        }
      }
      map.forEach((key, value) -> walk(where + "/" + key, value, halves));
    } else if (node instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        walk(where + "/" + i, list.get(i), halves);
      }
    }
  }

  private static boolean isStorage(Map<?, ?> resources) {
    return resources.get("requests") instanceof Map<?, ?> requests
        && requests.containsKey("storage");
  }
}
