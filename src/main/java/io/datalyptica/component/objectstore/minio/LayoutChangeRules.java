package io.datalyptica.component.objectstore.minio;

import io.datalyptica.change.ChangeReport;
import io.datalyptica.change.Effect;
import io.datalyptica.change.PageSection;
import io.datalyptica.change.Recorded;
import io.datalyptica.plan.Amounts;

/** What a change does to servers and drives that run. */
final class LayoutChangeRules {
  private static final String PAGE = "docs/minio.md";
  private static final String RELEASE = ":RELEASE.";
  private static final String MOMENT = "yyyy-mm-ddThh-mm-ssZ";
  private final Recorded.Part before;
  private final Recorded.Part after;
  private final MinioPlan store;
  private final ChangeReport report;

  private LayoutChangeRules(
      Recorded.Part before, Recorded.Part after, MinioPlan store, ChangeReport report) {
    this.before = before;
    this.after = after;
    this.store = store;
    this.report = report;
  }

  static void judge(
      Recorded.Part before, Recorded.Part after, MinioPlan store, ChangeReport report) {
    LayoutChangeRules rules = new LayoutChangeRules(before, after, store, report);
    for (String index : before.names(MinioRecord.POOL)) {
      rules.pool(index);
    }
    rules.otherParity();
    rules.otherTls();
    rules.olderImage();
  }

  private void pool(String index) {
    String key = MinioRecord.POOL + "/" + index + "/";
    String set = "StatefulSet/" + before.text(key + "set");
    if (before.number(key + "servers") < 0 || before.number(key + "drives") < 0) {
      return;
    }
    if (after.text(key + "set").isEmpty()) {
      poolGone(index, set);
    } else if (before.number(key + "servers") != after.number(key + "servers")
        || before.number(key + "drives") != after.number(key + "drives")) {
      poolAltered(key, index, set);
    } else {
      otherSize(key, index, set);
    }
  }

  private String words(Recorded.Part part, String key) {
    return part.number(key + "servers") + " x " + part.number(key + "drives");
  }

  /** CHG-101 */
  private void poolAltered(String key, String index, String set) {
    report.found(
        "CHG-101",
        Effect.DATA_LOSS,
        set,
        "/pools/" + index,
        "pool "
            + index
            + " has "
            + words(before, key)
            + " drives and would get "
            + words(after, key)
            + ": servers refuse drives of another layout (`already being used in another erasure"
            + " deployment`), so at their next restart none starts and every object is out of"
            + " reach",
        "leave pool "
            + index
            + " as it is, and append a pool to objectStore.pools for more room; to have less,"
            + " append the smaller one and empty the old (docs/minio.md, \"The store must grow\")");
  }

  /** CHG-102 */
  private void poolGone(String index, String set) {
    report.found(
        "CHG-102",
        Effect.DATA_LOSS,
        set,
        "/pools",
        "pool "
            + index
            + " leaves the store with all objects on it: the other pools hold no copy of them",
        "put the pool back; empty it first (`mc admin decommission`), and take it out when that"
            + " says complete");
  }

  /** CHG-103 */
  private void otherSize(String key, String index, String set) {
    long was = before.number(key + "size");
    long is = after.number(key + "size");
    if (was == is || was < 0 || is < 0) {
      return;
    }
    String sizes = Amounts.bytes(was) + " -> " + Amounts.bytes(is);
    if (is < was) {
      report.found(
          "CHG-103",
          Effect.RECREATE,
          set,
          "/pools/" + index + "/size",
          "the drives of pool "
              + index
              + " would shrink ("
              + sizes
              + "): no volume does, and the API server refuses the StatefulSet",
          "write size: " + Amounts.quantity(was) + ", which is what runs");
      return;
    }
    report.found(
        "CHG-103",
        Effect.RECREATE,
        set,
        "/pools/" + index + "/size",
        "the drives of pool "
            + index
            + " grow ("
            + sizes
            + "): the claim template of a StatefulSet never changes, so the sync stands still"
            + " there",
        "grow the claims first and have the StatefulSet made anew around its running pods; or"
            + " append a pool",
        PageSection.of(PAGE, "The volumes must grow"));
  }

  /** CHG-104 */
  private void otherParity() {
    long was = before.number(MinioRecord.PARITY);
    long is = after.number(MinioRecord.PARITY);
    if (was < 0 || was == is) {
      return;
    }
    report.found(
        "CHG-104",
        Effect.BY_HAND,
        "StatefulSet/" + store.pools().getFirst().statefulSet(),
        "/parity",
        "EC:"
            + was
            + " becomes EC:"
            + is
            + " for objects written from now on; those that are there keep EC:"
            + was
            + ", so "
            + (is < was
                ? "new ones are lost sooner than old ones, and usable bytes are between the two"
                : "old ones are lost sooner than new ones until they are written again"),
        "leave parity: "
            + was
            + "; or restart all servers at once, and copy what must have the new parity into a new"
            + " bucket",
        PageSection.of(PAGE, "The image, an argument or an environment value changed"));
  }

  /** CHG-105 */
  private void otherTls() {
    if (!before.differs(after, MinioRecord.TLS)) {
      return;
    }
    boolean on = store.endpoint().tls();
    report.found(
        "CHG-105",
        Effect.BY_HAND,
        "StatefulSet/" + store.pools().getFirst().statefulSet(),
        "/tls",
        "TLS of the store goes "
            + (on ? "on" : "off")
            + ": servers of both kinds do not form a store, and every client needs "
            + (on ? "https and the CA" : "http")
            + " from the same moment on",
        "change the clients and restart all servers at once, at a quiet moment",
        PageSection.of(PAGE, "The image, an argument or an environment value changed"));
  }

  /** CHG-106 */
  private void olderImage() {
    String was = release(before.text(MinioRecord.IMAGE));
    String is = release(after.text(MinioRecord.IMAGE));
    if (was.isEmpty() || is.isEmpty() || is.compareTo(was) >= 0) {
      return;
    }
    report.found(
        "CHG-106",
        Effect.ONE_WAY,
        "StatefulSet/" + store.pools().getFirst().statefulSet(),
        "/image",
        "the servers would go back from "
            + was
            + " to "
            + is
            + ": nobody promises that an older release reads what a newer one wrote on the drives,"
            + " and the known faults of the older one are back",
        "stay at " + was + " or take a newer one");
  }

  /** The release of an image, which is its moment, so that texts compare as they follow. */
  private static String release(String image) {
    int at = image.indexOf(RELEASE);
    int end = at + RELEASE.length() + MOMENT.length();
    return at < 0 || end > image.length() ? "" : image.substring(at + 1, end);
  }
}
