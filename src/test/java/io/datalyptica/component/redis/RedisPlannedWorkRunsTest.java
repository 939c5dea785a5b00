package io.datalyptica.component.redis;

import static io.datalyptica.component.redis.RedisProfiles.redis;
import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.component.redis.RedisSpec.Persistence;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What docs/redis.md says of planned work, done to real servers. */
class RedisPlannedWorkRunsTest {
  @TempDir Path folder;

  @Test
  void aGroupIsGivenAnotherPasswordIsRolledOutAndMovesToNewVolumes() throws Exception {
    String output =
        RedisPods.run(
            "planned",
            folder,
            "10.77.100.",
            Map.of("scripts", redis().maxMemory("16Mi", 16 << 20)));

    assertThat(output)
        .contains("STEP another password in use, and no client lost\n")
        .contains("STEP rolled out, the first pod as the last master\n")
        .contains("STEP the old password is gone\n")
        .contains("STEP kept on new volumes\n")
        .endsWith("exit 0");
  }

  @ParameterizedTest
  @EnumSource(
      value = Persistence.class,
      names = {"AOF", "RDB"})
  void oneRedisMovesToANewVolume(Persistence persistence) throws Exception {
    String output =
        RedisPods.run(
            "single",
            folder,
            "10.77.100.",
            Map.of(
                "scripts",
                redis().withoutSentinel().maxMemory("16Mi", 16 << 20).persistence(persistence)));

    assertThat(output).contains("STEP moved\n").contains("STEP kept\n").endsWith("exit 0");
  }
}
