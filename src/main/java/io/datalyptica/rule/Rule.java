package io.datalyptica.rule;

import io.datalyptica.diagnostic.RuleId;
import io.datalyptica.diagnostic.Severity;

/** What every rule says of itself; the documentation and the catalogue are made from this. */
public interface Rule {
  RuleId id();

  /** The severity in tier {@code ha}. */
  Severity severity();

  /** One line without a full stop, such as "a server pool layout that MinIO refuses to start". */
  String title();

  /** Why it matters, the arithmetic, and the source of the numbers (file or document of the upstream system): Markdown. */
  String explanation();

  /** True for rules about redundancy: tier {@code dev} turns their findings into notes. */
  default boolean redundancy() {
    return false;
  }
}
