package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.Patience;
import io.datalyptica.bundle.Bundle;
import io.datalyptica.component.Tree;
import io.datalyptica.plan.Plan;
import io.datalyptica.profile.Profiles;
import io.datalyptica.template.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * The rendered Job's file system in a folder. The path holds what the script may use of the image,
 * and nothing else; every call of curl is written down, and {@code sleep} and {@code date} do not
 * wait.
 */
final class CheckPod {
  private static final List<String> TOOLS = List.of("base64", "cat", "head", "sed", "tr");

  private static final String HEAD =
      """
      apiVersion: datalyptica.io/v1alpha1
      kind: PlatformProfile
      metadata: {name: shop}
      spec:
        storageClass: block
        nodes: {workers: 4}
      """;

  private final Path root;

  /**
   * @param exit the exit code
   * @param output standard output and error together
   */
  record Run(int exit, String output) {}

  CheckPod(Path root, String spec) {
    this.root = root;
    write("check/check.sh", script(spec));
    write("tmp/time", "0\n");
    for (String tool : TOOLS) {
      tool(tool, "exec " + where(tool) + " \"$@\"\n");
    }
    tool(
        "curl",
        "printf '%s\\n' \"$*\" >>'" + root + "/calls'\nexec " + where("curl") + " \"$@\"\n");
    tool("sleep", "");
    tool(
        "date",
        "read -r t <'"
            + root
            + "/tmp/time'\nt=$((t + 60))\necho $t >'"
            + root
            + "/tmp/time'\necho $t\n");
    write("calls", "");
  }

  static Map<String, String> tree(String spec) {
    Plan plan = Profiles.plan(HEAD + spec.indent(2));
    Bundle.Builder files = Bundle.builder();
    ForeignStore.spell(
        plan.slice(ForeignStorePlan.class).orElseThrow(),
        plan,
        new Tree(Templates.builtIn(), files, "test.yaml"));
    return files.build().files();
  }

  private static String script(String spec) {
    Map<?, ?> map =
        new Yaml().load(tree(spec).get("storage/objectstore/configmap-object-store-check.yaml"));
    return ((Map<?, ?>) map.get("data")).get("check.sh").toString();
  }

  void credentials(String accessKey, String secretKey) {
    write("credentials/access-key", accessKey);
    write("credentials/secret-key", secretKey);
  }

  /** What the provisioner makes of a claim. */
  void bound(
      String claim, String bucket, String host, int port, String accessKey, String secretKey) {
    write("claims/" + claim + "/BUCKET_NAME", bucket);
    write("claims/" + claim + "/BUCKET_HOST", host);
    write("claims/" + claim + "/BUCKET_PORT", Integer.toString(port));
    write("claims/" + claim + "/AWS_ACCESS_KEY_ID", accessKey);
    write("claims/" + claim + "/AWS_SECRET_ACCESS_KEY", secretKey);
  }

  void token(String token) {
    write("var/run/secrets/kubernetes.io/serviceaccount/token", token);
  }

  Run run(String store, String api) {
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", root.resolve("check/check.sh").toString())
            .redirectErrorStream(true);
    Path output = root.resolve("output");
    builder.redirectOutput(output.toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("PATH", root.resolve("bin").toString());
    environment.put("CHECK_ROOT", root.toString());
    environment.put("CHECK_URL", store);
    environment.put("CHECK_API", api);
    try {
      Process process = builder.start();
      return new Run(Patience.end(process), Files.readString(output));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The arguments of every call of curl. */
  String calls() {
    try {
      return Files.readString(root.resolve("calls"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path where(String tool) {
    return Stream.of("/usr/bin/", "/bin/")
        .map(d -> Path.of(d + tool))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow();
  }

  private void tool(String name, String text) {
    write("bin/" + name, "#!/bin/sh\n" + text);
    if (!root.resolve("bin").resolve(name).toFile().setExecutable(true)) {
      throw new AssertionError("cannot make " + name + " executable");
    }
  }

  private void write(String path, String text) {
    try {
      Files.createDirectories(root.resolve(path).getParent());
      Files.writeString(root.resolve(path), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
