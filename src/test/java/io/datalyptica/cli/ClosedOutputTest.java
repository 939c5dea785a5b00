package io.datalyptica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Whoever reads half of what was printed must not take it for the whole. */
@EnabledOnOs(OS.LINUX)
class ClosedOutputTest {
  @Test
  void aFullStandardOutputIsToldAndNoSuccess() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "rules")
            .redirectOutput(new File("/dev/full"))
            .start();
    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(said).contains("standard output was closed or is full");
  }
}
