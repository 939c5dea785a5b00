package io.datalyptica.rule;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.Mark;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.Value;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.diagnostic.SourcePosition;
import io.datalyptica.profile.Tier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Runs object rules over a tree. A finding's position is file, line and pointer within the rendered tree. */
public final class ObjectJudge {
  private ObjectJudge() {}

  public static List<Diagnostic> judge(List<? extends ObjectRule> rules, ObjectIndex index, Tier tier) {
    List<Diagnostic> found = new ArrayList<>();
    for (ObjectRule rule : rules) {
      rule.judge(index, new Collector(rule, tier, found));
    }
    Collections.sort(found);
    return found;
  }

  /** The same over a tree that is not ours. */
  public static List<Diagnostic> judgeElsewhere(List<? extends ObjectRule> rules, ObjectIndex index) {
    List<Diagnostic> found = new ArrayList<>();
    for (ObjectRule rule : rules) {
      rule.judge(index, new Collector(rule, null, found));
    }
    Collections.sort(found);
    return found;
  }

  /**
   * @param tier of the profile that a tree was rendered from, null for a tree that is not ours
   */
  private record Collector(ObjectRule rule, Tier tier, List<Diagnostic> found) implements ObjectReport {
    @Override
    public void found(K8sObject object, Value at, String message, String remedy) {
      Mark mark = at.mark();
      add(new SourcePosition(object.path(), mark.line(), mark.column(), mark.pointer()), message, remedy);
    }

    @Override
    public void found(String path, int line, String message, String remedy) {
      add(new SourcePosition(path, line, 1, ""), message, remedy);
    }

    private void add(SourcePosition at, String message, String remedy) {
      RuleDoc doc = rule.doc();
      Severity severity = tier == null ? rule.elsewhere() : doc.severityIn(tier);
      found.add(new Diagnostic(doc.id(), severity, at, message, remedy));
    }
  }
}
