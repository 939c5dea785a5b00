package io.datalyptica.cli;

import io.datalyptica.app.BackgroundWork;
import io.datalyptica.profile.reader.Nearest;
import io.datalyptica.template.TemplateException;
import io.datalyptica.template.Templates;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * {@code datalyptica render PROFILE...}: judges, spells, and writes or compares; an error in one
 * profile writes nothing for it, and the others all the same.
 */
final class RenderCommand implements Command {
  @Override
  public Syntax syntax() {
    return Syntax.of(
            "Render the complete tree of manifests. Files that are not datalyptica's own are never"
                + " touched.",
            "  datalyptica render profiles/prod.yaml -o out           write the tree into out/",
            "  datalyptica render prod.yaml test.yaml -o out          out/prod/ and out/test/",
            "  datalyptica render clusters/*.yaml --all-or-none       nothing unless all are sound",
            "  datalyptica render profiles/prod.yaml --check          exit 3 and list what differs"
                + " from out/",
            "  datalyptica render - -o - < prod.yaml | oc apply -f -  one stream, nothing on disk")
        .words("PROFILE", CommonOptions.PROFILES)
        .options(CommonOptions.with(Format.WORDS))
        .options(
            CommonOptions.today(),
            Option.text(
                "-o",
                "--output",
                "DIR",
                "The directory of the tree (default: out), or - for one stream on standard"
                    + " output."),
            Option.flag("--check", "Write nothing; exit with 3 and list the files that differ."),
            Option.flag(
                "--all-or-none",
                "Of several profiles write nothing unless every one is sound (default: the sound"
                    + " ones are written)."),
            Option.flag("--overwrite-edited", "Overwrite files of ours that were changed by hand."),
            CommonOptions.allow(),
            Option.flag(
                "--verify", "Check every object against the typed models of its kind, strictly."),
            SchemasOption.option(),
            CommonOptions.templates());
  }

  @Override
  public int run(Arguments args, Console undated) {
    Console console = CommonOptions.dated(args, undated);
    String output = CommonOptions.output(args);
    if (args.has("--check") && output.equals("-")) {
      throw new UsageException("--check compares with a directory: name it with -o DIR");
    }
    Rendering.Aim aim =
        output.equals("-")
            ? Rendering.Aim.PRINT
            : args.has("--check") ? Rendering.Aim.COMPARE : Rendering.Aim.WRITE;
    List<String> profiles = CommonOptions.profiles(args);
    RenderReport printed = new RenderReport(console, args, aim, profiles.size());
    Path directory = directory(output);
    Map<String, Path> targets = profiles.size() == 1 ? null : Targets.of(profiles, directory);
    // One profile keeps a second core busy with what it can do aside; several fill the cores
    // themselves.
    try (BackgroundWork aside = targets == null ? BackgroundWork.thread() : BackgroundWork.none()) {
      Supplier<Templates> templates;
      try {
        templates = templates(args.value("--templates", null), aside);
      } catch (TemplateException e) {
        RenderReport.templateFault(args, e, console);
        printed.end("nothing was written");
        return ExitCode.USAGE;
      }
      Rendering rendering = new Rendering(args, console, templates, aside);
      if (targets == null) {
        printed.add(rendering.go(profiles.getFirst(), directory, aim), directory);
        return printed.end();
      }
      return SeveralProfiles.render(
          rendering, targets, aim, args.has("--all-or-none"), printed, console);
    }
  }

  private static Path directory(String output) {
    try {
      return Path.of(output);
    } catch (InvalidPathException e) {
      throw new UsageException("not a path: " + e.getInput());
    }
  }

  static Supplier<Templates> templates(String own, BackgroundWork aside) {
    if (own == null) {
      return aside.begin(Templates::builtIn);
    }
    try {
      Templates templates = Templates.withOverrides(Path.of(own), Nearest::to);
      return () -> templates;
    } catch (IOException | InvalidPathException e) {
      throw new EnvironmentException(
          "the templates in " + own + " cannot be read: " + e.getMessage());
    }
  }
}
