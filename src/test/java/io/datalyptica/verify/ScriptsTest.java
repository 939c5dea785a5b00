package io.datalyptica.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.datalyptica.bundle.Bundle;
import io.datalyptica.bundle.ReadBack;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptsTest {
  @Test
  void scriptsOfConfigMapsContainersAndProbesAreFound() {
    Bundle bundle =
        Bundle.builder()
            .add(
                "a.yaml",
                """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: a}
                data:
                  start.sh: |
                    exec server
                  server.conf: not a script
                """)
            .add(
                "b.yaml",
                """
                apiVersion: v1
                kind: Pod
                metadata: {name: b}
                spec:
                  containers:
                    - name: b
                      command: [/bin/sh, -ec]
                      args: [exec b]
                      livenessProbe: {exec: {command: [sh, -c, check b]}}
                      readinessProbe: {exec: {command: [check, b]}}
                """)
            .build();

    assertThat(Scripts.ofObjects(ReadBack.of(bundle, List.of())))
        .isEqualTo(
            Map.of(
                "a.yaml start.sh", "exec server\n",
                "b.yaml /spec/containers/0", "exec b",
                "b.yaml /spec/containers/0/livenessProbe/exec/command", "check b"));
  }

  @Test
  void brokenScriptIsAProblem() throws Exception {
    Map<String, String> scripts =
        Map.of("good", "if true; then :; fi\n", "bad", "if true; then :\n");

    assertThat(Scripts.problems(scripts, List.of("sh", "-n")))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("bad:");
  }

  @Test
  void shellcheckFollowsASiblingAndFindsAnUnquotedExpansion(@TempDir Path folder) throws Exception {
    assumeTrue(Command.isOnPath("shellcheck"), "shellcheck is not installed");
    Map<String, String> scripts =
        Map.of(
            "a.yaml names.sh", "#!/bin/sh\nGROUP=a\n",
            "a.yaml good.sh", "#!/bin/sh\n. /scripts/names.sh\necho \"$GROUP\"\n",
            "a.yaml bad.sh", "#!/bin/sh\nrm $1/x\n");

    assertThat(Scripts.shellcheckProblems(scripts, folder, new HashSet<>()))
        .singleElement()
        .asString()
        .contains("bad.sh", "SC2086")
        .doesNotContain("good.sh", "SC1091", "SC2154");
  }
}
