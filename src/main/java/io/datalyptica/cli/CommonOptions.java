package io.datalyptica.cli;

import io.datalyptica.diagnostic.Severity;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What all commands that read profiles have in common: the profiles, the format, colour, what counts as failure. */
final class CommonOptions {
  private CommonOptions() {}

  /**
   * @param formats the words of {@code --format}
   */
  static void addTo(CommandSpec spec, String formats) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("PROFILE")
            .arity("1..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description("A profile, or - for standard input.")
            .build());
    spec.addOption(
        text("--format", "FORMAT", "What is printed: " + formats + "."));
    spec.addOption(
        text("--color", "WHEN",
            "Colour in text: auto (default: on a terminal, unless NO_COLOR is set), always, never."));
    spec.addOption(
        text("--fail-on", "SEVERITY", "Exit with 1 from this severity on: error (default), warning, note, never."));
    spec.addOption(
        OptionSpec.builder("--debug").description("Print the trace of a bug.").build());
  }

  static OptionSpec text(String name, String label, String description) {
    return OptionSpec.builder(name).type(String.class).paramLabel(label).description(description).build();
  }

  /** The profiles, each once; standard input can be read only once. */
  static List<String> profiles(ParseResult args) {
    List<String> profiles = args.matchedPositionalValue(0, List.<String>of());
    if (profiles.isEmpty()) {
      throw new ParameterException(args.commandSpec().commandLine(), "a profile is missing");
    }
    if (profiles.stream().distinct().count() != profiles.size()) {
      throw new ParameterException(args.commandSpec().commandLine(), "a profile is given twice");
    }
    return profiles;
  }

  static boolean json(ParseResult args) {
    return choice(args, "--format", "text", "json").equals("json");
  }

  static boolean color(ParseResult args, boolean terminal) {
    return switch (choice(args, "--color", "auto", "always", "never")) {
      case "always" -> true;
      case "never" -> false;
      default -> terminal && System.getenv("NO_COLOR") == null;
    };
  }

  /** Whether the exit code says failure for findings of which {@code worst} is the gravest (null: none). */
  static boolean fails(ParseResult args, Severity worst) {
    String from = choice(args, "--fail-on", "error", "warning", "note", "never");
    return worst != null
        && !from.equals("never")
        && worst.compareTo(Severity.valueOf(from.toUpperCase(Locale.ROOT))) <= 0;
  }

  /** The value of an option out of {@code words}, of which the first is the default. */
  static String choice(ParseResult args, String option, String... words) {
    String value = args.matchedOptionValue(option, words[0]);
    if (!List.of(words).contains(value)) {
      throw new ParameterException(
          args.commandSpec().commandLine(), option + " takes " + String.join(", ", words) + ", not '" + value + "'");
    }
    return value;
  }
}
