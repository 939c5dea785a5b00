package io.datalyptica.component.redis;

import io.datalyptica.bundle.Bundle;
import io.datalyptica.component.Tree;
import io.datalyptica.plan.Plan;
import io.datalyptica.template.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.yaml.snakeyaml.Yaml;

/** Renders Redis alone, and reads it back. */
final class RedisTrees {
  private RedisTrees() {}

  static SequencedMap<String, String> render(Plan plan) {
    Bundle.Builder files = Bundle.builder();
    Tree tree = new Tree(Templates.builtIn(), files, "test.yaml");
    plan.slices(RedisPlan.class).forEach(group -> new Redis().spell(group, plan, tree));
    return files.build().files();
  }

  static SequencedMap<String, String> render(RedisProfiles profile) {
    return render(profile.plan());
  }

  /** The scripts and configurations of a group, by file name. */
  static Map<String, String> scripts(SequencedMap<String, String> files, String group) {
    Map<String, Object> map =
        new Yaml().load(files.get("storage/redis/configmap-" + group + "-config.yaml"));
    Map<String, String> scripts = new LinkedHashMap<>();
    ((Map<?, ?>) map.get("data"))
        .forEach((name, text) -> scripts.put((String) name, (String) text));
    return scripts;
  }

  /** For a look by hand, and for the laboratory: {@code RedisTrees DIR [hostname|single|cache]}. */
  public static void main(String[] args) throws IOException {
    RedisProfiles profile = RedisProfiles.redis().maxMemory("64Mi", 64L << 20);
    for (String word : args) {
      switch (word) {
        case "hostname" ->
            profile.addressing(io.datalyptica.component.redis.RedisSpec.Addressing.HOSTNAME);
        case "single" -> profile.withoutSentinel().tier(io.datalyptica.profile.Tier.DEV);
        case "cache" -> profile.role(io.datalyptica.component.redis.RedisSpec.Role.CACHE);
        case "tls" -> profile.tls();
        case "five" -> profile.replicas(5);
        case "rdb" -> profile.persistence(io.datalyptica.component.redis.RedisSpec.Persistence.RDB);
        case "aof" -> profile.persistence(io.datalyptica.component.redis.RedisSpec.Persistence.AOF);
        default -> {}
      }
    }
    Path folder = Path.of(args[0]);
    SequencedMap<String, String> files = render(profile);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    Files.createDirectories(folder.resolve("scripts"));
    for (Map.Entry<String, String> script : scripts(files, "redis").entrySet()) {
      Files.writeString(folder.resolve("scripts").resolve(script.getKey()), script.getValue());
    }
  }
}
