package io.datalyptica.change;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.datalyptica.Patience;
import io.datalyptica.verify.GoTools;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A real kube-apiserver over a real etcd, of the Go module {@code
 * test-fixtures/tools/kube-apiserver}, on free ports of this machine. No controller and no node is
 * there: it takes, changes and refuses objects, and nothing comes of them.
 */
final class ApiServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TOKEN = "of-the-test";

  private final Process etcd;
  private final Process server;
  private final Path log;
  private final String url;
  private HttpClient client;

  /** What it says to one request. */
  record Answer(int status, JsonNode body) {
    boolean isTaken() {
      return status < 300;
    }

    /** Why it was refused. */
    String message() {
      return status + " " + body.path("message").asText();
    }
  }

  private ApiServer(Process etcd, Process server, Path log, String url) {
    this.etcd = etcd;
    this.server = server;
    this.log = log;
    this.url = url;
  }

  /** Started, and ready to answer; the test is skipped, saying so, where it cannot be built. */
  static ApiServer start(Path folder) throws Exception {
    if (!GoTools.canBeBuilt()) {
      System.err.println("no kube-apiserver: go is not on the PATH; its tests are skipped");
    }
    assumeTrue(GoTools.canBeBuilt(), "go is not on the PATH");
    Path program = GoTools.build("kube-apiserver");
    String store = "http://127.0.0.1:" + freePort();
    String peer = "http://127.0.0.1:" + freePort();
    Process etcd =
        process(
            folder.resolve("etcd.log"),
            program.resolveSibling("server").toString(), // etcd, by the name of its module
            "--data-dir=" + folder.resolve("etcd"),
            "--listen-client-urls=" + store,
            "--advertise-client-urls=" + store,
            "--listen-peer-urls=" + peer,
            "--initial-advertise-peer-urls=" + peer,
            "--initial-cluster=default=" + peer,
            "--unsafe-no-fsync=true");
    Path key = folder.resolve("service-account.key");
    Files.writeString(key, privateKey());
    Path tokens = folder.resolve("tokens.csv");
    Files.writeString(tokens, TOKEN + ",test,test,system:masters\n");
    int port = freePort();
    Path log = folder.resolve("kube-apiserver.log");
    Process server =
        process(
            log,
            program.toString(),
            "--etcd-servers=" + store,
            "--bind-address=127.0.0.1",
            "--advertise-address=127.0.0.1",
            "--endpoint-reconciler-type=none",
            "--secure-port=" + port,
            "--cert-dir=" + folder.resolve("certificates"),
            "--token-auth-file=" + tokens,
            "--authorization-mode=RBAC",
            "--service-account-issuer=https://kubernetes.default.svc",
            "--service-account-key-file=" + key,
            "--service-account-signing-key-file=" + key,
            "--service-cluster-ip-range=10.96.0.0/16,fd00:96::/112",
            // Only pods are about it, and nobody makes its accounts here.
            "--disable-admission-plugins=ServiceAccount");
    ApiServer started = new ApiServer(etcd, server, log, "https://127.0.0.1:" + port);
    try {
      started.awaitReady(folder.resolve("certificates/apiserver.crt"));
    } catch (Exception | AssertionError e) {
      started.close();
      throw e;
    }
    return started;
  }

  private void awaitReady(Path certificate) throws Exception {
    Instant end = Instant.now().plus(Duration.ofMinutes(Patience.MINUTES));
    while (!isReady(certificate)) {
      if (!server.isAlive() || !etcd.isAlive() || Instant.now().isAfter(end)) {
        throw new AssertionError("it does not come up:\n" + Files.readString(log));
      }
      Thread.sleep(Duration.ofMillis(100));
    }
  }

  private boolean isReady(Path certificate) throws Exception {
    try {
      if (client == null) {
        client = HttpClient.newBuilder().sslContext(trusting(certificate)).build();
      }
      return send("GET", "/readyz", "", "").status() == 200;
    } catch (IOException | GeneralSecurityException e) {
      client = null; // no certificate yet, half of one, or nobody listens
      return false;
    }
  }

  /** The answer to {@code body} in JSON; {@code ""} sends none. */
  Answer send(String method, String path, String type, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(Duration.ofMinutes(Patience.MINUTES))
            .header("Authorization", "Bearer " + TOKEN)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
    String text = response.body();
    return new Answer(
        response.statusCode(),
        text.startsWith("{") ? JSON.readTree(text) : JSON.getNodeFactory().textNode(text));
  }

  @Override
  public void close() throws InterruptedException {
    if (client != null) {
      client.close();
    }
    for (Process process : List.of(server, etcd)) {
      process.destroyForcibly().waitFor();
    }
  }

  private static Process process(Path log, String... words) throws IOException {
    return new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  /** It makes a certificate for itself, and trusts nobody else's. */
  private static SSLContext trusting(Path certificates)
      throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    try (InputStream in = Files.newInputStream(certificates)) {
      for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        trusted.setCertificateEntry("of the server " + trusted.size(), one);
      }
    }
    if (trusted.size() == 0) {
      throw new IOException("no certificate yet");
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static String privateKey() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'})
            .encodeToString(generator.generateKeyPair().getPrivate().getEncoded())
        + "\n-----END PRIVATE KEY-----\n";
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
