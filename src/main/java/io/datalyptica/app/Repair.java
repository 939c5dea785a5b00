package io.datalyptica.app;

import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.profile.editor.Edit;
import io.datalyptica.profile.editor.ProfileEditor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Fixes one profile, finding by finding: each fix is written into the text, and the text read and
 * judged again. What does not silence its finding, or brings an error that was not there, is not
 * taken. It goes on until nothing more can be fixed; the findings that a fix brings are fixed too.
 */
public final class Repair {
  /** More than a profile has; what goes on for longer goes in a circle that nobody saw. */
  private static final int MOST = 1000;

  private final Predicate<Diagnostic> wanted;
  private final boolean unsafe;
  private final Function<String, Judged> judge;
  private final List<Diagnostic> fixed = new ArrayList<>();
  private final List<Left> left = new ArrayList<>();
  private final Set<String> texts = new HashSet<>();
  private Judged now;

  /**
   * A finding that has a fix and keeps it.
   *
   * @param consent whether all it needs is somebody's consent
   * @param why in words that go on from "not fixed, because"
   */
  public record Left(Diagnostic finding, boolean consent, String why) {}

  /**
   * What came of it.
   *
   * @param judged the profile as it is in the end
   * @param fixed as they were found, in the order in which they were fixed
   */
  public record Outcome(Judged judged, List<Diagnostic> fixed, List<Left> left) {
    public Outcome {
      fixed = List.copyOf(fixed);
      left = List.copyOf(left);
    }
  }

  private Repair(
      Judged judged, Predicate<Diagnostic> wanted, boolean unsafe, Function<String, Judged> judge) {
    this.now = judged;
    this.wanted = wanted;
    this.unsafe = unsafe;
    this.judge = judge;
  }

  /**
   * @param wanted the findings that are to be fixed
   * @param unsafe whether fixes that are not safe are applied too
   * @param judge reads and judges another text of the same profile
   */
  public static Outcome of(
      Judged judged, Predicate<Diagnostic> wanted, boolean unsafe, Function<String, Judged> judge) {
    Repair repair = new Repair(judged, wanted, unsafe, judge);
    if (judged.judgement().readable()) {
      repair.texts.add(judged.judgement().text());
      int before;
      do {
        before = repair.fixed.size();
        repair.round();
      } while (repair.fixed.size() > before && before < MOST);
    }
    return new Outcome(repair.now, repair.fixed, repair.left);
  }

  /** Tries every finding once, in the order of the file, those that come up on the way too. */
  private void round() {
    left.clear();
    Set<String> tried = new HashSet<>();
    for (Diagnostic next = next(tried); next != null; next = next(tried)) {
      if (!unsafe && !isSafe(next)) {
        left.add(new Left(next, true, "the fix is not safe"));
      } else if (fixed.size() < MOST) {
        String objection = fix(next);
        if (!objection.isEmpty()) {
          left.add(new Left(next, false, objection));
        }
      }
    }
  }

  private Diagnostic next(Set<String> tried) {
    for (Diagnostic d : now.all()) {
      boolean open = !d.accepted() && !d.fixes().isEmpty() && wanted.test(d);
      if (open && tried.add(d.rule() + " " + d.at().pointer() + " " + d.fixes())) {
        return d;
      }
    }
    return null;
  }

  private static boolean isSafe(Diagnostic d) {
    for (Fix fix : d.fixes()) {
      if (!fix.isSafe()) {
        return false;
      }
    }
    return true;
  }

  /** Takes the fix of a finding, or says why not. */
  private String fix(Diagnostic d) {
    Edit edit = ProfileEditor.edit(now.judgement().text(), d.fixes());
    if (edit instanceof Edit.Refused(String why)) {
      return why;
    }
    String text = ((Edit.Done) edit).text();
    if (texts.contains(text)) {
      return text.equals(now.judgement().text())
          ? "there is nothing to change"
          : "it would undo another fix";
    }
    Judged then = judge.apply(text);
    String objection = Objection.to(now, then, d);
    if (objection.isEmpty()) {
      now = then;
      texts.add(text);
      fixed.add(d);
    }
    return objection;
  }
}
