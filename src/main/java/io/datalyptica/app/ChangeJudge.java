package io.datalyptica.app;

import io.datalyptica.app.PlatformChange.Origin;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.ObjectReader;
import io.datalyptica.change.ChangeFinding;
import io.datalyptica.change.ChangeReport;
import io.datalyptica.change.Effect;
import io.datalyptica.change.ObjectChange;
import io.datalyptica.change.ObjectChangeRules;
import io.datalyptica.change.ObjectChanges;
import io.datalyptica.change.PlatformChangeRules;
import io.datalyptica.change.Recorded;
import io.datalyptica.component.Part;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.RuleId;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.output.Provenance;
import io.datalyptica.output.StandingTree;
import io.datalyptica.profile.AcceptSpec;
import io.datalyptica.profile.Profile;
import io.datalyptica.rule.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Judges what a new tree does to what runs from the one that stands. */
public final class ChangeJudge {
  private final ProfileJudgement judgement;
  private final Profile profile;
  private final StandingTree standing;
  private final Set<String> allowed;
  private final Supplier<LocalDate> today;
  private final List<ChangeFinding> findings = new ArrayList<>();
  private List<ObjectChange> objects = List.of();

  private ChangeJudge(
      ProfileJudgement judgement,
      StandingTree standing,
      Set<String> allowed,
      Supplier<LocalDate> today) {
    this.judgement = judgement;
    this.profile = judgement.profile().orElseThrow();
    this.standing = standing;
    this.allowed = allowed;
    this.today = today;
  }

  /**
   * @param judgement of a sound profile
   * @param after the objects of its tree
   * @param allowed names of findings, such as {@code CHG-003:PostgresCluster/catalog}, beside those
   *     that the profile accepts
   * @param today decides whether an acceptance has expired
   */
  public static PlatformChange judge(
      ProfileJudgement judgement,
      ObjectIndex after,
      StandingTree standing,
      Set<String> allowed,
      Supplier<LocalDate> today) {
    return standing.isThere()
        ? new ChangeJudge(judgement, standing, allowed, today).judge(after)
        : PlatformChange.NONE;
  }

  private PlatformChange judge(ObjectIndex after) {
    objects = ObjectChanges.between(before(after.kubernetes()), after, standing.unchanged());
    Recorded was = Recorded.of(standing.provenance().facts());
    Recorded is = Recording.of(judgement.soundAssembly());
    boolean elsewhere = PlatformChangeRules.judge(was, is, objects, report(""));
    if (!elsewhere) {
      for (Part<?> part : judgement.soundAssembly().parts()) {
        part.judgeChange(was, is, report(part.slice().common().pointer()));
      }
      judgeObjects();
    }
    return new PlatformChange(graver(), findings, notes(), origin(), Map.of());
  }

  /** Of each object, unless a rule that knows more has said as much. */
  private void judgeObjects() {
    Set<String> destroyed = new HashSet<>();
    Set<String> said = new HashSet<>();
    for (ChangeFinding finding : findings) {
      said.add(finding.subject());
      if (finding.effect().isDestructive()) {
        destroyed.add(finding.subject());
      }
    }
    for (ObjectChange change : objects) {
      Set<String> enough = change.after().isEmpty() ? said : destroyed;
      if (!enough.contains(change.subject())) {
        ObjectChangeRules.judge(change, report(pointer(change)));
      }
    }
  }

  private ObjectIndex before(int kubernetes) {
    ObjectReader reader = new ObjectReader(Components.ALL);
    standing.before().forEach(reader::read);
    return reader.index(List.of(), kubernetes);
  }

  /** The section of the component that the object is of. */
  private String pointer(ObjectChange change) {
    Optional<Part<?>> owner = ObjectOwner.of(judgement.soundAssembly(), change.object());
    return owner.isEmpty() ? "/spec" : owner.get().slice().common().pointer();
  }

  /**
   * @param below the pointer that fields are below of; "" for those of the whole profile
   */
  private ChangeReport report(String below) {
    return (id, effect, subject, field, message, remedy, steps) -> {
      String name = ChangeFinding.name(id, subject);
      boolean error = Words.severity(new RuleId(id), profile.tier()) == Severity.ERROR;
      String allow = error ? "; to do it all the same: --allow " + name : "";
      Diagnostic found = Judge.finding(profile, id, below + field, message, remedy + allow);
      String reason = reason(id, subject, name);
      findings.add(
          new ChangeFinding(
              effect,
              subject,
              reason.isEmpty() ? found : found.accept(reason),
              Optional.ofNullable(steps)));
    };
  }

  /** Why it is allowed; "" when it is not. */
  private String reason(String id, String subject, String name) {
    if (allowed.contains(name)) {
      return "allowed on the command line";
    }
    for (AcceptSpec accept : profile.accept()) {
      if (accept.rule().text().equals(id)
          && accept.object().equals(subject)
          && !accept.until().isBefore(today.get())) {
        return accept.reason();
      }
    }
    return "";
  }

  /** The objects as grave as the rules that know more say. */
  private List<ObjectChange> graver() {
    Map<String, Effect> said = new HashMap<>();
    for (ChangeFinding finding : findings) {
      said.merge(finding.subject(), finding.effect(), Effect::or);
    }
    List<ObjectChange> all = new ArrayList<>();
    for (ObjectChange change : objects) {
      Effect by = said.get(change.subject());
      all.add(by == null ? change : change.said(by));
    }
    all.sort(ObjectChange::compareTo);
    return all;
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!standing.provenance().isRecorded()) {
      notes.add(
          "what stands was written by a datalyptica that recorded no facts: layouts, buckets,"
              + " databases, versions and names are judged from the next render on, and only the"
              + " objects now");
    }
    return notes;
  }

  private Origin origin() {
    Provenance was = standing.provenance();
    if (!was.isRecorded()) {
      return Origin.UNKNOWN;
    }
    Provenance is = Recording.of(judgement);
    boolean version = !was.version().equals(is.version());
    boolean text = !was.text().equals(is.text());
    if (version) {
      return text ? Origin.BOTH : Origin.TOOL;
    }
    return text ? Origin.PROFILE : Origin.OTHER;
  }
}
