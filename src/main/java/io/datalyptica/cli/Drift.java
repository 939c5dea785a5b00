package io.datalyptica.cli;

import io.datalyptica.app.PlatformChange;
import io.datalyptica.change.ObjectChange;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.RuleId;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.diagnostic.SourcePosition;
import io.datalyptica.output.Comparison;
import io.datalyptica.output.Difference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files that are not what the profile renders, with what a sync would do to their objects. */
final class Drift {
  private static final RuleId RULE = new RuleId("CHG-009");

  private Drift() {}

  /** What a sync would do to the object of that file, in a word; "" when it holds none. */
  static String effect(PlatformChange change, String path) {
    if (change == null) {
      return "";
    }
    for (ObjectChange object : change.objects()) {
      if (object.object().path().equals(path)) {
        return object.effect().word();
      }
    }
    return "";
  }

  /** Every file that differs as a finding. */
  static List<Diagnostic> findings(Comparison compared, PlatformChange change, Path target) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Difference d : compared.differences()) {
      String effect = effect(change, d.path());
      findings.add(
          new Diagnostic(
              RULE,
              Severity.ERROR,
              SourcePosition.wholeFile(target.resolve(d.path()).toString()),
              "the file is not what the profile renders ("
                  + d.kind().word()
                  + (effect.isEmpty() ? ")" : "); to write it means: " + effect),
              "see what it does by `datalyptica plan`, and write it by `datalyptica render`"));
    }
    return findings;
  }
}
