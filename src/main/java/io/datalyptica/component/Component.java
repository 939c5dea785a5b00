package io.datalyptica.component;

import io.datalyptica.change.ChangeReport;
import io.datalyptica.change.Recorded;
import io.datalyptica.plan.Needs;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Slice;
import io.datalyptica.plan.simulation.LossWord;
import io.datalyptica.profile.Section;
import io.datalyptica.rule.Report;
import java.util.List;

/**
 * One kind of thing that a platform may hold: stateless, and made when its section stands in the
 * profile. Three phases, and no order of components in any of them: it asks, it answers, it plans.
 *
 * @param <S> its section as it is read
 * @param <P> what it decides
 */
public interface Component<S, P extends Slice> extends Section<S> {
  /**
   * Begins one: asks {@code needs} for what it wants of others. Everything that it asks follows
   * from its own section.
   */
  Draft<P> begin(Site<S> site, Needs needs);

  /** Every rule of its own; each is a method, its words are a page. */
  default void judge(P slice, Plan plan, Report report) {}

  /**
   * The arithmetic of its rule {@code id} with the numbers of {@code slice}, in lines of Markdown;
   * empty when there is none to show.
   */
  default String arithmetic(String id, P slice, Plan plan) {
    return "";
  }

  /**
   * Puts down what lives on disks and in clients and no object shows, by which a later change is
   * judged: names, counts, layouts, versions; never a secret.
   */
  default void record(P slice, Recorded.Part record) {}

  /**
   * Every rule of its own about a change of what runs.
   *
   * @param before what was recorded of the component of the same name
   * @param after what is recorded of {@code slice}
   */
  default void judgeChange(
      Recorded.Part before, Recorded.Part after, P slice, ChangeReport report) {}

  /** Adds its files and its page. Pure: no clock, no chance, no I/O. */
  void spell(P slice, Plan plan, Tree tree);

  /**
   * What it holds, and what it can still do when something is lost, for {@code capacity} and {@code
   * simulate} alone. A method of the outlook's own class makes it: from a {@code new} here, every
   * render would load classes to verify it.
   */
  default Outlook outlook(P slice) {
    return CommonOutlook.of(name(), slice.common());
  }

  /** Its own words for {@code simulate --lose}, beside the names of its pods. */
  default List<LossWord> lossWords() {
    return List.of();
  }
}
