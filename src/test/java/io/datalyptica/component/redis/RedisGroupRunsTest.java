package io.datalyptica.component.redis;

import static io.datalyptica.component.redis.RedisProfiles.redis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rendered scripts with three real Redis and three real Sentinels: they form a group, lose
 * their master, and lose no data.
 */
class RedisGroupRunsTest {
  private static final List<String> ISOLATED =
      List.of(
          "unshare",
          "--user",
          "--map-root-user",
          "--net",
          "--mount",
          "--pid",
          "--fork",
          "--kill-child");

  @TempDir Path folder;

  private static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return output + "exit " + process.exitValue();
  }

  private static List<String> isolated(String... command) {
    List<String> all = new ArrayList<>(ISOLATED);
    all.addAll(List.of(command));
    return all;
  }

  private static boolean possible() throws InterruptedException {
    try {
      String probe =
          "command -v redis-server redis-cli ip getent && ip link add br0 type bridge && mount -t"
              + " tmpfs tmpfs /run && ip netns add p";
      return run(isolated("sh", "-c", probe)).endsWith("exit 0");
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void aGroupFormsReplacesItsMasterAndKeepsItsData() throws Exception {
    assumeTrue(possible(), "needs redis-server, iproute2 and user namespaces");
    Path scripts = Files.createDirectories(folder.resolve("scripts"));
    Path secrets = Files.createDirectories(folder.resolve("secrets"));
    Files.writeString(secrets.resolve("password"), "p\"a\\s $w&rd'%{}#é/\\n*\n");
    Map<String, String> files =
        RedisTrees.scripts(RedisTrees.render(redis().maxMemory("16Mi", 16L << 20)), "redis");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(scripts.resolve(file.getKey()), file.getValue());
    }
    Path pods = folder.resolve("pods.sh");
    try (InputStream in = getClass().getResourceAsStream("/redis/pods.sh")) {
      Files.write(pods, in.readAllBytes());
    }

    String output = run(isolated("sh", pods.toString(), folder.toString()));

    assertThat(output)
        .contains("STEP whole, master redis-0")
        .contains("STEP replaced by 10.77.100.")
        .contains("STEP whole again")
        .contains("STEP kept")
        .contains("handed over to 10.77.100.")
        .endsWith("exit 0");
  }
}
