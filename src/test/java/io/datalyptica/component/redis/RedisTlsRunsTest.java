package io.datalyptica.component.redis;

import static io.datalyptica.component.redis.RedisProfiles.redis;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three real Redis and three real Sentinels that speak TLS alone, with a name server that answers
 * nothing: what holds in clear holds here, clients can check names, and a certificate or a CA that
 * is exchanged is taken by running servers.
 */
class RedisTlsRunsTest {
  @TempDir Path folder;

  @Test
  void aGroupIsSwitchedToTlsFailsOverAndRenewsItsCertificate() throws Exception {
    String output =
        RedisPods.run(
            "tls",
            folder,
            "10.77.100.",
            Map.of(
                "scripts", redis().maxMemory("16Mi", 16L << 20),
                "tls", redis().maxMemory("16Mi", 16L << 20).tls()));

    assertThat(output)
        .contains("STEP in clear\n")
        .contains("STEP with TLS, master redis-")
        .contains("STEP names are verified, addresses are not, and nothing is said in clear\n")
        .contains("STEP replaced by redis-")
        .contains("STEP whole again, master redis-")
        .contains("STEP whole after a hand-over\n")
        .contains("STEP renewed without a restart of Redis\n")
        .contains("STEP trusts the new CA alone\n")
        .endsWith("exit 0");
  }
}
