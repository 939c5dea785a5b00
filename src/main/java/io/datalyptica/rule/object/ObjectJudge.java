package io.datalyptica.rule.object;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ManifestValue;
import io.datalyptica.bundle.Mark;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.RuleId;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.diagnostic.SourcePosition;
import io.datalyptica.profile.Tier;
import io.datalyptica.rule.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs object rules over a tree, each rule once, whatever the number of threads that help. A
 * finding's position is file, line and pointer within the rendered tree.
 */
public final class ObjectJudge {
  private final List<? extends ObjectRule> rules;
  private final ObjectIndex index;
  private final Tier tier;
  private final List<List<Diagnostic>> found = new ArrayList<>();
  private final AtomicInteger next = new AtomicInteger();

  /**
   * @param tier of the profile that the tree was rendered from, null for a tree that is not ours
   */
  public ObjectJudge(List<? extends ObjectRule> rules, ObjectIndex index, Tier tier) {
    this.rules = rules;
    this.index = index;
    this.tier = tier;
    for (int i = 0; i < rules.size(); i++) {
      found.add(new ArrayList<>(1));
    }
  }

  /** What is judged. */
  public ObjectIndex index() {
    return index;
  }

  /**
   * Judges by one rule after the other until none is left; those that other threads have begun may
   * still go on.
   */
  public void work() {
    for (int i = next.getAndIncrement(); i < rules.size(); i = next.getAndIncrement()) {
      rules.get(i).judge(index, new Collector(rules.get(i), tier, found.get(i)));
    }
  }

  /** All that was found, sorted; to be asked when every thread has ended its work. */
  public List<Diagnostic> findings() {
    List<Diagnostic> all = new ArrayList<>();
    for (List<Diagnostic> one : found) {
      all.addAll(one);
    }
    Collections.sort(all);
    return all;
  }

  public static List<Diagnostic> judge(
      List<? extends ObjectRule> rules, ObjectIndex index, Tier tier) {
    ObjectJudge judge = new ObjectJudge(rules, index, tier);
    judge.work();
    return judge.findings();
  }

  /** The same over a tree that is not ours. */
  public static List<Diagnostic> judgeElsewhere(
      List<? extends ObjectRule> rules, ObjectIndex index) {
    return judge(rules, index, null);
  }

  /**
   * @param tier of the profile that a tree was rendered from, null for a tree that is not ours
   */
  private record Collector(ObjectRule rule, Tier tier, List<Diagnostic> found)
      implements ObjectReport {
    @Override
    public void found(K8sObject object, ManifestValue at, String message, String remedy) {
      Mark mark = at.mark();
      add(
          new SourcePosition(object.path(), mark.line(), mark.column(), mark.pointer()),
          message,
          remedy);
    }

    @Override
    public void found(String path, int line, String message, String remedy) {
      add(new SourcePosition(path, line, 1, ""), message, remedy);
    }

    private void add(SourcePosition at, String message, String remedy) {
      RuleId id = new RuleId(rule.id());
      Severity severity = tier == null ? rule.elsewhere() : Words.severity(id, tier);
      found.add(new Diagnostic(id, severity, at, message, remedy));
    }
  }
}
