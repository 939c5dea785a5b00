package io.datalyptica.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The text files of a folder that somebody else wrote, read into memory; hidden files and folders
 * are left out.
 *
 * @param files path below the folder, with {@code /}, to text
 * @param unreadable path to why its text cannot be had; continues the path
 */
public record FolderText(Map<String, String> files, Map<String, String> unreadable) {
  private static final long LARGEST = 32L * 1024 * 1024;

  /**
   * @param endings of the names wanted
   * @throws NoSuchFileException when there is nothing at {@code root}
   */
  public static FolderText read(Path root, List<String> endings) throws IOException {
    FolderText read = new FolderText(new TreeMap<>(), new TreeMap<>());
    if (!Files.exists(root)) {
      throw new NoSuchFileException(root.toString());
    }
    if (!Files.isDirectory(root)) {
      read.add(root.getFileName().toString(), root);
      return read;
    }
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(root)) {
      paths =
          walk.filter(p -> isWanted(root.relativize(p), endings) && Files.isRegularFile(p))
              .sorted()
              .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path path : paths) {
      read.add(root.relativize(path).toString().replace('\\', '/'), path);
    }
    return read;
  }

  private static boolean isWanted(Path path, List<String> endings) {
    for (Path name : path) {
      if (name.toString().startsWith(".")) {
        return false;
      }
    }
    String name = path.getFileName().toString();
    return endings.stream().anyMatch(name::endsWith);
  }

  private void add(String name, Path path) throws IOException {
    long size = Files.size(path);
    if (size > LARGEST) {
      unreadable.put(name, "has " + size + " bytes; more than " + LARGEST + " are not read");
      return;
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
              .toString();
      files.put(name, text.startsWith("\ufeff") ? text.substring(1) : text);
    } catch (CharacterCodingException _) {
      unreadable.put(name, "is no UTF-8 text");
    }
  }
}
