package io.datalyptica.component;

import java.util.Optional;

/**
 * What one component of a plan holds, for the commands that ask: {@code capacity} and {@code
 * simulate}, and no other.
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
}
