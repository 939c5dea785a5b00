package io.datalyptica.component.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.app.Judge;
import io.datalyptica.app.ProfileJudgement;
import io.datalyptica.component.postgresql.PostgresqlSpec.Operator;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.profile.RandomProfiles;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * What CloudNativePG's webhooks refuse is never rendered from a profile that the rules let pass:
 * each refusal that a profile can bring about has a rule that is an error. The webhooks' own
 * conditions are written down here once more, from internal/webhook/v1/cluster_webhook.go (1.30),
 * and not from the code under test.
 */
class CloudNativePgWebhookTest {
  private static final String[] SIZES = {
    "16MB", "32MB", "64MB", "1GB", "2GB", "131072", "1.5GB", "1 GB", "10", "1Gi", "4TB"
  };
  private static final String[] IMAGES = {
    "",
    "r.example.com/pg:16.1",
    "r.example.com/pg:17",
    "r.example.com/pg",
    "r.example.com/pg:latest",
    "r.example.com/pg@sha256:" + "a".repeat(64),
    "r.example.com/pg:16.2@sha256:" + "b".repeat(64),
    "r.example.com/pg:v16"
  };

  @Test
  void randomProfiles() {
    int clusters = 0;
    for (int seed = 0; seed < 3000; seed++) {
      clusters += hold(RandomProfiles.text(new RandomProfiles(seed).profile()));
    }
    assertThat(clusters).isGreaterThan(50);
  }

  @Test
  void randomSettingsOfWhatTheWebhooksLookAt() {
    SplittableRandom random = new SplittableRandom(42);
    Set<String> refusals = new TreeSet<>();
    int sound = 0;
    for (int i = 0; i < 3000; i++) {
      String profile = profile(random);
      hold(profile);
      ProfileJudgement judgement = judge(profile);
      refusals.addAll(refusals(judgement.plan().orElseThrow()));
      sound += judgement.sound() ? 1 : 0;
    }
    // The test can fail: every kind of refusal was drawn, and enough profiles had none.
    assertThat(refusals).containsExactly("image", "shared_buffers", "synchronous", "wal sizes");
    assertThat(sound).isGreaterThan(100);
  }

  private static String profile(SplittableRandom random) {
    StringBuilder text =
        new StringBuilder(
            """
            apiVersion: datalyptica.io/v1alpha1
            kind: PlatformProfile
            metadata: {name: webhook}
            spec:
              tier: dev
              nodes: {workers: 9}
              storageClass: block
              postgresql:
                operator: cloudNativePG
            """);
    text.append("    version: ").append(random.nextInt(13, 19)).append('\n');
    text.append("    replicas: ").append(random.nextInt(1, 5)).append('\n');
    text.append("    walStorage: ")
        .append(List.of("none", "1Gi", "20Gi", "64Mi").get(random.nextInt(4)))
        .append('\n');
    text.append("    synchronous: {mode: ")
        .append(List.of("'off'", "preferred", "required").get(random.nextInt(3)))
        .append(", standbys: ")
        .append(random.nextInt(1, 5))
        .append("}\n");
    String image = IMAGES[random.nextInt(3) > 0 ? 0 : random.nextInt(IMAGES.length)];
    text.append(image.isEmpty() ? "" : "    image: " + image + "\n");
    text.append("    resources: {requests: {memory: ")
        .append(random.nextInt(1, 4))
        .append("Gi}, limits: {memory: 8Gi}}\n");
    text.append("    parameters:\n      random_page_cost: '1.1'\n");
    for (String name : List.of("shared_buffers", "min_wal_size", "max_wal_size")) {
      if (random.nextInt(4) == 0) {
        text.append("      ")
            .append(name)
            .append(": '")
            .append(SIZES[random.nextInt(SIZES.length)])
            .append("'\n");
      }
    }
    for (String name :
        List.of(
            "archive_command", "wal_level", "ssl", "syslog_ident", "shared_preload_libraries")) {
      text.append(random.nextInt(6) == 0 ? "      " + name + ": x\n" : "");
    }
    return text.toString();
  }

  /** 1 when the profile has a cluster of CloudNativePG, which was looked at. */
  private static int hold(String profile) {
    ProfileJudgement judgement = judge(profile);
    if (judgement
        .plan()
        .flatMap(plan -> plan.slice(PostgresqlPlan.class))
        .filter(p -> p.runBy(Operator.CLOUD_NATIVE_PG))
        .isEmpty()) {
      return 0;
    }
    Plan plan = judgement.plan().get();
    Set<String> errors = new HashSet<>();
    for (Diagnostic d : judgement.findings()) {
      if (d.severity() == Severity.ERROR) {
        errors.add(d.rule().text());
      }
    }
    for (String refusal : refusals(plan)) {
      Set<String> rules =
          switch (refusal) {
            case "synchronous" -> Set.of("PG-080", "PG-004");
            case "wal sizes" -> Set.of("PG-081", "PG-011", "PG-013", "PG-066", "PG-086");
            case "shared_buffers" -> Set.of("PG-082", "PG-021", "PG-066", "PG-086");
            case "image" -> Set.of("PG-087", "PG-083");
            default -> Set.of();
          };
      assertThat(errors)
          .as("%s: %s\n%s", refusal, judgement.findings(), profile)
          .containsAnyElementsOf(rules);
    }
    return 1;
  }

  private static ProfileJudgement judge(String profile) {
    return Judge.judge(
        "-",
        new ByteArrayInputStream(profile.getBytes(StandardCharsets.UTF_8)),
        () -> LocalDate.of(2026, 1, 1));
  }

  private static Set<String> refusals(Plan plan) {
    Set<String> refusals = new TreeSet<>();
    for (Map.Entry<String, String> file : PostgresqlTrees.files(plan).entrySet()) {
      if (file.getKey().startsWith("storage/postgresql/")) {
        Map<String, Object> object = new Yaml().load(file.getValue());
        switch ((String) object.get("kind")) {
          case "Cluster" -> cluster(object, refusals);
          case "Pooler" ->
              assertThat(at(object, "metadata.name")).isNotEqualTo(at(object, "spec.cluster.name"));
          case "ScheduledBackup" ->
              assertThat(((String) at(object, "spec.schedule")).split(" ")).hasSize(6);
          case "Database" ->
              assertThat(at(object, "spec.name")).isNotIn("postgres", "template0", "template1");
          case "ObjectStore" ->
              // One that is only read, to restore from it, retires nothing.
              assertThat(String.valueOf(at(object, "spec.retentionPolicy")))
                  .matches("[1-9][0-9]*[dwm]|null");
          default -> {}
        }
      }
    }
    return refusals;
  }

  private static void cluster(Map<String, Object> cluster, Set<String> refusals) {
    assertThat((String) at(cluster, "metadata.name"))
        .hasSizeLessThanOrEqualTo(50)
        .matches("[a-z]([-a-z0-9]*[a-z0-9])?");
    int instances = (int) at(cluster, "spec.instances");
    Object number = at(cluster, "spec.postgresql.synchronous.number");
    if (number != null && (int) number >= instances) {
      refusals.add("synchronous");
    }
    assertThat(at(cluster, "spec.primaryUpdateStrategy")).isEqualTo("unsupervised");
    assertThat(at(cluster, "spec.affinity.podAntiAffinityType"))
        .isIn(null, "required", "preferred");
    if (at(cluster, "spec.bootstrap.initdb.database") != null) {
      assertThat(at(cluster, "spec.bootstrap.initdb.owner")).isNotNull();
    }
    image((String) at(cluster, "spec.imageName"), refusals);
    parameters(cluster, refusals);
    roles(cluster);
    List<?> plugins = (List<?>) at(cluster, "spec.plugins");
    assertThat(plugins == null ? 0 : plugins.size()).isLessThanOrEqualTo(1);
  }

  private static void image(String image, Set<String> refusals) {
    String name = image == null ? "" : image.replaceFirst("@.*", "").replaceFirst(".*/", "");
    String tag = name.contains(":") ? name.substring(name.indexOf(':') + 1) : "";
    if (!tag.matches("\\d.*")) {
      refusals.add("image");
    }
  }

  private static void roles(Map<String, Object> cluster) {
    List<?> roles = (List<?>) at(cluster, "spec.managed.roles");
    Set<Object> names = new HashSet<>();
    for (Object role : roles == null ? List.of() : roles) {
      String name = (String) ((Map<?, ?>) role).get("name");
      assertThat(names.add(name)).as(name).isTrue();
      assertThat(name)
          .isNotIn("postgres", "streaming_replica")
          .doesNotStartWith("cnpg_")
          .doesNotStartWith("pg_");
      assertThat(((Map<?, ?>) role).get("passwordSecret")).isNotNull();
    }
  }

  private static void parameters(Map<String, Object> cluster, Set<String> refusals) {
    Map<?, ?> parameters = (Map<?, ?>) at(cluster, "spec.postgresql.parameters");
    // FixedConfigurationParameters, a selection of each kind.
    assertThat(parameters.keySet().stream().map(Object::toString))
        .doesNotContain(
            "archive_mode",
            "archive_command",
            "restore_command",
            "ssl",
            "ssl_ca_file",
            "port",
            "listen_addresses",
            "shared_preload_libraries",
            "syslog_ident",
            "unix_socket_directories",
            "recovery_target_time",
            "log_directory",
            "synchronous_standby_names",
            "temp_tablespaces",
            "cluster_name",
            "hot_standby");
    assertThat(parameters.get("wal_level")).isIn(null, "logical", "replica");
    Double min = bytes((String) parameters.get("min_wal_size"));
    Double max = bytes((String) parameters.get("max_wal_size"));
    Double volume = quantity((String) at(cluster, "spec.walStorage.size"));
    if (min == null
        || max == null
        || min >= max
        || volume != null && (min >= volume || max >= volume)) {
      refusals.add("wal sizes");
    }
    Double shared = bytes((String) parameters.get("shared_buffers"));
    Double request = quantity((String) at(cluster, "spec.resources.requests.memory"));
    if (shared == null || shared > request) {
      refusals.add("shared_buffers");
    }
  }

  /** parsePostgresQuantityValue; null when it refuses. */
  private static Double bytes(String value) {
    if (value.matches("[+-]?\\d+")) {
      return Double.parseDouble(value) * (1 << 20);
    }
    if (!value.endsWith("B")) {
      return null;
    }
    String text = value.substring(0, value.length() - 1).replace(" ", "");
    return quantity(text.matches("[+-]?\\d+") ? text : (text + "i").replace("ki", "Ki"));
  }

  private static Double quantity(String text) {
    if (text == null || !text.matches("\\d+(\\.\\d+)?(Ki|Mi|Gi|Ti)?")) {
      return null;
    }
    int power = List.of("Ki", "Mi", "Gi", "Ti").indexOf(text.replaceFirst("[0-9.]+", "")) + 1;
    return Double.parseDouble(text.replaceFirst("[KMGT]i", "")) * Math.pow(1024, power);
  }

  private static Object at(Object value, String path) {
    Object found = value;
    for (String step : new ArrayList<>(List.of(path.split("\\.")))) {
      found = found == null ? null : ((Map<?, ?>) found).get(step);
    }
    return found;
  }
}
