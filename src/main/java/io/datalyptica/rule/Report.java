package io.datalyptica.rule;

import io.datalyptica.diagnostic.Fix;

/**
 * Where a rule says what it found; it knows the severity of each rule and the positions of the
 * file.
 */
public interface Report {
  /**
   * @param id of the rule, whose words are {@code docs/rules/<ID>.md}
   * @param pointer JSON pointer into the profile; the nearest parent that is present is shown
   * @param message the consequence with the profile's own numbers
   * @param remedy what to write, naming key and value
   * @param fixes the remedy as changes that a program can apply, where one exists: applying all of
   *     them silences the finding
   */
  void found(String id, String pointer, String message, String remedy, Fix... fixes);
}
