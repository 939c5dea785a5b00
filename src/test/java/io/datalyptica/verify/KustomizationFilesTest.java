package io.datalyptica.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.bundle.Bundle;
import org.junit.jupiter.api.Test;

class KustomizationFilesTest {
  private static Bundle.Builder sound() {
    return Bundle.builder()
        .add("docs/README.md", "x\n")
        .add("kustomization.yaml", "resources: [storage]\n")
        .add("storage/kustomization.yaml", "resources: [minio]\n")
        .add("storage/minio/kustomization.yaml", "resources: [a.yaml, b.yaml]\n")
        .add("storage/minio/a.yaml", "x\n")
        .add("storage/minio/b.yaml", "x\n");
  }

  @Test
  void completeListsHaveNoProblem() {
    assertThat(KustomizationFiles.problems(sound().build())).isEmpty();
  }

  @Test
  void unlistedFileMissingListAndEmptyFolderAreProblems() {
    Bundle bundle =
        sound()
            .add("storage/minio/c.yaml", "x\n")
            .add("storage/redis/d.yaml", "x\n")
            .add("empty/kustomization.yaml", "resources: []\n")
            .build();

    assertThat(KustomizationFiles.problems(bundle))
        .containsExactly(
            "storage/kustomization.yaml lists [minio] where there are [minio, redis]",
            "storage/minio/kustomization.yaml lists [a.yaml, b.yaml] where there are [a.yaml,"
                + " b.yaml, c.yaml]",
            "there is no storage/redis/kustomization.yaml",
            "empty/kustomization.yaml stands in a folder without manifests");
  }
}
