package io.datalyptica.component.objectstore.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.component.objectstore.MinioServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
  private MinioServer minio;
  private String url;

  @BeforeEach
  void start() throws IOException {
    minio = MinioServer.start(folder, SECRET);
    url = minio.url();
    assertThat(make("lake")).isTrue();
  }

  @AfterEach
  void stop() {
    if (minio != null) {
      minio.close();
    }
  }

  @Test
  void whatIsThereIsSeenAndWhatIsMissingOrRefusedIsNamed() throws IOException {
    CheckPod pod = new CheckPod(folder.resolve("pod"), SPEC);
    pod.credentials(MinioServer.ROOT, SECRET);
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

    pod.credentials(MinioServer.ROOT, "another secret");
    assertThat(pod.run(url, "").output())
        .startsWith("FAILED  bucket lake: the secret key is not that of the access key\n");
    pod.credentials("stranger", SECRET);
    assertThat(pod.run(url, "").output())
        .startsWith("FAILED  bucket lake: the store does not know the access key\n");
  }

  /** Makes a bucket as root. */
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
      in.write(
          ("user = \"" + MinioServer.ROOT + ":" + quoted + "\"\n")
              .getBytes(StandardCharsets.UTF_8));
    }
    try {
      return curl.waitFor() == 0;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
