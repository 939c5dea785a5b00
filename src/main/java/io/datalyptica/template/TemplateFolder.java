package io.datalyptica.template;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads the templates of a folder: each becomes a program, each fault is kept, so that an author
 * sees all of them at once.
 */
final class TemplateFolder {
  static final String SUFFIX = ".mustache";

  private final SortedMap<String, Program> programs = new TreeMap<>();
  private final List<TemplateException> faults = new ArrayList<>();
  private final List<String> others = new ArrayList<>();

  private TemplateFolder() {}

  /**
   * @param shown how messages name the folder
   */
  static TemplateFolder read(Path folder, String shown) throws IOException {
    TemplateFolder read = new TemplateFolder();
    if (Files.notExists(folder)) {
      throw new TemplateException(shown, 1, "no such folder");
    }
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files =
          walk.filter(f -> Files.isRegularFile(f) && !isHidden(folder.relativize(f)))
              .sorted()
              .toList();
    }
    for (Path file : files) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      if (path.endsWith(SUFFIX)) {
        read.add(path.substring(0, path.length() - SUFFIX.length()), shown + "/" + path, file);
      } else {
        read.others.add(path);
      }
    }
    return read;
  }

  /** What version control and editors leave behind. */
  private static boolean isHidden(Path path) {
    for (Path name : path) {
      if (name.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private void add(String name, String shown, Path file) throws IOException {
    try {
      programs.put(
          name, TemplateParser.parse(shown, name, decoded(shown, Files.readAllBytes(file))));
    } catch (TemplateException e) {
      faults.add(e);
    }
  }

  private static String decoded(String shown, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      throw new TemplateException(shown, 1, "not UTF-8 text");
    }
  }

  SortedMap<String, Program> programs() {
    return programs;
  }

  /** Paths of the files that are no templates by their names. */
  List<String> others() {
    return others;
  }

  List<TemplateException> faults() {
    return faults;
  }
}
