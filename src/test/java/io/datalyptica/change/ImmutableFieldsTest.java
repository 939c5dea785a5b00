package io.datalyptica.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.datalyptica.app.Components;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.ObjectReader;
import io.datalyptica.change.ApiServer.Answer;
import io.datalyptica.change.Mutants.Mutant;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds {@code fields.tsv} to a real API server: it refuses a change exactly where the table says
 * that the object has to be made again or that the change is refused. A change counts only when the
 * changed object would be taken where nothing of its name is, so that it is not refused for what it
 * says by itself.
 */
@Tag("apiserver")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImmutableFieldsTest {
  private static final String HERE = "here";

  /** Of a change that the server takes although the table says that it does not: why. */
  private static final String CAUTIOUS = "cautious";

  private ApiServer server;
  private ApiObjects objects;

  @BeforeAll
  void startTheServer(@TempDir Path folder) throws Exception {
    server = ApiServer.start(folder);
    objects = new ApiObjects(server);
    for (String name : List.of("growing", "other")) {
      objects.apply(
          ApiObjects.read(
              "{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: "
                  + name
                  + "}, provisioner: a.example.com, allowVolumeExpansion: true}"));
    }
    objects.apply(
        ApiObjects.read(
            "{apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, metadata: {name: fast},"
                + " value: 7}"));
  }

  @AfterAll
  void stopTheServer() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void theServerRefusesWhatTheTableSaysAndNothingElse() throws Exception {
    List<String> faults = new ArrayList<>();
    Set<String> met = new HashSet<>();
    int changes = 0;
    for (ObjectNode one : ApiObjects.readAll(resource("objects.yaml"))) {
      ObjectNode object = objects.in(HERE, (ObjectNode) one.get("object"));
      List<ObjectNode> changed = new ArrayList<>();
      for (JsonNode change : one.get("changes")) {
        ObjectNode copy = object.deepCopy();
        merge(copy, change);
        copy.remove(CAUTIOUS);
        changed.add(copy);
        Answer alone = objects.tryApply(copy);
        if (!alone.isTaken()) {
          faults.add(change + " is wrong by itself: " + alone.message());
        }
      }
      Answer stands = taken(object, objects.apply(object));
      if (one.has("status")) {
        taken(object, objects.status(object, one.get("status")));
      }
      if (object.path("kind").asText().equals("CustomResourceDefinition")) {
        objects.awaitEstablished(object);
      }
      for (int i = 0; i < changed.size(); i++) {
        ObjectChange judged = change(object, changed.get(i));
        met.addAll(lines(judged));
        Answer answer = objects.tryApply(changed.get(i));
        JsonNode change = one.get("changes").get(i);
        if (isRight(object, judged, stands, answer) == change.has(CAUTIOUS)) {
          faults.add(fault(object, change.toString(), judged, answer));
        }
        changes++;
      }
    }

    System.out.println(changes + " changes of small objects, " + faults.size() + " faults");
    assertThat(faults).isEmpty();
    assertThat(lines()).allMatch(l -> met.contains(l) || l.startsWith("Route."));
  }

  /** Of the kinds of an operator it says no more than the definition: its webhook is not here. */
  @Test
  void noFieldOfOurTreesIsRefusedThatTheTableDoesNotHave() throws Exception {
    objects.defineOperators();
    List<String> faults = new ArrayList<>();
    Set<String> decided = new TreeSet<>();
    Set<String> undecided = new TreeSet<>();
    Map<String, Integer> refused = new TreeMap<>();
    for (ObjectNode object : ofGoldenTrees()) {
      String kind = ApiObjects.kind(object);
      List<Mutant> sound = new ArrayList<>();
      for (Mutant mutant : Mutants.of(object)) {
        String key = kind + " " + mutant.field() + " " + mutant.how();
        if (decided.contains(key)) {
          continue;
        }
        if (objects.tryApply(mutant.object()).isTaken()) { // by itself: nothing is there
          decided.add(key);
          sound.add(mutant);
        } else {
          undecided.add(key);
        }
      }
      if (sound.isEmpty()) {
        continue;
      }
      Answer stands = taken(object, objects.apply(object));
      for (Mutant mutant : sound) {
        ObjectChange judged = change(object, mutant.object());
        Answer answer = objects.tryApply(mutant.object());
        if (!isRight(object, judged, stands, answer)) {
          faults.add(fault(object, mutant.field() + " " + mutant.how(), judged, answer));
        }
        if (!answer.isTaken()) {
          refused.merge(kind, 1, Integer::sum);
        }
      }
      taken(object, objects.delete(object));
    }

    undecided.removeAll(decided);
    System.out.println(
        decided.size()
            + " changes of fields of golden trees, refused "
            + refused
            + "; "
            + undecided.size()
            + " that no object can have; "
            + faults.size()
            + " faults");
    assertThat(faults).isEmpty();
    assertThat(decided.size()).isGreaterThan(500);
    assertThat(refused)
        .containsKeys(
            "StatefulSet.apps",
            "Job.batch",
            "ConfigMap",
            "RoleBinding.rbac.authorization.k8s.io",
            "PriorityClass.scheduling.k8s.io");
  }

  /**
   * Whether the server does with {@code object} what the table says. Of the kinds of an operator it
   * knows no more than the definition.
   */
  static boolean isRight(JsonNode object, ObjectChange judged, Answer stands, Answer answer) {
    if (!answer.isTaken()) {
      return judged.effect().isDestructive();
    }
    return !(judged.effect() == Effect.RECREATE || judged.effect() == Effect.REFUSED)
        || !ApiObjects.isOfKubernetes(object)
        || ApiObjects.isSame(stands, answer);
  }

  private static Answer taken(JsonNode object, Answer answer) {
    assertThat(answer.isTaken()).as("%s: %s", object, answer.message()).isTrue();
    return answer;
  }

  private static String fault(JsonNode object, String change, ObjectChange judged, Answer answer) {
    return ApiObjects.kind(object)
        + " "
        + change
        + ": the table says "
        + judged.effect().word()
        + ", the server "
        + (answer.isTaken() ? "takes it" : answer.message());
  }

  /** What {@code plan} says of it. */
  private static ObjectChange change(ObjectNode before, ObjectNode after) {
    List<ObjectChange> changes = ObjectChanges.between(index(before), index(after), Set.of());
    assertThat(changes).as("%s", after).hasSize(1);
    return changes.getFirst();
  }

  private static ObjectIndex index(ObjectNode object) {
    ObjectReader reader = new ObjectReader(Components.ALL);
    reader.read("object.yaml", object.toString());
    return reader.index(List.of(), 35);
  }

  /** The lines of the table that are about a field of the change. */
  private static Set<String> lines(ObjectChange change) throws IOException {
    Set<String> found = new HashSet<>();
    for (String line : lines()) {
      FieldEffects one = FieldEffects.of(line);
      for (FieldChange field : change.fields()) {
        if (one.find(change.object(), field).isPresent()) {
          found.add(line);
        }
      }
    }
    return found;
  }

  private static List<String> lines() throws IOException {
    return resource("fields.tsv").lines().filter(l -> !l.startsWith("#")).toList();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = ImmutableFieldsTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void merge(ObjectNode into, JsonNode patch) {
    for (Map.Entry<String, JsonNode> entry : patch.properties()) {
      JsonNode value = entry.getValue();
      if (value.isNull()) {
        into.remove(entry.getKey());
      } else if (value.isObject() && into.path(entry.getKey()).isObject()) {
        merge((ObjectNode) into.get(entry.getKey()), value);
      } else {
        into.set(entry.getKey(), value.deepCopy());
      }
    }
  }

  /** Each object that the server knows once, in one namespace. */
  private Set<ObjectNode> ofGoldenTrees() throws Exception {
    Set<ObjectNode> all = new LinkedHashSet<>();
    try (Stream<Path> files = Files.walk(Path.of("test-fixtures/cases"))) {
      for (Path file : files.filter(ImmutableFieldsTest::isManifest).sorted().toList()) {
        ObjectNode object = ApiObjects.read(Files.readString(file));
        if (!object.path("kind").asText().equals("Namespace") && objects.knows(object)) {
          all.add(objects.in(HERE, object));
        }
      }
    }
    return all;
  }

  private static boolean isManifest(Path file) {
    return file.toString().contains("/expected/")
        && file.toString().endsWith(".yaml")
        && !file.endsWith("kustomization.yaml");
  }
}
