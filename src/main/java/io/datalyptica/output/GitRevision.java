package io.datalyptica.output;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Files of a directory as a revision of git has them. It asks the program {@code git}: nothing else
 * knows every form of a repository.
 */
public final class GitRevision {
  private final Path dir;
  private final String revision;

  /** Why git does not answer, in its own words. */
  public static final class Fault extends Exception {
    private static final long serialVersionUID = 1L;

    Fault(String message) {
      super(message);
    }
  }

  /**
   * @param dir absolute; it need not be there any more
   */
  public GitRevision(Path dir, String revision) {
    this.dir = dir;
    this.revision = revision;
  }

  /** The contents by path, of those that are there. */
  public Map<String, byte[]> files(List<String> paths) throws IOException, Fault {
    Path standing = dir;
    while (!Files.isDirectory(standing)) {
      standing = standing.getParent();
    }
    // What begins with a dash would be an option.
    if (revision.startsWith("-") || revision.isBlank()) {
      throw new Fault("'" + revision + "' is no revision");
    }
    String commit =
        text(
            run(standing, List.of("rev-parse", "--verify", "--quiet", revision + "^{commit}"), ""));
    if (commit.isEmpty()) {
      throw new Fault("git knows no revision " + revision + " here");
    }
    String below = text(run(standing, List.of("rev-parse", "--show-prefix"), ""));
    Path rest = standing.relativize(dir);
    if (dir.toString().indexOf('\n') >= 0) {
      throw new Fault("the name of the directory has a line break");
    }
    String prefix = below + (rest.toString().isEmpty() ? "" : slashed(rest) + "/");
    StringBuilder asked = new StringBuilder();
    for (String path : paths) {
      asked.append(commit).append(':').append(prefix).append(path).append('\n');
    }
    byte[] answers = run(standing, List.of("cat-file", "--batch"), asked.toString());
    return read(paths, answers);
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }

  /** {@code <object> blob <size>\n<contents>\n} of each, or {@code <name> missing\n}. */
  private static Map<String, byte[]> read(List<String> paths, byte[] answers) throws Fault {
    Map<String, byte[]> files = new TreeMap<>();
    int at = 0;
    for (String path : paths) {
      int end = at;
      while (end < answers.length && answers[end] != '\n') {
        end++;
      }
      String head = new String(answers, at, end - at, StandardCharsets.UTF_8);
      at = end + 1;
      if (head.endsWith(" missing")) {
        continue;
      }
      int size = head.lastIndexOf(' ');
      if (size < 0 || !head.contains(" blob ")) {
        throw new Fault("git answers '" + head + "' for " + path);
      }
      int length = Integer.parseInt(head.substring(size + 1));
      byte[] contents = new byte[length];
      System.arraycopy(answers, at, contents, 0, length);
      files.put(path, contents);
      at += length + 1;
    }
    return files;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).strip();
  }

  /** What git prints; both pipes are read while it runs, or it would stop at a full one. */
  private static byte[] run(Path standing, List<String> words, String input)
      throws IOException, Fault {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(words);
    Process git;
    try {
      ProcessBuilder builder = new ProcessBuilder(command).directory(standing.toFile());
      // A hook of git names its own repository, relative to the folder that it was started in.
      builder.environment().keySet().removeAll(List.of("GIT_DIR", "GIT_WORK_TREE"));
      git = builder.start();
    } catch (IOException e) {
      throw new Fault("the program git cannot be started");
    }
    FutureTask<byte[]> errors = new FutureTask<>(() -> all(git.getErrorStream()));
    FutureTask<byte[]> output = new FutureTask<>(() -> all(git.getInputStream()));
    Thread.startVirtualThread(errors);
    Thread.startVirtualThread(output);
    try (OutputStream to = git.getOutputStream()) {
      to.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // It ended before it had read all: its exit code and its words tell why.
    }
    try {
      byte[] printed = output.get();
      String said = text(errors.get());
      int code = git.waitFor();
      if (code != 0 && !said.isEmpty()) {
        throw new Fault(said.lines().findFirst().orElse(said));
      }
      return printed;
    } catch (InterruptedException e) {
      git.destroy();
      Thread.currentThread().interrupt();
      throw new Fault("it was interrupted");
    } catch (ExecutionException e) {
      throw new Fault("what git printed cannot be read");
    }
  }

  private static byte[] all(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (InputStream from = new BufferedInputStream(in)) {
      from.transferTo(all);
    }
    return all.toByteArray();
  }
}
