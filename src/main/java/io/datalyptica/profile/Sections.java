package io.datalyptica.profile;

import io.datalyptica.profile.reader.Reserved;
import java.util.List;

/** The sections that a profile may have, by name; only those that are asked for are made. */
public interface Sections extends Reserved {
  /** The section of that name, or null. */
  Section<?> find(String name);

  /** Every name there is, in the order in which sections are planned. */
  List<String> names();

  /** Those of every section, present or not: they are few, and one may be added later. */
  @Override
  default String reserved(String domain) {
    for (String name : names()) {
      for (String own : find(name).reservedDomains()) {
        if (domain.equals(own) || domain.endsWith("." + own)) {
          return own;
        }
      }
    }
    return "";
  }
}
