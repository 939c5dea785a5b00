package io.datalyptica.profile.reader;

import io.datalyptica.diagnostic.RuleId;

/**
 * The reader's own rules, all of them and all errors, each with its number for ever: a rule that
 * goes leaves a gap. Their words are {@code docs/rules/PROFILE-*.md}. Up to PROFILE-019 the file
 * cannot be read as a profile at all; from PROFILE-020 a field is at fault and the others are still
 * checked. From PROFILE-100 on, numbers belong to rules that judge a plan.
 */
public enum ProfileRule {
  UNREADABLE(1),
  TOO_LARGE(2),
  NOT_UTF8(3),
  FORBIDDEN_CHARACTER(4),
  NOT_YAML(5),
  EMPTY(6),
  SEVERAL_DOCUMENTS(7),
  WRONG_ROOT(8),
  TOO_DEEP(9),
  ALIAS(10),
  TAG(11),
  KEY_NOT_TEXT(12),
  MERGE_KEY(13),

  UNKNOWN_KEY(20),
  DUPLICATE_KEY(21),
  WRONG_TYPE(22),
  MISSING(23),
  NO_VALUE(24),
  ILLEGAL_VALUE(25),
  OUT_OF_RANGE(26),
  NO_UNIT(27),
  RESERVED_KEY(28),
  DUPLICATE_ITEM(29),
  TOO_MANY(30);

  private final int number;

  ProfileRule(int number) {
    this.number = number;
  }

  public RuleId id() {
    return new RuleId("PROFILE-" + (number < 10 ? "00" : "0") + number);
  }
}
