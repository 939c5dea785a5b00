package io.datalyptica.component;

import io.datalyptica.plan.Need;

/** What those can still do who provide what a component asked for. */
public interface Providers {
  /**
   * Whether what was asked for can be written; true too when nobody of the platform provides it.
   */
  boolean writable(Need<?, ?> need);
}
