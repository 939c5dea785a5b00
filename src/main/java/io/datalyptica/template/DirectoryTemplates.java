package io.datalyptica.template;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiFunction;

/**
 * A user's own templates in front of the built-in ones: a file replaces the template of the same
 * name, partials included.
 */
final class DirectoryTemplates implements Templates, Programs {
  private final SortedMap<String, Program> own;
  private final BuiltInTemplates builtIn;

  private DirectoryTemplates(SortedMap<String, Program> own, BuiltInTemplates builtIn) {
    this.own = own;
    this.builtIn = builtIn;
  }

  /**
   * @param nearest the known name that somebody probably meant by another
   * @throws TemplateException with every fault of the files there; a file that would never be used
   *     is one
   */
  static DirectoryTemplates over(
      Path folder,
      BuiltInTemplates builtIn,
      BiFunction<String, List<String>, Optional<String>> nearest)
      throws IOException {
    TemplateFolder read = TemplateFolder.read(folder, folder.toString());
    throwAll(read.faults());
    DirectoryTemplates templates = new DirectoryTemplates(read.programs(), builtIn);
    PartialCheck check = new PartialCheck(templates);
    builtIn.names().stream().sorted().forEach(check::check);
    templates.own.keySet().forEach(check::check);
    throwAll(check.faults());
    List<String> names =
        builtIn.names().stream().filter(TemplateNames::isRendered).sorted().toList();
    TemplateNames known = new TemplateNames(names, nearest);
    List<TemplateException> unused = new ArrayList<>();
    for (String path : read.others()) {
      boolean readme = path.endsWith(".md") && !names.contains(path); // it may lie beside them
      if (!readme && !known.meant(path).isEmpty()) {
        String what =
            "a template's name ends in "
                + TemplateFolder.SUFFIX
                + "; this file would replace nothing: rename it";
        unused.add(new TemplateException(folder + "/" + path, 1, what));
      }
    }
    templates.own.forEach(
        (name, program) -> {
          if (!names.contains(name) && !check.used().contains(name)) {
            unused.add(
                new TemplateException(
                    program.file(),
                    1,
                    "it replaces no built-in template and no other template uses it: "
                        + known.hint(name)));
          }
        });
    throwAll(unused);
    return templates;
  }

  private static void throwAll(List<TemplateException> faults) {
    if (!faults.isEmpty()) {
      throw TemplateException.all(faults);
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
