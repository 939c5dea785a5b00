package io.datalyptica.profile;

/**
 * What the platform promises: decides defaults, and whether a lack of redundancy is an error or a
 * note.
 */
public enum Tier {
  HA,
  DEV
}
