package io.datalyptica.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.app.Spell;
import io.datalyptica.component.demo.DemoPlatform;
import io.datalyptica.plan.Need;
import io.datalyptica.profile.Profile;
import io.datalyptica.profile.ProfileReader;
import io.datalyptica.profile.ReadResult;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who answers first is nobody's business: no order of components, and no cycle among them. */
class OrderOfAnswersTest {
  private static final String EVERYTHING =
      """
      apiVersion: datalyptica.io/v1alpha1
      kind: PlatformProfile
      metadata: {name: shop}
      spec:
        appsDomain: apps.example.com
        storageClass: block
        nodes: {workers: 6}
        objectStore: {buckets: [backups]}
        postgresql: {databases: [app], backup: {bucket: backups}}
        redis:
          - {name: first, role: broker, databases: [other, demo]}
          - {name: second, role: broker, databases: [demo]}
        demo: {queue: true}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "datalyptica",
        "cloudnativepg",
        "bucketclaim",
        "external-s3",
        "external-secrets",
        "minimal"
      })
  void readyProfilesAreTheSameInEveryOrder(String name) {
    inEveryOrder(
        read(ProfileReader.read(DemoPlatform.SECTIONS, Path.of("profiles", name + ".yaml"))));
  }

  @Test
  void aPlatformWithAConsumerOfEverythingIsTheSameInEveryOrder() {
    inEveryOrder(profile(EVERYTHING));
  }

  @Test
  void ofTwoGroupsTheFirstInTheProfileAnswers() {
    Assembly reversed = Planner.plan(profile(EVERYTHING), Collections::reverse);

    assertThat(reversed.plan().needs().redis())
        .extracting(Need::provider)
        .containsExactly("/spec/redis/0");
    assertThat(reversed.plan().needs().redis().getFirst().answer().orElseThrow().database())
        .isEqualTo(1);
  }

  private static void inEveryOrder(Profile profile) {
    Map<String, String> files = files(profile, order -> {});
    assertThat(files(profile, Collections::reverse)).isEqualTo(files);
    for (int seed = 0; seed < 5; seed++) {
      Random random = new Random(seed);
      assertThat(files(profile, order -> Collections.shuffle(order, random))).isEqualTo(files);
    }
  }

  private static Map<String, String> files(Profile profile, Consumer<List<?>> order) {
    return Spell.spell(Planner.plan(profile, order), DemoPlatform.templates(), "profile.yaml")
        .files();
  }

  /** PostgreSQL asks the store, the store asks the key, the key asks PostgreSQL. */
  @Test
  void aRingOfWishesIsLegal() {
    Profile profile =
        profile(
            """
            apiVersion: datalyptica.io/v1alpha1
            kind: PlatformProfile
            metadata: {name: shop}
            spec:
              nodes: {workers: 6}
              postgresql: {}
              ringStore: {}
              ringKey: {}
            """);

    List<Need<?, ?>> needs = Planner.plan(profile).plan().needs().all();

    assertThat(needs)
        .extracting(n -> n.by().pointer() + " <- " + n.provider())
        .containsExactlyInAnyOrder(
            "/spec/postgresql/backup <- /spec/ringStore",
            "/spec/ringStore <- /spec/ringKey",
            "/spec/ringKey <- /spec/postgresql");
  }

  private static Profile profile(String yaml) {
    return read(
        ProfileReader.read(
            DemoPlatform.SECTIONS,
            "test.yaml",
            new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))));
  }

  private static Profile read(ReadResult read) {
    return read.profile().orElseThrow(() -> new AssertionError(read.findings().toString()));
  }
}
