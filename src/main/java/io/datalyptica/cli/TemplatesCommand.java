package io.datalyptica.cli;

import io.datalyptica.output.NewFile;
import io.datalyptica.profile.reader.Nearest;
import io.datalyptica.template.TemplateNames;
import io.datalyptica.template.TemplateSources;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code datalyptica templates list|export}: our own templates, to start from for {@code render
 * --templates}.
 */
final class TemplatesCommand implements Command {
  @Override
  public Syntax syntax() {
    return Syntax.of(
            "List our templates, or print one to start from for render --templates.",
            "  datalyptica templates list",
            "  datalyptica templates export minio/statefulset",
            "  datalyptica templates export minio/statefulset redis.conf -o mine",
            "  datalyptica render profiles/prod.yaml --templates mine")
        .footer(
            "",
            "The end of a name is enough where one template has it; the extension may be left out.")
        .words("ACTION", "list, or export and the names of templates.", "list", "export")
        .options(
            Option.text(
                "-o",
                "--output",
                "DIR",
                "Write new files below DIR, where render --templates DIR finds them; none is"
                    + " overwritten."),
            Option.flag("--all", "Export every template; needs -o."));
  }

  @Override
  public int run(Arguments args, Console console) {
    List<String> written = args.words().subList(1, args.words().size());
    return switch (args.words().getFirst()) {
      case "list" -> list(written, console);
      case "export" ->
          export(args.has("--all") ? TemplateSources.names() : names(written), args, console);
      default ->
          throw new UsageException(
              "templates can list and export, not '" + Safe.line(args.words().getFirst()) + "'");
    };
  }

  private static int list(List<String> written, Console console) {
    if (!written.isEmpty()) {
      throw new UsageException("templates list takes no names");
    }
    TemplateSources.names().forEach(console.out()::println);
    return ExitCode.OK;
  }

  private static int export(List<String> names, Arguments args, Console console) {
    String folder = args.value("--output", null);
    if (names.isEmpty()) {
      throw new UsageException(
          "the name of a template is missing: `datalyptica templates list` shows every name");
    }
    if (folder != null) {
      return written(folder, names, console);
    }
    if (names.size() > 1) {
      throw new UsageException("several templates need a folder to go to: -o DIR");
    }
    console.out().print(TemplateSources.text(names.getFirst()));
    return ExitCode.OK;
  }

  private static List<String> names(List<String> written) {
    TemplateNames known = new TemplateNames(TemplateSources.names(), Nearest::to);
    List<String> names = new ArrayList<>();
    for (String word : written) {
      List<String> meant = known.meant(word);
      if (meant.size() != 1) {
        String trouble =
            meant.isEmpty() ? "there is no template '" : "more than one template is called '";
        throw new UsageException(trouble + Safe.line(word) + "': " + known.hint(word));
      }
      names.add(meant.getFirst());
    }
    return names;
  }

  private static int written(String folder, List<String> names, Console console) {
    int code = ExitCode.OK;
    for (String name : names) {
      try {
        Path file = Path.of(folder).resolve(TemplateSources.file(name));
        NewFile.write(file, TemplateSources.text(name));
        console.err().println(Safe.line(file.toString()) + ": written");
      } catch (FileAlreadyExistsException e) {
        console
            .err()
            .println("datalyptica: " + Safe.line(e.getFile()) + " exists, and is not overwritten");
        code = ExitCode.FINDINGS;
      } catch (InvalidPathException e) {
        throw new UsageException("not a path: " + Safe.line(folder));
      } catch (IOException e) {
        throw new EnvironmentException(
            Safe.line(folder) + " cannot be written: " + Safe.line(String.valueOf(e.getMessage())));
      }
    }
    return code;
  }
}
