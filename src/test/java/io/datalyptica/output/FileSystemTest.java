package io.datalyptica.output;

import static io.datalyptica.output.Trees.bundle;
import static io.datalyptica.output.Trees.differences;
import static io.datalyptica.output.Trees.leftBeside;
import static io.datalyptica.output.Trees.put;
import static io.datalyptica.output.Trees.refused;
import static io.datalyptica.output.Trees.snapshot;
import static io.datalyptica.output.Trees.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.datalyptica.bundle.Bundle;
import io.datalyptica.output.OutputFault.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Full, read-only and mounted file systems; where mounting is not permitted these tests are
 * skipped, and say so.
 */
class FileSystemTest {
  private static final Bundle TREE =
      bundle("kustomization.yaml", "a\n", "storage/minio/service.yaml", "b\n");

  @TempDir private Path home;

  @Test
  void fullDiskLeavesTheOldTree() throws Exception {
    Path disk = Files.createDirectory(home.resolve("disk"));
    mount("-t", "tmpfs", "-o", "size=256k", "tmpfs", disk.toString());
    try {
      Path tree = disk.resolve("out");
      write(TREE, tree);
      SortedMap<String, String> before = snapshot(disk);
      Bundle large =
          bundle("kustomization.yaml", "x".repeat(200_000), "y.yaml", "y".repeat(200_000));
      assertThat(refused(large, tree)).extracting(OutputFault::kind).containsExactly(Kind.NO_SPACE);
      assertThat(snapshot(disk)).isEqualTo(before);
      assertThat(leftBeside(tree)).isEmpty();
      put(tree, ".git/HEAD", "ref\n");
      before = snapshot(disk);
      assertThat(refused(large, tree)).extracting(OutputFault::kind).containsExactly(Kind.NO_SPACE);
      assertThat(snapshot(disk)).isEqualTo(before);
    } finally {
      run("umount", disk.toString());
    }
  }

  @Test
  void readOnlyFileSystemIsNamed() throws Exception {
    Path disk = Files.createDirectory(home.resolve("disk"));
    mount("-t", "tmpfs", "-o", "size=256k,ro", "tmpfs", disk.toString());
    try {
      assertThat(refused(TREE, disk.resolve("out")))
          .extracting(OutputFault::kind)
          .containsExactly(Kind.DENIED);
      assertThat(refused(TREE, disk)).extracting(OutputFault::kind).containsExactly(Kind.DENIED);
    } finally {
      run("umount", disk.toString());
    }
  }

  @Test
  void mountPointIsWrittenInPlace() throws Exception {
    Path disk = Files.createDirectory(home.resolve("disk"));
    mount("-t", "tmpfs", "-o", "size=256k", "tmpfs", disk.toString());
    try {
      assertThat(write(TREE, disk).commit()).isEqualTo(WriteSummary.Commit.JOURNAL);
      assertThat(differences(TREE, disk)).isEmpty();
      assertThat(write(bundle("z.yaml", "z\n"), disk).notes())
          .singleElement()
          .asString()
          .contains("mount point");
      assertThat(snapshot(disk)).containsOnlyKeys("z.yaml", OwnedFiles.NAME);
    } finally {
      run("umount", disk.toString());
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    return process.redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
  }

  @Test
  void mountPointBelowIsWrittenAround() throws Exception {
    Path tree = home.resolve("out");
    write(TREE, tree);
    Path other = Files.createDirectory(home.resolve("other"));
    put(other, "mine.txt", "mine\n");
    Path below = Files.createDirectory(tree.resolve("below here"));
    mount("--bind", other.toString(), below.toString());
    try {
      assertThat(write(bundle("z.yaml", "z\n"), tree).commit())
          .isEqualTo(WriteSummary.Commit.JOURNAL);
      assertThat(snapshot(tree))
          .containsEntry("below here/mine.txt", "mine\n")
          .containsEntry("z.yaml", "z\n")
          .doesNotContainKey("storage");
    } finally {
      run("umount", below.toString());
    }
  }

  @Test
  void pipeIsKept() throws Exception {
    Path tree = home.resolve("out");
    write(TREE, tree);
    assumeTrue(run("mkfifo", tree.resolve("pipe").toString()) == 0, "no mkfifo here");
    assertThat(write(bundle("z.yaml", "z\n"), tree).commit()).isEqualTo(WriteSummary.Commit.ATOMIC);
    assertThat(Files.readAttributes(tree.resolve("pipe"), BasicFileAttributes.class).isOther())
        .isTrue();
  }

  private static void mount(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("mount"));
    command.addAll(List.of(arguments));
    assumeTrue(run(command.toArray(new String[0])) == 0, "mounting is not permitted here");
  }
}
