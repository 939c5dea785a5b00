package io.datalyptica.profile;

import java.util.List;

/**
 * One profile file, read and checked.
 *
 * @param positions where each value stands in the file
 * @param sections of components, those of one kind in the order of the file
 */
public record Profile(
    Positions positions,
    Metadata metadata,
    PlatformSpec spec,
    List<AcceptSpec> accept,
    List<SectionSpec<?>> sections) {
  public Profile {
    accept = List.copyOf(accept);
    sections = List.copyOf(sections);
  }

  public Tier tier() {
    return spec.tier();
  }
}
