package io.datalyptica.cli;

import io.datalyptica.diagnostic.Severity;
import java.util.function.Predicate;

/** The ways findings are printed; each is a class of its own, loaded when it is asked for. */
enum Format {
  TEXT,
  JSON,
  SARIF,
  JUNIT,
  GITHUB;

  /** For the description of {@code --format}. */
  static final String WORDS = "text (default), json, sarif, junit, github";

  static Format of(Arguments args) {
    return switch (CommonOptions.choice(
        args, "--format", "text", "json", "sarif", "junit", "github")) {
      case "json" -> JSON;
      case "sarif" -> SARIF;
      case "junit" -> JUNIT;
      case "github" -> GITHUB;
      default -> TEXT;
    };
  }

  /**
   * All findings as one document.
   *
   * @param fails whether a finding of this severity makes the exit code fail
   */
  String print(FindingsReport report, Predicate<Severity> fails) {
    return switch (this) {
      case TEXT -> throw new IllegalStateException("text is printed finding by finding");
      case JSON -> JsonFindings.of(report);
      case SARIF -> SarifFindings.of(report);
      case JUNIT -> JunitFindings.of(report, fails);
      case GITHUB -> GithubFindings.of(report);
    };
  }
}
