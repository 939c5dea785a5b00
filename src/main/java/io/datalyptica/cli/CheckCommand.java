package io.datalyptica.cli;

import io.datalyptica.app.CheckTree;
import io.datalyptica.app.ProfileJudgement;
import io.datalyptica.bundle.Outside;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.SourcePosition;
import io.datalyptica.output.FolderText;
import io.datalyptica.profile.OpenShiftVersion;
import io.datalyptica.profile.reader.Parsed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code datalyptica check DIR...}: judges manifests that anybody wrote, and writes nothing. */
final class CheckCommand implements Command {
  private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json", "Kustomization");

  @Override
  public Syntax syntax() {
    return Syntax.of(
            "Check any tree of manifests: fields, references, Pod Security, API versions. Nothing"
                + " is written.",
            "  datalyptica check deploy/prod",
            "  helm template charts/shop | datalyptica check --openshift 4.18 -",
            "  datalyptica check deploy --schemas schemas --outside Secret/registry-pull --format"
                + " sarif")
        .footer(
            "",
            "What a tree of somebody else's refers to and does not hold is a warning; --outside"
                + " says that it is there.")
        .words("DIR", "A folder or file of manifests, or - for standard input.")
        .options(CommonOptions.with(Format.WORDS))
        .options(
            Option.text(
                "--openshift",
                "VERSION",
                "The cluster it is for, such as 4.18 (default: " + OpenShiftVersion.USUAL + ")."),
            SchemasOption.option(),
            Option.texts(
                "--outside",
                "KIND/NAME",
                "An object that is there though the tree does not hold it; several times."));
  }

  @Override
  public int run(Arguments args, Console console) {
    Format format = Format.of(args);
    CheckTree.Target asked =
        new CheckTree.Target(kubernetes(args), outside(args), SchemasOption.folder(args));
    List<ProfileJudgement> judgements = new ArrayList<>();
    Map<String, List<String>> lines = new HashMap<>();
    for (String root : args.words()) {
      judgements.add(checked(root, asked, console, lines));
    }
    FindingsReport report = new FindingsReport(judgements);
    if (format == Format.TEXT) {
      boolean color = CommonOptions.color(args, console.outIsTerminal());
      TextFindings.print(report.sorted(), d -> line(lines, d.at()), console.out(), color);
      console.err().println(report.summary("trees"));
    } else {
      console.out().print(format.print(report, severity -> CommonOptions.fails(args, severity)));
    }
    return report.exitCode(args);
  }

  private static ProfileJudgement checked(
      String root, CheckTree.Target asked, Console console, Map<String, List<String>> lines) {
    FolderText folder = read(root, console);
    List<Diagnostic> findings = new ArrayList<>();
    for (Diagnostic d : CheckTree.findings(folder, asked)) {
      SourcePosition at = d.at();
      String file = standing(root, at.file(), folder);
      lines.computeIfAbsent(file, _ -> folder.files().getOrDefault(at.file(), "").lines().toList());
      SourcePosition there = new SourcePosition(file, at.line(), at.column(), at.pointer());
      findings.add(new Diagnostic(d.rule(), d.severity(), there, d.message(), d.remedy()));
    }
    return new ProfileJudgement(root, true, Optional.empty(), findings, "");
  }

  private static FolderText read(String root, Console console) {
    try {
      if (root.equals("-")) {
        String text = new String(console.in().readAllBytes(), StandardCharsets.UTF_8);
        return new FolderText(Map.of("-", text), Map.of());
      }
      return FolderText.read(Path.of(root), ENDINGS);
    } catch (NoSuchFileException e) {
      throw new UsageException("there is no folder or file " + Safe.line(root));
    } catch (InvalidPathException e) {
      throw new UsageException("not a path: " + Safe.line(root));
    } catch (IOException e) {
      throw new EnvironmentException(
          Safe.line(root) + " cannot be read: " + Safe.line(String.valueOf(e.getMessage())));
    }
  }

  /** The file as the user would name it. */
  private static String standing(String root, String file, FolderText folder) {
    boolean single =
        root.equals("-")
            || folder.files().size() + folder.unreadable().size() == 1 && root.endsWith(file);
    return single ? root : Path.of(root).resolve(file).toString();
  }

  private static String line(Map<String, List<String>> lines, SourcePosition at) {
    List<String> text = lines.getOrDefault(at.file(), List.of());
    return at.line() >= 1 && at.line() <= text.size() ? text.get(at.line() - 1) : null;
  }

  private static int kubernetes(Arguments args) {
    String written = args.value("--openshift", OpenShiftVersion.USUAL);
    return switch (OpenShiftVersion.parse(written)) {
      case Parsed.Value<OpenShiftVersion>(OpenShiftVersion version) -> version.kubernetesMinor();
      case Parsed.Complaint<OpenShiftVersion> complaint ->
          throw new UsageException(
              "--openshift: '"
                  + Safe.line(written)
                  + "' is no version of OpenShift 4, such as 4.18");
    };
  }

  private static List<Outside> outside(Arguments args) {
    List<Outside> outside = new ArrayList<>();
    for (String written : args.values("--outside")) {
      int slash = written.indexOf('/');
      if (slash < 1 || slash == written.length() - 1) {
        throw new UsageException(
            "--outside: '"
                + Safe.line(written)
                + "' is no KIND/NAME, such as Secret/registry-pull");
      }
      outside.add(new Outside(written.substring(0, slash), written.substring(slash + 1), Set.of()));
    }
    return outside;
  }
}
