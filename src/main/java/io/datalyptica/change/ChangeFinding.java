package io.datalyptica.change;

import io.datalyptica.diagnostic.Diagnostic;
import java.util.Optional;

/**
 * What a change does that somebody has to know before it is written.
 *
 * @param subject kind and name of what it is done to, such as {@code PostgresCluster/catalog}, or
 *     {@code Bucket/raw} of what is no object
 * @param steps where the commands stand that a person needs
 */
public record ChangeFinding(
    Effect effect, String subject, Diagnostic diagnostic, Optional<PageSection> steps) {

  /** How it is allowed by name: {@code CHG-003:PostgresCluster/catalog}. */
  public String name() {
    return name(diagnostic.rule().text(), subject);
  }

  public static String name(String rule, String subject) {
    return rule + ":" + subject;
  }
}
