package io.datalyptica.component.objectstore.minio;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.Patience;
import io.datalyptica.component.objectstore.MinioServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the rendered script gives users of a real server: MinIO, with its client {@code mc}, when
 * both are on the PATH ({@code go install github.com/minio/minio@latest} makes the server, and
 * {@code .../mc@latest} the client).
 */
@EnabledOnOs(OS.LINUX)
@TestInstance(Lifecycle.PER_CLASS)
class GrantsOnRealStoreTest {
  private static final String PASSWORD = "correct-horse";
  private static final String SPEC =
      """
      monitoring: {enabled: false}
      objectStore:
        tls: none
        buckets:
          - {name: lake, versioning: true}
          - {name: audit, objectLock: {days: 7}}
          - {name: law, objectLock: {mode: compliance, days: 7}}
        users:
          - {name: team, access: [{bucket: lake, prefix: team/}]}
          - {name: mixed, access: [{bucket: lake, prefix: a/, mode: read}, {bucket: lake, prefix: \
      b/c/, mode: write}]}
          - {name: plain, access: [audit, law]}
          - {name: auditor, access: [{bucket: audit, mode: read, objectLock: [read]}]}
          - name: keeper
            access:
              - {bucket: audit, objectLock: [read, retain, hold]}
              - {bucket: law, objectLock: [retain]}
          - name: cleaner
            access:
              - {bucket: audit, objectLock: [read, bypass]}
              - {bucket: law, objectLock: [bypass]}
          - {name: below, access: [{bucket: audit, prefix: own/, objectLock: [bypass]}]}
      """;
  private static final List<String> USERS =
      List.of("team", "mixed", "plain", "auditor", "keeper", "cleaner", "below");
  private static final List<String> DENIED = List.of("Access Denied", "Insufficient permissions");

  @TempDir static Path folder;
  private MinioServer minio;
  private Path client;

  @BeforeAll
  void start() throws IOException {
    client = MinioServer.program("mc");
    minio = MinioServer.start(folder, PASSWORD);
    StoreTree tree = StoreTree.of(SPEC);
    for (var document : tree.map("configmap-minio-bucket-init.yaml", "data").entrySet()) {
      write("init/" + document.getKey(), document.getValue().toString());
    }
    write("credentials/root/root-user", MinioServer.ROOT);
    write("credentials/root/root-password", PASSWORD);
    for (String user : USERS) {
      write("credentials/users/" + user + "/access-key", user);
      write("credentials/users/" + user + "/secret-key", secret(user));
    }
    Run init = run(List.of("/bin/sh", folder.resolve("init/bucket-init.sh").toString()));
    assertThat(init.exit()).as(init.output()).isZero();
    write("object", "contents");
  }

  @AfterAll
  void stop() {
    if (minio != null) {
      minio.close();
    }
  }

  @Test
  void aPrefixIsAllThatAUserReachesAndSees() {
    done(MinioServer.ROOT, "cp", object(), "@/lake/other/secret");
    done(MinioServer.ROOT, "cp", object(), "@/lake/teammate/secret");

    done("team", "cp", object(), "@/lake/team/a/b");
    done("team", "cp", object(), "@/lake/team/a/b"); // an older version below
    assertThat(done("team", "cat", "@/lake/team/a/b")).isEqualTo("contents");
    assertThat(done("team", "ls", "--recursive", "@/lake/team/"))
        .contains("a/b")
        .doesNotContain("secret");
    assertThat(done("team", "ls", "--versions", "--recursive", "@/lake/team/"))
        .contains("v1", "v2");

    denied("team", "cat", "@/lake/other/secret");
    denied("team", "cat", "@/lake/teammate/secret");
    denied("team", "cp", object(), "@/lake/other/mine");
    denied("team", "cp", object(), "@/lake/teammate/mine");
    denied("team", "cp", object(), "@/lake/mine");
    denied("team", "rm", "@/lake/other/secret");
    denied("team", "ls", "@/lake/");
    denied("team", "ls", "@/lake/other/");
    denied("team", "ls", "@/lake/teammate/");
    denied("team", "ls", "--versions", "@/lake/other/");
    denied("team", "ls", "--incomplete", "--recursive", "@/lake/");
    denied("team", "ls", "@/audit/");
    done("team", "rm", "@/lake/team/a/b");
    assertThat(done(MinioServer.ROOT, "cat", "@/lake/other/secret")).isEqualTo("contents");
  }

  @Test
  void aListingThatIsAskedForInOtherWaysStaysConfined() {
    done(MinioServer.ROOT, "cp", object(), "@/lake/other/secret");
    done("team", "cp", object(), "@/lake/team/raw");
    assertThat(raw("team", "/lake?list-type=2&prefix=team%2F")).contains("<Key>team/raw</Key>");
    for (String query :
        List.of(
            "list-type=2",
            "list-type=2&prefix=",
            "prefix=",
            "list-type=2&prefix=team",
            "list-type=2&prefix=%2Fteam%2F",
            "list-type=2&prefix=other%2F",
            "delimiter=%2F",
            "list-type=2&prefix=%2A",
            "prefix=&versions=",
            "list-type=2&prefix=team%2F..%2Fother%2F")) {
      assertThat(raw("team", "/lake?" + query)).as(query).doesNotContain("secret");
    }
    assertThat(raw("team", "/lake/team/../other/secret")).doesNotContain("contents");
    assertThat(raw("team", "/lake/team/%2E%2E/other/secret")).doesNotContain("contents");
  }

  @Test
  void everyGrantOfABucketHasItsOwnModeBelowItsPrefix() {
    done(MinioServer.ROOT, "cp", object(), "@/lake/a/x");
    assertThat(done("mixed", "cat", "@/lake/a/x")).isEqualTo("contents");
    done("mixed", "ls", "@/lake/a/");
    denied("mixed", "cp", object(), "@/lake/a/y");
    denied("mixed", "rm", "@/lake/a/x");
    done("mixed", "cp", object(), "@/lake/b/c/new");
    denied("mixed", "cat", "@/lake/b/c/new");
    denied("mixed", "ls", "@/lake/b/c/");
    denied("mixed", "cp", object(), "@/lake/b/new");
  }

  @Test
  void writingIntoALockedBucketNeedsNoRightOverLocks() {
    done("plain", "cp", object(), "@/audit/w");
    assertThat(done("auditor", "retention", "info", "@/audit/w")).contains("GOVERNANCE");
    refused("plain", "retention", "info", "@/audit/w");
    refused("plain", "retention", "set", "governance", "9d", "@/audit/w");
    refused("plain", "legalhold", "set", "@/audit/w");
    refused("plain", "rm", "--bypass", "--versions", "--force", "@/audit/w");
    assertThat(done("auditor", "cat", "@/audit/w")).isEqualTo("contents");
  }

  @Test
  void whoReadsLocksSetsNone() {
    done("plain", "cp", object(), "@/audit/r");
    assertThat(done("auditor", "retention", "info", "--default", "@/audit")).contains("7DAYS");
    assertThat(done("auditor", "legalhold", "info", "@/audit/r")).contains("Not set");
    denied("auditor", "retention", "set", "governance", "9d", "@/audit/r");
    denied("auditor", "legalhold", "set", "@/audit/r");
  }

  @Test
  void whoKeepsProlongsAndHoldsAndDeletesNothing() {
    done("plain", "cp", object(), "@/audit/k");
    done("keeper", "retention", "set", "governance", "30d", "@/audit/k");
    assertThat(done("auditor", "retention", "info", "@/audit/k")).contains("29 days");
    done("keeper", "legalhold", "set", "@/audit/k");
    assertThat(done("auditor", "legalhold", "info", "@/audit/k")).contains("ON");
    done("keeper", "legalhold", "clear", "@/audit/k");
    refused("keeper", "retention", "set", "governance", "1d", "@/audit/k");
    refused("keeper", "rm", "--bypass", "--versions", "--force", "@/audit/k");
  }

  /** As SEC-090 says. */
  @Test
  void whoMaySetARetentionMayShortenOneOfGovernanceAndNoneOfCompliance() {
    done("plain", "cp", object(), "@/audit/s");
    done("keeper", "retention", "set", "--bypass", "governance", "1d", "@/audit/s");
    done("plain", "cp", object(), "@/law/s");
    done("keeper", "retention", "set", "compliance", "30d", "@/law/s");
    refused("keeper", "retention", "set", "--bypass", "governance", "1d", "@/law/s");
    refused("keeper", "retention", "clear", "@/law/s");
  }

  @Test
  void bypassDeletesWhatIsUnderGovernanceBelowItsPrefixAndNothingElse() {
    done("plain", "cp", object(), "@/audit/b/x");
    done("plain", "cp", object(), "@/audit/own/b");
    done("plain", "cp", object(), "@/law/c");
    refused("below", "rm", "--bypass", "--versions", "--force", "@/audit/b/x");
    refused("cleaner", "rm", "--versions", "--force", "@/audit/b/x");
    refused("cleaner", "rm", "--bypass", "--versions", "--force", "@/law/c");
    assertThat(done(MinioServer.ROOT, "cat", "@/law/c")).isEqualTo("contents");
    done("below", "rm", "--bypass", "--versions", "--force", "@/audit/own/b");
    done("cleaner", "rm", "--bypass", "--versions", "--force", "@/audit/b/x");
    assertThat(done(MinioServer.ROOT, "ls", "--versions", "--recursive", "@/audit/b/")).isEmpty();
  }

  private record Run(int exit, String output) {}

  private String done(String user, String... call) {
    Run run = mc(user, call);
    assertThat(run.exit()).as(user + " " + List.of(call) + ": " + run.output()).isZero();
    return run.output();
  }

  private void refused(String user, String... call) {
    Run run = mc(user, call);
    assertThat(run.exit()).as(user + " " + List.of(call) + ": " + run.output()).isNotZero();
  }

  /** By the words alone: {@code mc legalhold set} ends with 0 also when it was refused. */
  private void denied(String user, String... call) {
    Run run = mc(user, call);
    assertThat(DENIED)
        .as(user + " " + List.of(call) + ": " + run.output())
        .anyMatch(run.output()::contains);
  }

  /** {@code @} is the store, as {@code user} sees it. */
  private Run mc(String user, String... call) {
    List<String> command = new ArrayList<>(List.of(client.toString(), "--no-color"));
    for (String argument : call) {
      command.add(argument.startsWith("@") ? user + argument.substring(1) : argument);
    }
    return run(command);
  }

  /** The body of a signed GET, whose target is sent as it stands. */
  private String raw(String user, String target) {
    return run(List.of(
            "curl",
            "--silent",
            "--path-as-is",
            "--aws-sigv4",
            "aws:amz:us-east-1:s3",
            "--user",
            user + ":" + secret(user),
            minio.url() + target))
        .output();
  }

  private Run run(List<String> command) {
    Path output = folder.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    var environment = builder.environment();
    environment.put("MC_CONFIG_DIR", folder.resolve("mc").toString());
    environment.put("MINIO_INIT_URL", minio.url());
    environment.put("MINIO_INIT_DOCUMENTS", folder.resolve("init").toString());
    environment.put("MINIO_INIT_CREDENTIALS", folder.resolve("credentials").toString());
    String[] scheme = minio.url().split("://");
    for (String user : USERS) {
      environment.put(
          "MC_HOST_" + user, scheme[0] + "://" + user + ":" + secret(user) + "@" + scheme[1]);
    }
    environment.put(
        "MC_HOST_" + MinioServer.ROOT,
        scheme[0] + "://" + MinioServer.ROOT + ":" + PASSWORD + "@" + scheme[1]);
    try {
      return new Run(Patience.end(builder.start()), Files.readString(output));
    } catch (IOException e) {
      throw new AssertionError(Arrays.asList(command).toString(), e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String secret(String user) {
    return "secret-of-" + user;
  }

  private String object() {
    return folder.resolve("object").toString();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
