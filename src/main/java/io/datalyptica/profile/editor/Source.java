package io.datalyptica.profile.editor;

import java.util.List;

/**
 * A value as it stands in a text: the characters from {@code from} to {@code to}, without comments
 * and blank lines behind it.
 *
 * @param text of a scalar; empty for everything else
 * @param flow written in brackets, or a scalar
 * @param tied behind an anchor, an alias or a tag: an edit could reach further than it looks
 * @param members of a map or a list
 */
record Source(
    Form form, int from, int to, String text, boolean flow, boolean tied, List<Member> members) {
  /** The ways to write a value. */
  enum Form {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    /** Literal or folded, over several lines. */
    BLOCK_TEXT,
    ALIAS,
    MAP,
    LIST
  }

  /**
   * One entry of a map, or one item of a list.
   *
   * @param key null in a list
   */
  record Member(Source key, Source value) {
    /** Where it begins; in a block list its dash stands before. */
    int from() {
      return key == null ? value.from() : key.from();
    }
  }

  static Source scalar(Form form, int from, int to, String text, boolean tied) {
    return new Source(form, from, to, text, true, tied, List.of());
  }

  boolean isCollection() {
    return form == Form.MAP || form == Form.LIST;
  }

  /** Whether YAML reads it as null. */
  boolean isNothing() {
    return form == Form.PLAIN && (text.isEmpty() || text.equals("~") || text.equals("null"));
  }

  /** The index of the member that a step of a pointer names; -1 when there is none. */
  int find(String step) {
    for (int i = 0; i < members.size(); i++) {
      Source key = members.get(i).key();
      if (key == null ? step.equals(Integer.toString(i)) : key.text().equals(step)) {
        return i;
      }
    }
    return -1;
  }
}
