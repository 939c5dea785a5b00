package io.datalyptica.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The build's step between {@code templates/} and the jar: parses and checks every template, writes
 * their programs as one class.
 */
public final class TemplateCompiler {
  private TemplateCompiler() {}

  /** Arguments: the templates folder, the folder of the classes. */
  public static void main(String[] args) throws IOException {
    Path source = Path.of(args[0]);
    List<TemplateException> faults = compile(source, Path.of(args[1]));
    for (TemplateException fault : faults) {
      System.err.println(fault.getMessage());
    }
    if (!faults.isEmpty()) {
      System.exit(1);
    }
  }

  /** The faults found; nothing is written when there are any. */
  static List<TemplateException> compile(Path source, Path classes) throws IOException {
    Files.createDirectories(source);
    TemplateFolder read = TemplateFolder.read(source, String.valueOf(source.getFileName()));
    List<TemplateException> faults = new ArrayList<>(read.faults());
    if (faults.isEmpty()) {
      PartialCheck check = new PartialCheck(read.programs()::get);
      read.programs().keySet().forEach(check::check);
      faults.addAll(check.faults());
    }
    if (faults.isEmpty()) {
      ProgramClass.write(classes, ProgramWriter.write(read.programs()));
    }
    return faults;
  }
}
