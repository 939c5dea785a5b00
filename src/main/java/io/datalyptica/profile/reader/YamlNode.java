package io.datalyptica.profile.reader;

import java.util.List;

/**
 * A YAML tree as it was written: texts are not resolved to types, keys may repeat, and everything
 * knows its place.
 */
public sealed interface YamlNode {
  /** Line and column from 1; columns count code points. */
  record Place(int line, int column) {}

  Place place();

  /**
   * The same node seen from elsewhere: an alias stands at its own place, its content where it was
   * written.
   */
  YamlNode at(Place place);

  /**
   * @param plain written without quotes and not as a block, so that YAML may take it for a number,
   *     a boolean or null
   */
  record Scalar(Place place, String text, boolean plain) implements YamlNode {
    @Override
    public Scalar at(Place place) {
      return new Scalar(place, text, plain);
    }

    /** Whether YAML reads it as null. */
    public boolean isNull() {
      return plain
          && switch (text) {
            case "", "~", "null", "Null", "NULL" -> true;
            default -> false;
          };
    }
  }

  record Sequence(Place place, List<YamlNode> items) implements YamlNode {
    @Override
    public Sequence at(Place place) {
      return new Sequence(place, items);
    }
  }

  record Mapping(Place place, List<Entry> entries) implements YamlNode {
    @Override
    public Mapping at(Place place) {
      return new Mapping(place, entries);
    }

    /** Where the value at {@code keys} stands, or as much of the way as is written. */
    public Place placeOf(String... keys) {
      YamlNode at = this;
      for (String key : keys) {
        YamlNode next = at instanceof Mapping m ? m.find(key) : null;
        if (next == null) {
          return at.place();
        }
        at = next;
      }
      return at.place();
    }

    /** The first value of {@code key}, or null. */
    public YamlNode find(String key) {
      for (Entry entry : entries) {
        if (entry.key().text().equals(key)) {
          return entry.value();
        }
      }
      return null;
    }
  }

  record Entry(Scalar key, YamlNode value) {}
}
