package io.datalyptica.profile;

/**
 * How strictly the pods of one component are kept on different nodes (and zones, when there are
 * several).
 */
public enum Spread {
  REQUIRED,
  PREFERRED,
  NONE
}
