package io.datalyptica.profile;

import io.datalyptica.profile.reader.Choice;

/**
 * How strictly the pods of one component are kept on different nodes (and zones, when there are
 * several).
 */
public enum Spread implements Choice {
  REQUIRED,
  PREFERRED,
  NONE
}
