package io.datalyptica.app;

import io.datalyptica.bundle.ObjectKey;
import io.datalyptica.change.ChangeFinding;
import io.datalyptica.change.Effect;
import io.datalyptica.change.ObjectChange;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What rendering would do to what runs.
 *
 * @param objects each that is not as it stands, the gravest first
 * @param findings what somebody has to know or allow
 * @param notes what could not be judged, and why, a sentence each
 * @param origin of all of it
 * @param origins of single objects, where they could be told apart
 */
public record PlatformChange(
    List<ObjectChange> objects,
    List<ChangeFinding> findings,
    List<String> notes,
    Origin origin,
    Map<ObjectKey, Origin> origins) {

  /** Who changed something, as far as it can be told. */
  public enum Origin {
    /** The version of datalyptica is the one that wrote what stands. */
    PROFILE("the profile"),
    /** The profile's text is the one that made what stands. */
    TOOL("a newer datalyptica"),
    /** Neither the profile nor the version changed: templates of one's own, or edits by hand. */
    OTHER("neither the profile nor datalyptica"),
    /** Both changed. */
    BOTH("the profile and datalyptica"),
    /** The list of owned files does not say. */
    UNKNOWN("not recorded");

    private final String words;

    Origin(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** Nothing stands that could change. */
  public static final PlatformChange NONE =
      new PlatformChange(List.of(), List.of(), List.of(), Origin.UNKNOWN, Map.of());

  public PlatformChange {
    objects = List.copyOf(objects);
    findings = List.copyOf(findings);
    notes = List.copyOf(notes);
    origins = Map.copyOf(origins);
  }

  /** The same with who changed each object. */
  PlatformChange apart(Map<ObjectKey, Origin> of) {
    return new PlatformChange(objects, findings, notes, origin, of);
  }

  /** The same with one thing more that could not be judged. */
  public PlatformChange noting(String note) {
    List<String> more = new ArrayList<>(notes);
    more.add(note);
    return new PlatformChange(objects, findings, more, origin, origins);
  }

  /** Who changed one object. */
  public Origin origin(ObjectChange change) {
    return origins.getOrDefault(change.object().key(), origin);
  }

  /** Whether profile and datalyptica both may have changed something, or nobody knows. */
  public boolean isMixed() {
    return origin == Origin.BOTH || origin == Origin.UNKNOWN;
  }

  /** The findings as those of any rule. */
  public List<Diagnostic> diagnostics() {
    List<Diagnostic> all = new ArrayList<>();
    for (ChangeFinding finding : findings) {
      all.add(finding.diagnostic());
    }
    return all;
  }

  /** Whether the tree may be written: no finding that nobody allowed is an error. */
  public boolean isAllowed() {
    for (ChangeFinding finding : findings) {
      Diagnostic d = finding.diagnostic();
      if (d.severity() == Severity.ERROR && !d.accepted()) {
        return false;
      }
    }
    return true;
  }

  /** How many objects the change does this to. */
  public int count(Effect effect) {
    int count = 0;
    for (ObjectChange change : objects) {
      count += change.effect() == effect ? 1 : 0;
    }
    return count;
  }
}
