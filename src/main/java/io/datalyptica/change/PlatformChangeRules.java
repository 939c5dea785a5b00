package io.datalyptica.change;

import java.util.ArrayList;
import java.util.List;

/** What a change of what all components share does to them. */
public final class PlatformChangeRules {
  private static final int SHOWN = 4;
  private final Recorded.Part before;
  private final Recorded.Part after;
  private final List<ObjectChange> objects;
  private final ChangeReport report;

  private PlatformChangeRules(
      Recorded.Part before, Recorded.Part after, List<ObjectChange> objects, ChangeReport report) {
    this.before = before;
    this.after = after;
    this.objects = objects;
    this.report = report;
  }

  /**
   * Judges what is recorded of the platform.
   *
   * @return whether everything is in another namespace: then what each object loses is said already
   */
  public static boolean judge(
      Recorded before, Recorded after, List<ObjectChange> objects, ChangeReport report) {
    if (!before.has(Recorded.PLATFORM)) {
      return false;
    }
    PlatformChangeRules rules =
        new PlatformChangeRules(
            before.part(Recorded.PLATFORM), after.part(Recorded.PLATFORM), objects, report);
    boolean named = rules.otherPlatform() || rules.otherNamespace();
    rules.lowerTier();
    rules.openNetwork();
    return named && rules.changes("namespace");
  }

  private boolean changes(String key) {
    return before.differs(after, key);
  }

  private String was(String key) {
    return before.text(key);
  }

  private String is(String key) {
    return after.text(key);
  }

  /** CHG-001 */
  private boolean otherPlatform() {
    if (!changes("name")) {
      return false;
    }
    report.found(
        "CHG-001",
        Effect.DATA_LOSS,
        "Platform/" + was("name"),
        "/metadata/name",
        "the tree that stands is of the platform "
            + was("name")
            + ", the profile is of "
            + is("name")
            + (changes("namespace")
                ? ": everything is made anew and empty, and of what runs "
                : ": what has that name in its own is made anew and empty, and of what runs ")
            + left(),
        "name another directory with -o, one for each platform; a platform keeps its name for"
            + " life");
    return true;
  }

  /** CHG-005 */
  private boolean otherNamespace() {
    if (!changes("namespace")) {
      return false;
    }
    report.found(
        "CHG-005",
        Effect.DATA_LOSS,
        "Namespace/" + was("namespace"),
        "/spec/namespace",
        "the namespace changes from "
            + was("namespace")
            + " to "
            + is("namespace")
            + ": volumes do not move between namespaces, so everything is made anew and empty, and"
            + " of what runs "
            + left(),
        "leave namespace: "
            + was("namespace")
            + "; to move, render into another directory, restore the backups there, and remove the"
            + " old platform when nobody uses it");
    return true;
  }

  /** Of what holds data and is in the new tree no more. */
  private String left() {
    List<String> data = new ArrayList<>();
    for (ObjectChange change : objects) {
      if (change.effect() == Effect.DATA_LOSS && change.after().isEmpty()) {
        data.add(change.subject());
      }
    }
    if (data.isEmpty()) {
      return "nothing is in the tree any more";
    }
    String some = String.join(", ", data.subList(0, Math.min(SHOWN, data.size())));
    return some
        + (data.size() > SHOWN ? " and " + (data.size() - SHOWN) + " more" : "")
        + (data.size() == 1 ? " leaves" : " leave")
        + " the tree with "
        + (data.size() == 1 ? "its" : "their")
        + " data";
  }

  /** CHG-006 */
  private void lowerTier() {
    if (changes("tier") && is("tier").equals("dev")) {
      report.found(
          "CHG-006",
          Effect.UPDATE,
          "Platform/" + is("name"),
          "/spec/tier",
          "tier ha becomes dev: defaults of replicas, spread, backups and update approval fall, and"
              + " rules about redundancy are notes from now on",
          "leave tier: ha for a platform that somebody depends on; set single fields where less is"
              + " enough");
    }
  }

  /** CHG-007 */
  private void openNetwork() {
    if (changes("networkPolicies") && is("networkPolicies").equals("false")) {
      report.found(
          "CHG-007",
          Effect.UPDATE,
          "Platform/" + is("name"),
          "/spec/networkPolicies/enabled",
          "the network policies go: every pod of the cluster may then reach every port of the"
              + " platform",
          "leave networkPolicies.enabled: true, and let single clients in by"
              + " networkPolicies.clients");
    }
  }
}
