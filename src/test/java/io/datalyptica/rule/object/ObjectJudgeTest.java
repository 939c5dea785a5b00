package io.datalyptica.rule.object;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.bundle.Bundle;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.ReadBack;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.profile.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;

class ObjectJudgeTest {
  private static final Path TREE = Path.of("test-fixtures/cases/full/expected");

  /** A tree without its ConfigMaps and Services: much refers to nothing. */
  private static ObjectIndex broken() throws IOException {
    Bundle.Builder bundle = Bundle.builder();
    try (Stream<Path> files = Files.walk(TREE)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
        String name = file.getFileName().toString();
        if (!name.startsWith("configmap-") && !name.startsWith("service-")) {
          bundle.add(TREE.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return ReadBack.of(bundle.build(), List.of());
  }

  @RepeatedTest(20)
  void severalThreadsFindWhatOneFinds() throws Exception {
    List<Diagnostic> expected = ObjectJudge.judge(ObjectRules.all(), broken(), Tier.HA);
    assertThat(expected).hasSizeGreaterThan(20);

    ObjectJudge judge = new ObjectJudge(ObjectRules.all(), broken(), Tier.HA);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      threads.add(Thread.ofPlatform().start(judge::work));
    }
    judge.work();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(judge.findings()).isEqualTo(expected);
  }
}
