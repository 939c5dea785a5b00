package io.datalyptica.component.objectstore.minio;

import io.datalyptica.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The rendered Job's file system in a folder, with a client that keeps users and policies in files
 * and writes down how it was called. The path holds that client and what the script may use of
 * coreutils, and nothing else; {@code sleep} and {@code date} do not wait.
 */
final class InitPod {
  private static final List<String> COREUTILS = List.of("cat", "cp", "mkdir", "timeout", "tr");

  private static final String CLIENT =
      """
      #!/bin/sh
      state=%s
      printf '%%s\\n' "$*" >>"$state/calls"
      [ "$1" != --no-color ] || shift
      IFS= read -r busy <"$state/busy"
      if [ "$busy" -gt 0 ]; then
        echo $((busy - 1)) >"$state/busy"
        echo 'mc: <ERROR> SlowDownWrite'
        exit 1
      fi
      absent() { echo 'mc: <ERROR> The lifecycle configuration does not exist.'; exit 1; }
      case "$1 $2 $3" in
        "alias set "*)
          IFS= read -r user
          IFS= read -r password
          printf '%%s\\n%%s\\n' "$user" "$password" >"$state/root" ;;
        "retention info "*)
          [ ! -e "$state/unlocked-${4#store/}" ] || { echo 'does not support locking'; exit 1; } ;;
        "version info "*) echo 'is un-versioned' ;;
        "ilm rule remove" | "ilm rule export") absent ;;
        "ilm rule import") cat >"$state/lifecycle-${4#store/}" ;;
        "admin user add")
          IFS= read -r key
          IFS= read -r secret
          printf '%%s\\n' "$secret" >"$state/secrets/$key"
          [ -e "$state/users/$key" ] || echo >"$state/users/$key" ;;
        "admin user info")
          IFS= read -r has <"$state/users/$5"
          printf 'AccessKey: %%s\\nStatus: enabled\\nPolicyName: %%s\\n' "$5" "$has" ;;
        "admin policy create") cat "$6" >"$state/policies/$5" ;;
        "admin policy attach")
          IFS= read -r has <"$state/users/$7"
          case ",$has," in
            *",$5,"*) ;;
            ,,) echo "$5" >"$state/users/$7" ;;
            *) echo "$has,$5" >"$state/users/$7" ;;
          esac ;;
        "admin policy detach")
          IFS= read -r has <"$state/users/$7"
          has=,$has,
          case $has in
            *",$5,"*) has=${has%%%%,"$5",*},${has#*,"$5",} ;;
          esac
          has=${has#,}
          echo "${has%%,}" >"$state/users/$7" ;;
        "admin policy list")
          for file in "$state"/policies/*; do printf '%%s   \\n' "${file##*/}"; done ;;
        "admin policy entities")
          printf 'Query time: now\\nPolicy -> Entity Mappings:\\n  Policy: %%s\\n    User \
      Mappings:\\n' "$6"
          for file in "$state"/users/*; do
            IFS= read -r has <"$file"
            case ",$has," in
              *",$6,"*) echo "      ${file##*/}" ;;
            esac
          done ;;
        "admin policy remove") : >"$state/removed-$5" ;;
      esac
      """;

  private final Path root;
  private final Path state;
  private final Path bin;
  private String client = "mc";

  /**
   * @param exit the exit code
   * @param output standard output and error together
   */
  record Run(int exit, String output) {}

  InitPod(Path root, StoreTree tree) {
    this.root = root;
    this.state = root.resolve("state");
    this.bin = root.resolve("bin");
    for (String folder : List.of("state/secrets", "state/users", "state/policies", "bin", "tmp")) {
      attempt(() -> Files.createDirectories(root.resolve(folder)));
    }
    busy(0);
    write("state/time", "0\n");
    tool("sleep", "#!/bin/sh\n");
    tool(
        "date",
        "#!/bin/sh\nread -r t <'"
            + state
            + "/time'\nt=$((t + 60))\necho $t >'"
            + state
            + "/time'\necho $t\n");
    for (String tool : COREUTILS) {
      Path from =
          Stream.of("/usr/bin/", "/bin/")
              .map(d -> Path.of(d + tool))
              .filter(Files::exists)
              .findFirst()
              .orElseThrow();
      tool(tool, "#!/bin/sh\nexec " + from + " \"$@\"\n");
    }
    mount(tree);
    credential("root/root-user", "admin");
    credential("root/root-password", "correct horse");
  }

  /** Lays out the ConfigMap; the Secrets have to be made with {@link #credential}. */
  void mount(StoreTree tree) {
    tree.map("configmap-minio-bucket-init.yaml", "data")
        .forEach((name, text) -> write("init/" + name, text.toString()));
  }

  void credential(String path, String value) {
    write("credentials/" + path, value);
  }

  void user(String name, String accessKey, String secretKey) {
    credential("users/" + name + "/access-key", accessKey);
    credential("users/" + name + "/secret-key", secretKey);
  }

  /** The next calls fail as a server does that has lost its quorum. */
  void busy(int calls) {
    write("state/busy", calls + "\n");
  }

  void unlocked(String bucket) {
    write("state/unlocked-" + bucket, "");
  }

  /** What the store held before: a policy and who has it. */
  void held(String policy, String user) {
    write("state/policies/" + policy, "{}");
    write("state/users/" + user, policy + "\n");
  }

  void clientIsCalled(String name) {
    client = name;
  }

  Run run() {
    tool(client, CLIENT.formatted(state));
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", root.resolve("init/bucket-init.sh").toString())
            .redirectErrorStream(true);
    Path output = root.resolve("output");
    builder.redirectOutput(output.toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("PATH", bin.toString());
    environment.put("MC_CONFIG_DIR", root.resolve("tmp/mc").toString());
    environment.put("MINIO_INIT_DOCUMENTS", root.resolve("init").toString());
    environment.put("MINIO_INIT_CREDENTIALS", root.resolve("credentials").toString());
    try {
      Process process = builder.start();
      return new Run(Patience.end(process), Files.readString(output));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  String calls() {
    return read("state/calls");
  }

  String read(String path) {
    try {
      return Files.readString(root.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean removed(String policy) {
    return Files.exists(state.resolve("removed-" + policy));
  }

  /** Users and policies as they are. */
  Map<String, String> held() {
    Map<String, String> all = new TreeMap<>();
    for (String folder : List.of("users", "policies", "secrets")) {
      try (Stream<Path> files = Files.list(state.resolve(folder))) {
        files.forEach(
            f ->
                all.put(
                    folder + "/" + f.getFileName(),
                    read("state/" + folder + "/" + f.getFileName())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }

  private void tool(String name, String text) {
    write("bin/" + name, text);
    if (!bin.resolve(name).toFile().setExecutable(true)) {
      throw new AssertionError("cannot make " + name + " executable");
    }
  }

  private void write(String path, String text) {
    attempt(
        () -> {
          Files.createDirectories(root.resolve(path).getParent());
          Files.write(root.resolve(path), text.getBytes(StandardCharsets.UTF_8));
        });
  }

  private interface Action {
    void run() throws IOException;
  }

  private static void attempt(Action action) {
    try {
      action.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
