package io.datalyptica.template;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/**
 * A user's own templates in front of the built-in ones: a file replaces the template of the same name, partials
 * included.
 */
final class DirectoryTemplates implements Templates, Programs {
  private final SortedMap<String, Program> own;
  private final BuiltInTemplates builtIn;

  private DirectoryTemplates(SortedMap<String, Program> own, BuiltInTemplates builtIn) {
    this.own = own;
    this.builtIn = builtIn;
  }

  /**
   * @throws TemplateException with the first fault of a file there, or for a file that would never be used
   */
  static DirectoryTemplates over(Path folder, BuiltInTemplates builtIn) throws IOException {
    TemplateFolder read = TemplateFolder.read(folder, folder.toString());
    throwFirst(read.faults());
    DirectoryTemplates templates = new DirectoryTemplates(read.programs(), builtIn);
    PartialCheck check = new PartialCheck(templates);
    builtIn.names().stream().sorted().forEach(check::check);
    templates.own.keySet().forEach(check::check);
    throwFirst(check.faults());
    templates.own.forEach(
        (name, program) -> {
          if (!builtIn.names().contains(name) && !check.used().contains(name)) {
            throw new TemplateException(
                program.file(), 1, "it replaces no built-in template and no other template uses it");
          }
        });
    return templates;
  }

  private static void throwFirst(List<TemplateException> faults) {
    if (!faults.isEmpty()) {
      throw faults.getFirst();
    }
  }

  @Override
  public Program find(String name) {
    Program program = own.get(name);
    return program == null ? builtIn.find(name) : program;
  }

  @Override
  public String render(String name, View view) {
    Program program = own.get(name);
    return program == null && builtIn.find(name) == null
        ? builtIn.render(name, view)
        : Interpreter.write(this, find(name), view);
  }
}
