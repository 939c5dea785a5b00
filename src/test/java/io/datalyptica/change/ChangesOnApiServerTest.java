package io.datalyptica.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.datalyptica.Factor;
import io.datalyptica.RenderedProfiles;
import io.datalyptica.RenderedProfiles.Row;
import io.datalyptica.app.PlatformChange;
import io.datalyptica.change.ApiServer.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a real API server refuses of a new tree over the old one, {@code plan} said that it
 * would be refused, or destroys; and of what it takes, {@code plan} said of no object of
 * Kubernetes' own kinds that it would not be. Of kinds of operators only the definitions judge
 * here, so that they are asked the first half alone.
 */
@Tag("apiserver")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangesOnApiServerTest {
  private final Map<String, Integer> asked = new TreeMap<>();
  private final Map<String, Integer> unknown = new TreeMap<>();
  private ApiServer server;
  private ApiObjects objects;
  private int refused;

  @BeforeAll
  void startTheServer(@TempDir Path folder) throws Exception {
    server = ApiServer.start(folder);
    objects = new ApiObjects(server);
    objects.defineOperators();
  }

  @AfterAll
  void stopTheServer() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void randomChangesOfOneOption(@TempDir Path folder) throws Exception {
    int tries = Integer.getInteger("apiserver.tries", 100);
    long seed = Long.getLong("apiserver.seed", System.currentTimeMillis());
    System.out.println("-Dapiserver.seed=" + seed + " -Dapiserver.tries=" + tries);
    List<String> faults = new ArrayList<>();
    int changed = 0;
    for (int i = 0; i < tries; i++) {
      Random random = new Random(seed + i);
      Row before = sound(random);
      int factor = random.nextInt(RenderedProfiles.factors().size());
      Row after = other(before, factor, random);
      if (after.tree().isEmpty()) {
        continue; // refused by a rule: nobody is asked about it
      }
      Path dir = Files.createDirectory(folder.resolve("try" + i));
      String words =
          "seed "
              + (seed + i)
              + ", "
              + before
              + " -> "
              + RenderedProfiles.word(factor, after.choices().get(factor));
      changed += ask(words, before.profile(), after.profile(), dir, faults) ? 1 : 0;
    }

    tell(tries + " random changes, of which " + changed + " change the tree", faults);
    assertThat(faults).isEmpty();
    assertThat(changed).isGreaterThan(tries / 10);
  }

  @Test
  void everyChangeThatHasARule(@TempDir Path folder) throws Exception {
    List<String> faults = new ArrayList<>();
    int pairs = 0;
    for (Path fixture : ChangeFixturesTest.folders()) {
      for (String twin : List.of("after", "silent")) {
        Path dir = Files.createDirectory(folder.resolve(fixture.getFileName() + "." + twin));
        ask(
            fixture.getFileName() + " " + twin,
            Files.readString(fixture.resolve("before.yaml")),
            Files.readString(fixture.resolve(twin + ".yaml")),
            dir,
            faults);
        pairs++;
      }
    }

    assertThat(refused).as("what has to be refused").isPositive();
    tell(pairs + " changes of test-fixtures/changes", faults);
    assertThat(faults).isEmpty();
  }

  private void tell(String what, List<String> faults) {
    System.out.println(
        what
            + ": changed objects asked about "
            + asked
            + ", refused "
            + refused
            + ", not known to the server "
            + unknown
            + "; "
            + faults.size()
            + " faults");
    asked.clear();
    unknown.clear();
    refused = 0;
  }

  /** A sound profile in which most options are plain. */
  private static Row sound(Random random) {
    while (true) {
      List<Integer> choices = new ArrayList<>();
      for (Factor factor : RenderedProfiles.factors()) {
        choices.add(random.nextInt(4) > 0 ? 0 : random.nextInt(factor.choices().size()));
      }
      Row row = RenderedProfiles.of(choices);
      if (row.tree().isPresent()) {
        return row;
      }
    }
  }

  private static Row other(Row row, int factor, Random random) {
    List<Integer> choices = new ArrayList<>(row.choices());
    int count = RenderedProfiles.factors().get(factor).choices().size();
    choices.set(factor, (choices.get(factor) + 1 + random.nextInt(count - 1)) % count);
    return RenderedProfiles.of(choices);
  }

  /** Whether anything changes at all. */
  private boolean ask(String words, String before, String after, Path dir, List<String> faults)
      throws Exception {
    Path profile = dir.resolve("profile.yaml");
    Files.writeString(profile, before);
    Edits.render(profile, dir.resolve("before"));
    Files.writeString(profile, after);
    PlatformChange plan = Edits.plan(profile, dir.resolve("before"));
    Edits.render(profile, dir.resolve("after"));

    List<ObjectNode> standing = objects(dir.resolve("before"));
    Map<String, Answer> stands = new HashMap<>();
    for (ObjectNode object : standing) {
      Answer answer = objects.apply(object);
      stands.put(name(object), answer);
      assertThat(answer.isTaken())
          .as("%s: %s %s", words, object.at("/metadata/name"), answer.message())
          .isTrue();
    }
    for (ObjectChange change : plan.objects()) {
      if (change.after().isPresent()) {
        Path file = dir.resolve("after").resolve(change.after().get().path());
        ObjectNode object = ApiObjects.read(Files.readString(file));
        if (objects.knows(object)) {
          judge(words, change, object, stands.get(name(object)), faults);
        } else {
          unknown.merge(ApiObjects.kind(object), 1, Integer::sum);
        }
      }
    }
    for (ObjectNode object : standing) {
      if (!object.path("kind").asText().equals("Namespace")) {
        assertThat(objects.delete(object).isTaken()).isTrue();
      }
    }
    return !plan.objects().isEmpty();
  }

  /**
   * @param stands null when it is new
   */
  private void judge(
      String words, ObjectChange change, ObjectNode object, Answer stands, List<String> faults)
      throws Exception {
    Answer answer = objects.tryApply(object);
    asked.merge(ApiObjects.kind(object), 1, Integer::sum);
    refused += answer.isTaken() ? 0 : 1;
    if (stands == null
        ? !answer.isTaken()
        : !ImmutableFieldsTest.isRight(object, change, stands, answer)) {
      faults.add(
          words
              + "\n  "
              + change.subject()
              + ": plan says "
              + change.effect().word()
              + " of "
              + change.fields()
              + ", the server "
              + (answer.isTaken() ? "takes it" : answer.message()));
    }
  }

  /** Those whose kind the server knows; namespaces first. */
  private List<ObjectNode> objects(Path tree) throws IOException, InterruptedException {
    List<ObjectNode> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        ObjectNode object = ApiObjects.read(Files.readString(file));
        if (objects.knows(object)) {
          all.add(isNamespace(object) ? 0 : all.size(), object);
        }
      }
    }
    return all;
  }

  private static String name(JsonNode object) {
    return ApiObjects.kind(object)
        + object.at("/metadata/namespace").asText()
        + "/"
        + object.at("/metadata/name").asText();
  }

  private static boolean isNamespace(JsonNode object) {
    return object.path("kind").asText().equals("Namespace");
  }
}
