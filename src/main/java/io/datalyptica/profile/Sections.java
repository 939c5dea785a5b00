package io.datalyptica.profile;

import java.util.List;

/** The sections that a profile may have, by name; only those that are asked for are made. */
public interface Sections {
  /** The section of that name, or null. */
  Section<?> find(String name);

  /** Every name there is, in the order in which sections are planned. */
  List<String> names();
}
