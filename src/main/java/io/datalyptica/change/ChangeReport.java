package io.datalyptica.change;

/** Where a rule over a change says what it found; it knows severities and positions. */
public interface ChangeReport {
  /**
   * @param id of the rule, whose words are {@code docs/rules/<ID>.md}
   * @param subject what it is done to: kind and name of an object of either tree, or {@code
   *     Bucket/raw}, {@code Database/shop} of what is none
   * @param field JSON pointer below the component's section, such as {@code /version}; the nearest
   *     parent that is present is shown
   * @param message what is lost or down, and for how long, with the numbers of both sides
   * @param remedy the safe way to the same end
   */
  default void found(
      String id, Effect effect, String subject, String field, String message, String remedy) {
    found(id, effect, subject, field, message, remedy, null);
  }

  /**
   * The same with the place of a page that has the commands.
   *
   * @param steps null when there are none
   */
  void found(
      String id,
      Effect effect,
      String subject,
      String field,
      String message,
      String remedy,
      PageSection steps);
}
