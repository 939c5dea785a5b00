package io.datalyptica.profile.reader;

import io.datalyptica.diagnostic.RuleId;

/**
 * The reader's own rules, all of them, each with its number for ever: a rule that goes leaves a
 * gap. Up to PROFILE-019 the file cannot be read as a profile at all; from PROFILE-020 a field is
 * at fault and the others are still checked. From PROFILE-100 on, numbers belong to rules that
 * judge a plan.
 */
public enum ProfileRule {
  UNREADABLE(
      1,
      "a profile that cannot be opened",
      "A directory, a missing file, one without read permission, or a pipe or device, which could"
          + " block a build for ever.",
      "Name a regular file, or write `-` and send the profile to standard input."),
  TOO_LARGE(
      2,
      "a profile above the size limit",
      "A profile may have 1 MiB and 100,000 values; the profile of a large platform has some 10"
          + " KiB. The limit keeps a mistaken file out of memory.",
      "Name the profile, not data."),
  NOT_UTF8(
      3,
      "a profile that is not UTF-8 text",
      "Reading it in another encoding would guess at names and texts. A UTF-8 byte order mark is"
          + " fine.",
      "Save the file as UTF-8."),
  FORBIDDEN_CHARACTER(
      4,
      "a character that YAML readers disagree on or that hides text",
      "Control characters, U+0085, U+2028 and U+2029 end a line in YAML 1.1 but not in 1.2;"
          + " bidirectional controls show a reviewer another text than the cluster gets"
          + " (CVE-2021-42574).",
      "Delete the character; break lines only in values that may have several."),
  NOT_YAML(
      5,
      "text that is not YAML",
      "Nothing after the fault can be understood, so nothing is checked.",
      "Correct the line that the finding shows."),
  EMPTY(
      6,
      "a file without a document",
      "There is nothing to render.",
      "Start with `apiVersion: datalyptica.io/v1alpha1`."),
  SEVERAL_DOCUMENTS(
      7,
      "more than one document in a file",
      "It would be unclear which one is meant, or which finding belongs to which.",
      "Keep one document in a file and pass several files."),
  WRONG_ROOT(
      8,
      "a document that is not a map",
      "A profile is a map of apiVersion, kind, metadata and spec.",
      "Start with `apiVersion: datalyptica.io/v1alpha1`."),
  TOO_DEEP(
      9,
      "nesting beyond the limit",
      "The deepest field of a profile has 9 levels, the reader follows 32; more is a bracket that"
          + " was not closed, or an attack.",
      "Close the brackets, or correct the indentation."),
  ALIAS(
      10,
      "an alias that cannot be followed or expands beyond the limit",
      "An alias needs its anchor above it and outside of itself. Aliases of aliases grow"
          + " exponentially: what they expand to may have 100,000 values.",
      "Write the value out, or repeat a smaller one."),
  TAG(
      11,
      "a YAML tag",
      "A value gets its type from the field that it stands in. Tags such as `!!java...` make other"
          + " readers build objects.",
      "Delete the tag; quote a value that starts with `!`."),
  KEY_NOT_TEXT(
      12,
      "a key that is not plain text",
      "No field has a list, a map or nothing as its name. An unquoted `{{...}}` is read as a map in"
          + " a map.",
      "Write a plain key; quote values that start with `{` or `[`."),
  MERGE_KEY(
      13,
      "a merge key",
      "`<<` is no part of YAML 1.2, and a reviewer has to merge by hand to know what counts.",
      "Write the fields out, or use an alias for a whole value."),

  UNKNOWN_KEY(
      20,
      "a key that the profile does not have",
      "It would have no effect, which nobody would notice: a default would hold where something"
          + " else was asked for.",
      "Write the key as the finding suggests, or delete it."),
  DUPLICATE_KEY(
      21,
      "a key written twice",
      "YAML forbids it; readers that accept it disagree on which one counts.",
      "Delete one of the two."),
  WRONG_TYPE(
      22,
      "a value of the wrong kind",
      "Lists, maps, whole numbers (decimal digits only) and `true` or `false` are told apart"
          + " strictly, because YAML 1.1 and 1.2 disagree on words such as `yes` and numbers such"
          + " as `0777`.",
      "Write what the finding names; texts never need a type."),
  MISSING(
      23,
      "a required field that is absent",
      "There is no default that would be right for everybody.",
      "Add the field."),
  NO_VALUE(
      24,
      "a key without a value",
      "YAML reads it as null, which is neither a value nor the default; often the lines below it"
          + " are indented wrongly.",
      "Write a value (`{}` for all defaults of a section), or delete the key."),
  ILLEGAL_VALUE(
      25,
      "a text that is not legal where it stands",
      "Names, schedules, images and the like are checked by the rules of the system that gets them,"
          + " which would refuse them later and with less context.",
      "Write it as the finding shows."),
  OUT_OF_RANGE(
      26,
      "a number out of its range",
      "The system that gets it refuses it, or it can only be a slip.",
      "Write a number in the range."),
  NO_UNIT(
      27,
      "a quantity or duration without its unit",
      "`200` would be 200 bytes for Kubernetes, and `5` may be seconds or milliseconds.",
      "Write the unit: `200Gi`, `5s`."),
  RESERVED_KEY(
      28,
      "a label or annotation that the tool or the cluster owns",
      "Keys under kubernetes.io, k8s.io, openshift.io, postgres-operator.crunchydata.com and"
          + " cnpg.io are set by the tool, the cluster or an operator; another value would make"
          + " selectors miss or switch protection off.",
      "Use a domain of your own: `example.com/team`."),
  DUPLICATE_ITEM(
      29,
      "a list item that repeats another's name",
      "Both would become the same object, and one of them would be lost.",
      "Give each its own name, or delete one."),
  TOO_MANY(
      30,
      "more faults than are worth listing",
      "After 1,000 findings the rest is not listed.",
      "Correct the ones above first.");

  private final int number;
  private final String title;
  private final String why;
  private final String fix;

  ProfileRule(int number, String title, String why, String fix) {
    this.number = number;
    this.title = title;
    this.why = why;
    this.fix = fix;
  }

  public RuleId id() {
    return new RuleId("PROFILE-" + (number < 10 ? "00" : "0") + number);
  }

  /** One line without a full stop. */
  public String title() {
    return title;
  }

  /** What goes wrong, in Markdown. */
  public String why() {
    return why;
  }

  /** What to write instead, in Markdown. */
  public String fix() {
    return fix;
  }

  /** Whether a finding of this rule means that the file cannot be read as a profile at all. */
  public boolean unreadable() {
    return number < 20;
  }
}
