package io.datalyptica.component;

import io.datalyptica.change.ObjectChange;
import io.datalyptica.change.PageSection;
import io.datalyptica.plan.Pods;
import io.datalyptica.plan.simulation.Case;
import java.util.List;
import java.util.Optional;

/**
 * What one component of a plan holds, and what it can still do when something is lost: for the
 * commands that ask, {@code capacity} and {@code simulate}, and no other.
 */
public interface Outlook {
  /** Its key in JSON; where several of its kind may stand, that of the list. */
  String key();

  /**
   * What it holds and tolerates, beside the requests, limits and volumes of its pods, which are
   * listed of every component.
   */
  default Optional<Holdings> holdings() {
    return Optional.empty();
  }

  /** What cannot be computed, because somebody else runs it. */
  default Optional<Assumption> assumption() {
    return Optional.empty();
  }

  /**
   * What its clients see while its pods restart one after the other, in a few words; "" when
   * nothing is known of that.
   */
  default String restart() {
    return "";
  }

  /** Where its page says what a person does, when pods do not restart by themselves after that. */
  default Optional<PageSection> byHand(ObjectChange change) {
    return Optional.empty();
  }

  /** The pods that its component's {@link Component#lossWords() words} count or name. */
  default List<Pods> losable() {
    return List.of();
  }

  /**
   * What it can still do. That it serves no further than those whom it cannot serve without is seen
   * to by whoever asks.
   */
  Outcome lose(Case lost, Providers providers);
}
