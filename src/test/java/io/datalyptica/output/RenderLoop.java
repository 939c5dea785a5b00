package io.datalyptica.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.Patience;
import io.datalyptica.bundle.Bundle;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that writes two bundles into a directory in turn, for tests that kill it or run it
 * twice: one character for each run.
 */
final class RenderLoop {
  static final int ENDLESS = 1_000_000;

  private static final int FILES = 20;
  private static final int WIDTH = 400;

  private RenderLoop() {}

  /**
   * Bundles that share a third of their files, differ in the contents of a third, and in the
   * existence of a third.
   */
  static Bundle bundle(String name) {
    Bundle.Builder builder = Bundle.builder();
    builder.add("kustomization.yaml", name + "\n").add("only-" + name + ".yaml", name + "\n");
    for (int i = 0; i < FILES; i++) {
      builder.add("same/file-" + i + ".yaml", "same\n".repeat(WIDTH));
      builder.add("changing/file-" + i + ".yaml", (name + "\n").repeat(WIDTH));
      builder.add(name + "/deep/file-" + i + ".yaml", (name + "\n").repeat(WIDTH));
    }
    return builder.build();
  }

  static WriteOptions options() {
    return new WriteOptions(
        Trees.provenance(Trees.PROFILE), false, Duration.ofMinutes(Patience.MINUTES));
  }

  static Process start(Path dir, int runs, String... names) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx64m"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), RenderLoop.class.getName()));
    command.addAll(List.of(dir.toString(), "" + runs));
    command.addAll(List.of(names));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** How many runs have ended since it was last asked. */
  static int ended(Process process) throws IOException {
    InputStream out = process.getInputStream();
    return out.readNBytes(out.available()).length;
  }

  /** Lets the run that is on its way be the last, which ends well as all before it did. */
  static void stop(Process process) throws IOException, InterruptedException {
    try (OutputStream in = process.getOutputStream()) {
      in.write('.');
    }
    assertThat(Patience.end(process)).isZero();
  }

  /** The directory, how many runs, and the names of the bundles to write in turn. */
  public static void main(String[] arguments) throws IOException {
    Path dir = Path.of(arguments[0]);
    int runs = Integer.parseInt(arguments[1]);
    List<Bundle> bundles = new ArrayList<>();
    for (int i = 2; i < arguments.length; i++) {
      bundles.add(bundle(arguments[i]));
    }
    for (int run = 0; run < runs && System.in.available() == 0; run++) {
      WriteOutcome outcome = TreeWriter.write(bundles.get(run % bundles.size()), dir, options());
      if (!(outcome instanceof WriteSummary)) {
        System.err.println(outcome);
        System.exit(1);
      }
      System.out.print('.');
      System.out.flush();
    }
  }
}
