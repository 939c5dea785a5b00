package io.datalyptica.component.redis;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs a scenario of {@code src/test/resources/redis} with real servers and rendered scripts. */
final class RedisPods {
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

  private RedisPods() {}

  /**
   * What the scenario said, and {@code exit} with its code.
   *
   * @param network how the addresses of the pods begin
   * @param profiles the folder of the scenario for the scripts of each
   */
  static String run(
      String scenario, Path folder, String network, Map<String, RedisProfiles> profiles)
      throws IOException, InterruptedException {
    assumeTrue(possible(), "needs redis-server, openssl, iproute2 and user namespaces");
    Files.createDirectories(folder.resolve("certs"));
    Path secrets = Files.createDirectories(folder.resolve("secrets"));
    Files.writeString(secrets.resolve("password"), "p\"a\\s $w&rd'%{}#é/\\n*\n");
    for (Map.Entry<String, RedisProfiles> profile : profiles.entrySet()) {
      scripts(Files.createDirectories(folder.resolve(profile.getKey())), profile.getValue());
    }
    for (String name : List.of("pods.sh", scenario + ".sh")) {
      try (InputStream in = RedisPods.class.getResourceAsStream("/redis/" + name)) {
        Files.write(folder.resolve(name), in.readAllBytes());
      }
    }
    String script = folder.resolve(scenario + ".sh").toString();
    return run(isolated("sh", script, folder.toString(), network));
  }

  /** With a look at the certificate each second, for nobody waits half a minute for a test. */
  private static void scripts(Path folder, RedisProfiles profile) throws IOException {
    Map<String, String> scripts = RedisTrees.scripts(RedisTrees.render(profile), "redis");
    for (Map.Entry<String, String> script : scripts.entrySet()) {
      Files.writeString(
          folder.resolve(script.getKey()), script.getValue().replace("\nLOOK=30\n", "\nLOOK=1\n"));
    }
  }

  private static boolean possible() throws InterruptedException {
    try {
      String probe =
          "command -v redis-server redis-cli openssl ip getent && ip link add br0 type bridge &&"
              + " mount -t tmpfs tmpfs /run && ip netns add p";
      return run(isolated("sh", "-c", probe)).endsWith("exit 0");
    } catch (IOException e) {
      return false;
    }
  }

  private static List<String> isolated(String... command) {
    List<String> all = new ArrayList<>(ISOLATED);
    all.addAll(List.of(command));
    return all;
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return output + "exit " + process.waitFor();
  }
}
