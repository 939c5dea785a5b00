package io.datalyptica.component.objectstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.datalyptica.Patience;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A real server of MinIO on this machine, when its program is on the PATH. */
public final class MinioServer implements AutoCloseable {
  public static final String ROOT = "rootuser";

  private final Process process;
  private final String url;

  private MinioServer(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  /** Started, and ready to answer; the test is skipped where there is no such program. */
  public static MinioServer start(Path folder, String rootPassword) throws IOException {
    Path program = program("minio");
    int port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(
            program.toString(),
            "server",
            folder.resolve("data").toString(),
            "--address",
            "127.0.0.1:" + port,
            "--console-address",
            "127.0.0.1:" + freePort());
    builder.environment().put("MINIO_ROOT_USER", ROOT);
    builder.environment().put("MINIO_ROOT_PASSWORD", rootPassword);
    Path log = folder.resolve("minio.log");
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    MinioServer server = new MinioServer(builder.start(), "http://127.0.0.1:" + port);
    Instant end = Instant.now().plus(Duration.ofMinutes(Patience.MINUTES));
    while (!server.ready()) {
      assertThat(server.process.isAlive()).as(Files.readString(log)).isTrue();
      assertThat(Instant.now()).as(Files.readString(log)).isBefore(end);
    }
    return server;
  }

  /** Where a program is; the test is skipped where it is not on the PATH. */
  public static Path program(String tool) {
    Optional<Path> program = onPath(tool);
    assumeTrue(program.isPresent(), "no " + tool + " on the PATH");
    return program.get();
  }

  public String url() {
    return url;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private boolean ready() {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/minio/health/ready")).build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false; // not listening yet
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
