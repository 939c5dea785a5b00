package io.datalyptica.profile;

import io.datalyptica.profile.reader.Choice;

/**
 * What the platform promises: decides defaults, and whether a lack of redundancy is an error or a
 * note.
 */
public enum Tier implements Choice {
  HA,
  DEV
}
