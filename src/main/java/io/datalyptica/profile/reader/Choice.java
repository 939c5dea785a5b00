package io.datalyptica.profile.reader;

import java.util.Locale;

/** One of a fixed list of values, as an enum that knows the word by which a profile writes it. */
public interface Choice {
  /** What every enum has. */
  String name();

  /** Its name in lower case, unless users write it otherwise. */
  default String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
