package io.datalyptica.component.objectstore.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.datalyptica.Patience;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The rendered script against a real S3 server: MinIO, when there is one on the PATH. */
@EnabledOnOs(OS.LINUX)
class CheckOnRealStoreTest {
  private static final String SECRET = "roo:t \"pass\" \\w'ord";
  private static final String SPEC =
      """
      objectStore: {provider: external, endpoint: "https://s3.example.com", buckets: [lake, \
      backups.2026]}
      """;

  @TempDir Path folder;
  private Process minio;
  private String url;

  @BeforeEach
  void start() throws IOException {
    Optional<Path> program = onPath("minio");
    assumeTrue(program.isPresent(), "no minio on the PATH");
    int port = freePort();
    url = "http://127.0.0.1:" + port;
    ProcessBuilder builder =
        new ProcessBuilder(
            program.get().toString(),
            "server",
            folder.resolve("data").toString(),
            "--address",
            "127.0.0.1:" + port,
            "--console-address",
            "127.0.0.1:" + freePort());
    builder.environment().put("MINIO_ROOT_USER", "rootuser");
    builder.environment().put("MINIO_ROOT_PASSWORD", SECRET);
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("minio.log").toFile());
    minio = builder.start();
    Instant end = Instant.now().plus(Duration.ofMinutes(Patience.MINUTES));
    while (!make("lake")) {
      assertThat(Instant.now()).as(Files.readString(folder.resolve("minio.log"))).isBefore(end);
    }
  }

  @AfterEach
  void stop() {
    if (minio != null) {
      minio.destroyForcibly();
    }
  }

  @Test
  void whatIsThereIsSeenAndWhatIsMissingOrRefusedIsNamed() throws IOException {
    CheckPod pod = new CheckPod(folder.resolve("pod"), SPEC);
    pod.credentials("rootuser", SECRET);
    CheckPod.Run run = pod.run(url, "");
    assertThat(run.output())
        .isEqualTo(
            "ok      bucket lake\nFAILED  bucket backups.2026 does not exist at "
                + url
                + ": make it there\n");
    assertThat(run.exit()).isEqualTo(2);

    assertThat(make("backups.2026")).isTrue();
    assertThat(pod.run(url, ""))
        .isEqualTo(new CheckPod.Run(0, "ok      bucket lake\nok      bucket backups.2026\ndone\n"));

    pod.credentials("rootuser", "another secret");
    assertThat(pod.run(url, "").output())
        .startsWith("FAILED  bucket lake: the secret key is not that of the access key\n");
    pod.credentials("stranger", SECRET);
    assertThat(pod.run(url, "").output())
        .startsWith("FAILED  bucket lake: the store does not know the access key\n");
  }

  /** Makes a bucket as root; false while the server does not answer. */
  private boolean make(String bucket) throws IOException {
    Process curl =
        new ProcessBuilder(
                CheckPod.where("curl").toString(),
                "--config",
                "-",
                "--silent",
                "--fail",
                "--aws-sigv4",
                "aws:amz:us-east-1:s3",
                "--request",
                "PUT",
                url + "/" + bucket)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("curl.log").toFile())
            .start();
    try (var in = curl.getOutputStream()) {
      String quoted = SECRET.replace("\\", "\\\\").replace("\"", "\\\"");
      in.write(("user = \"rootuser:" + quoted + "\"\n").getBytes(StandardCharsets.UTF_8));
    }
    try {
      return curl.waitFor() == 0;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Optional<Path> onPath(String tool) {
    for (String entry : Optional.ofNullable(System.getenv("PATH")).orElse("").split(":")) {
      Path program = Path.of(entry).resolve(tool);
      if (!entry.isEmpty() && Files.isExecutable(program)) {
        return Optional.of(program);
      }
    }
    return Optional.empty();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
