package io.datalyptica.cli;

import io.datalyptica.bundle.Bundle;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.output.Compared;
import io.datalyptica.output.Difference;
import io.datalyptica.output.OutputFault;
import io.datalyptica.output.Refused;
import io.datalyptica.output.TreeComparison;
import io.datalyptica.output.TreeWriter;
import io.datalyptica.output.WriteOptions;
import io.datalyptica.output.WriteOutcome;
import io.datalyptica.output.Written;
import io.datalyptica.template.JsonText;
import io.datalyptica.template.Node;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What {@code render} did to the directory, told in text or JSON. The other formats hold findings only; with them,
 * files that differ and trouble are told in text on standard error.
 */
final class Printed {
  private final Console console;
  private final FindingsReport report;
  private final Format format;
  private final boolean streamed;
  private final List<Node> differences = new ArrayList<>();
  private final List<Node> faults = new ArrayList<>();

  /**
   * @param streamed true: standard output carries the manifests, so a format for programs goes to standard error
   */
  Printed(Console console, FindingsReport report, Format format, boolean streamed) {
    this.console = console;
    this.report = report;
    this.format = format;
    this.streamed = streamed;
  }

  /** Writes every bundle; returns the exit code of the gravest trouble. */
  int written(Map<String, Bundle> bundles, Map<String, Path> targets, boolean overwriteEdited) {
    int code = ExitCode.OK;
    for (Map.Entry<String, Bundle> entry : bundles.entrySet()) {
      Path target = targets.get(entry.getKey());
      WriteOptions options = WriteOptions.of(entry.getKey());
      WriteOutcome outcome =
          TreeWriter.write(entry.getValue(), target, overwriteEdited ? options.overwritingEdited() : options);
      if (outcome instanceof Written written) {
        say(target + ": " + summary(written), written.notes());
      } else {
        code = Math.max(code, refused(target, (Refused) outcome));
      }
    }
    return code;
  }

  /** Compares every bundle with its directory; lists what differs on standard output. */
  int drift(Map<String, Bundle> bundles, Map<String, Path> targets) {
    int code = ExitCode.OK;
    for (Map.Entry<String, Bundle> entry : bundles.entrySet()) {
      Path target = targets.get(entry.getKey());
      switch (TreeComparison.compare(entry.getValue(), target, entry.getKey())) {
        case Compared compared -> {
          for (Difference d : compared.differences()) {
            different(target.resolve(d.path()), d.kind().word());
            code = Math.max(code, ExitCode.DRIFT);
          }
        }
        case Refused refused -> code = Math.max(code, refused(target, refused));
      }
    }
    if (code == ExitCode.OK) {
      say("no drift", List.of());
    }
    return code;
  }

  private void different(Path path, String how) {
    if (format == Format.JSON) {
      differences.add(Node.map().put("path", path.toString()).put("kind", how).build());
    } else {
      (format == Format.TEXT ? console.out() : console.err()).println(path + ": " + how);
    }
  }

  private int refused(Path target, Refused refused) {
    for (OutputFault fault : refused.faults()) {
      if (format == Format.JSON) {
        faults.add(
            Node.map()
                .put("directory", target.toString())
                .put("path", fault.path())
                .put("message", fault.message())
                .put("remedy", fault.remedy())
                .build());
      } else {
        console.err().println(target + ": " + fault.message());
        console.err().println("  remedy: " + fault.remedy());
      }
    }
    return refused.environment() ? ExitCode.ENVIRONMENT : ExitCode.FINDINGS;
  }

  private void say(String line, List<String> notes) {
    console.err().println(line);
    for (String note : notes) {
      console.err().println("  note: " + note);
    }
  }

  private static String summary(Written w) {
    int files = w.created().size() + w.updated().size() + w.unchanged();
    if (w.commit() == Written.Commit.NOTHING) {
      return FindingsReport.counted(files, "file") + ", all up to date";
    }
    return FindingsReport.counted(files, "file")
        + ": "
        + w.created().size()
        + " created, "
        + w.updated().size()
        + " changed, "
        + w.removed().size()
        + " removed, "
        + w.unchanged()
        + " unchanged";
  }

  /** Ends the run: the last line for people, or everything at once for programs. */
  int end(Arguments args, int code, String line) {
    PrintStream data = streamed ? console.err() : console.out();
    if (format == Format.JSON) {
      Node.Builder tree = JsonFindings.tree(report);
      tree.put("differences", Node.items(differences)).put("faults", Node.items(faults));
      data.print(JsonText.write(tree.build()));
    } else if (format != Format.TEXT) {
      // An error keeps the tree from being written, whatever --fail-on says.
      data.print(format.print(report, s -> s == Severity.ERROR || CommonOptions.fails(args, s)));
    } else if (line != null) {
      console.err().println(line);
    }
    return code;
  }
}
