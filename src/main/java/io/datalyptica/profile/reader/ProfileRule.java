package io.datalyptica.profile.reader;

import io.datalyptica.diagnostic.RuleId;

/**
 * The reader's own rules, all of them, each with its number for ever: a rule that goes leaves a gap. Up to PROFILE-019 the file cannot be
 * read as a profile at all; from PROFILE-020 a field is at fault and the others are still checked.
 */
public enum ProfileRule {
  UNREADABLE(1, "a profile that cannot be opened"),
  TOO_LARGE(2, "a profile above the size limit"),
  NOT_UTF8(3, "a profile that is not UTF-8 text"),
  FORBIDDEN_CHARACTER(4, "a character that YAML readers disagree on or that hides text"),
  NOT_YAML(5, "text that is not YAML"),
  EMPTY(6, "a file without a document"),
  SEVERAL_DOCUMENTS(7, "more than one document in a file"),
  WRONG_ROOT(8, "a document that is not a map"),
  TOO_DEEP(9, "nesting beyond the limit"),
  ALIAS(10, "an alias that cannot be followed or expands beyond the limit"),
  TAG(11, "a YAML tag"),
  KEY_NOT_TEXT(12, "a key that is not plain text"),
  MERGE_KEY(13, "a merge key"),

  UNKNOWN_KEY(20, "a key that the profile does not have"),
  DUPLICATE_KEY(21, "a key written twice"),
  WRONG_TYPE(22, "a value of the wrong kind"),
  MISSING(23, "a required field that is absent"),
  NO_VALUE(24, "a key without a value"),
  ILLEGAL_VALUE(25, "a text that is not legal where it stands"),
  OUT_OF_RANGE(26, "a number out of its range"),
  NO_UNIT(27, "a quantity or duration without its unit"),
  RESERVED_KEY(28, "a label or annotation that the tool or the cluster owns"),
  DUPLICATE_ITEM(29, "a list item that repeats another's name"),
  TOO_MANY(30, "more faults than are worth listing");

  private final int number;
  private final String title;

  ProfileRule(int number, String title) {
    this.number = number;
    this.title = title;
  }

  public RuleId id() {
    return new RuleId("PROFILE-" + (number < 10 ? "00" : "0") + number);
  }

  /** One line without a full stop. */
  public String title() {
    return title;
  }

  /** Whether a finding of this rule means that the file cannot be read as a profile at all. */
  public boolean unreadable() {
    return number < 20;
  }
}
