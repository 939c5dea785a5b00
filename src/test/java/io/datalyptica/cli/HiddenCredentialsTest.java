package io.datalyptica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates of one's own may hold a credential; nothing that is told of a change does. */
class HiddenCredentialsTest {
  private static final String ENV = "          env:\n            - name: POD_NAME\n";

  @TempDir private Path folder;

  @Test
  void noOutputOfAnyFormatHasIt() throws IOException {
    Path own = Files.createDirectories(folder.resolve("own/storage/redis"));
    String[] options = {"--templates", folder.resolve("own").toString()};
    templates(own, "hunter1");
    StandingPlatform platform = StandingPlatform.in(folder, options);
    templates(own, "hunter2");
    List<Ran> all = new ArrayList<>();
    for (String format : List.of("text", "json", "markdown", "sarif", "junit", "github")) {
      all.add(platform.run("plan", with(options, "--format", format)));
    }
    for (String format : List.of("text", "json", "sarif", "junit", "github")) {
      all.add(platform.run("render", with(options, "--format", format)));
      all.add(platform.run("render", with(options, "--format", format, "--check")));
    }
    all.add(platform.run("diff", options));
    for (Ran ran : all) {
      assertThat(ran.out() + ran.err()).contains("Secret/mine").doesNotContain("hunter");
    }
    assertThat(platform.run("render", with(options, "--allow", "CHG-002:Secret/mine")).code())
        .isZero();
  }

  private static String[] with(String[] options, String... more) {
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private static void templates(Path own, String secret) throws IOException {
    Files.writeString(
        own.resolve("podmonitor.yaml.mustache"),
        """
        apiVersion: v1
        kind: Secret
        metadata:
          name: mine
          namespace: {{namespace}}
          labels:
            app.kubernetes.io/name: redis
            app.kubernetes.io/instance: broker
            app.kubernetes.io/part-of: shop
            app.kubernetes.io/managed-by: datalyptica
        immutable: true
        stringData:
          user.name: %s
          conf: 'requirepass %s'
        """
            .formatted(secret, secret));
    String set = Files.readString(Path.of("templates/storage/redis/statefulset.yaml.mustache"));
    assertThat(set).contains(ENV);
    String extra =
        """
                    - name: DB_PASSWORD
                      value: %s
                    - name: DSN
                      value: "postgres://app:%s@db/app"
                    - name: CONF
                      value: |
                        maxmemory 1
                        requirepass %s
        """
            .formatted(secret, secret, secret);
    int at = set.indexOf(ENV) + "          env:\n".length();
    Files.writeString(
        own.resolve("statefulset.yaml.mustache"), set.substring(0, at) + extra + set.substring(at));
  }
}
