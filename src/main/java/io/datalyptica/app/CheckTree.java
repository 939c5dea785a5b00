package io.datalyptica.app;

import io.datalyptica.bundle.ForeignTree;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.Outside;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.Findings;
import io.datalyptica.diagnostic.RuleId;
import io.datalyptica.diagnostic.SourcePosition;
import io.datalyptica.output.FolderText;
import io.datalyptica.profile.Tier;
import io.datalyptica.rule.Words;
import io.datalyptica.rule.object.ObjectJudge;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Judges a tree of manifests that somebody else wrote: what can be read, its fields, and every
 * object rule.
 */
public final class CheckTree {
  private static final RuleId UNREADABLE = new RuleId("K8S-080");
  private static final RuleId UNCHECKED_FILE = new RuleId("K8S-081");

  private CheckTree() {}

  /**
   * @param kubernetes minor version of the Kubernetes that the tree is for: 32 for 1.32
   * @param outside objects that the tree may refer to without holding them
   * @param schemas folder of JSON schemas in the layout of kubeconform
   */
  public record Target(int kubernetes, List<Outside> outside, Optional<Path> schemas) {
    public Target {
      outside = List.copyOf(outside);
    }
  }

  /** The findings; their positions are files below the folder. */
  public static List<Diagnostic> findings(FolderText folder, Target asked) {
    ForeignTree tree = ForeignTree.of(folder.files());
    Findings findings = new Findings();
    folder
        .unreadable()
        .forEach((path, why) -> findings.add(unreadable(SourcePosition.wholeFile(path), why)));
    for (ForeignTree.Fault fault : tree.faults()) {
      findings.add(
          unreadable(
              new SourcePosition(fault.path(), fault.line(), fault.column(), ""), fault.message()));
    }
    for (ForeignTree.Skipped s : tree.skipped()) {
      SourcePosition at = SourcePosition.wholeFile(s.path());
      String message = s.path() + " " + s.why();
      findings.add(finding(UNCHECKED_FILE, at, message, s.instead()));
    }
    ObjectIndex index = tree.index(asked.outside(), asked.kubernetes(), Components.ALL);
    findings.addAll(ObjectJudge.judgeElsewhere(Catalogue.objectRules(), index));
    findings.addAll(FieldCheck.findings(index, asked.schemas(), true));
    return findings.sorted();
  }

  private static Diagnostic unreadable(SourcePosition at, String why) {
    return finding(UNREADABLE, at, at.file() + " " + why, "mend the file at this line");
  }

  private static Diagnostic finding(RuleId rule, SourcePosition at, String message, String remedy) {
    return new Diagnostic(rule, Words.severity(rule, Tier.HA), at, message, remedy);
  }
}
