package io.datalyptica.cli;

import io.datalyptica.diagnostic.Severity;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * What all commands that read profiles have in common: the profiles, the format, colour, what
 * counts as failure.
 */
final class CommonOptions {
  private CommonOptions() {}

  /** What stands for the profiles in the help. */
  static final String PROFILES = "A profile, or - for standard input.";

  /**
   * @param formats the words of {@code --format}
   */
  static List<Option> with(String formats) {
    return List.of(
        format(formats),
        Option.text(
                "--color",
                "WHEN",
                "Colour in text: auto (default: on a terminal, unless NO_COLOR is set), always,"
                    + " never.")
            .values("auto", "always", "never"),
        Option.text(
                "--fail-on",
                "SEVERITY",
                "Exit with 1 from this severity on: error (default), warning, note, never.")
            .values("error", "warning", "note", "never"),
        Option.flag("--debug", "Print the trace of a bug."));
  }

  /**
   * @param formats its words, the first of them the default
   */
  static Option format(String formats) {
    List<String> words = new ArrayList<>();
    for (int from = 0, comma; from >= 0; from = comma < 0 ? -1 : comma + 2) {
      comma = formats.indexOf(", ", from);
      String word = comma < 0 ? formats.substring(from) : formats.substring(from, comma);
      int remark = word.indexOf(' ');
      words.add(remark < 0 ? word : word.substring(0, remark));
    }
    return Option.text("--format", "FORMAT", "What is printed: " + formats + ".")
        .values(words.toArray(String[]::new));
  }

  static Option allow() {
    return Option.texts(
        "--allow",
        "ID:OBJECT",
        "Do to what runs what is refused else, such as CHG-003:PostgresCluster/shop-postgres;"
            + " once for each.");
  }

  /** Where the tree stands; "" is a variable that was not set, and would mean this directory. */
  static String output(Arguments args) {
    String output = args.value("--output", "out");
    if (output.isEmpty()) {
      throw new UsageException(
          "-o is empty, which would be the current directory: name it, or write -o . if that is"
              + " meant");
    }
    return output;
  }

  static Option tree() {
    return Option.text("-o", "--output", "DIR", "The directory of the tree (default: out).");
  }

  static Option base() {
    return Option.text(
        "--base",
        "REV",
        "Compare with the tree that this revision of git has at the directory, such as"
            + " origin/main.");
  }

  static Option templates() {
    return Option.text(
        "--templates",
        "DIR",
        "Templates of your own; each replaces the built-in one of the same name.");
  }

  static Option today() {
    return Option.text(
        "--today",
        "DAY",
        "Judge as if it were this day, such as 2027-01-31: what is accepted until a day, and what"
            + " is known since one.");
  }

  /** With the day that {@code --today} says, if it is there. */
  static Console dated(Arguments args, Console console) {
    String text = args.value("--today", null);
    if (text == null) {
      return console;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      return console.on(day);
    } catch (DateTimeException e) {
      throw new UsageException(
          "--today wants a day such as 2027-01-31: '" + Safe.line(text) + "' is none");
    }
  }

  /** The profiles, each once; standard input can be read only once. */
  static List<String> profiles(Arguments args) {
    List<String> profiles = args.words();
    if (profiles.size() > 1 && new HashSet<>(profiles).size() != profiles.size()) {
      throw new UsageException("a profile is given twice");
    }
    return profiles;
  }

  static boolean json(Arguments args) {
    return choice(args, "--format", "text", "json").equals("json");
  }

  static boolean color(Arguments args, boolean terminal) {
    return switch (choice(args, "--color", "auto", "always", "never")) {
      case "always" -> true;
      case "never" -> false;
      default -> terminal && System.getenv("NO_COLOR") == null;
    };
  }

  /**
   * Whether the exit code says failure for findings of which {@code worst} is the gravest (null:
   * none).
   */
  static boolean fails(Arguments args, Severity worst) {
    String from = choice(args, "--fail-on", "error", "warning", "note", "never");
    return worst != null
        && !from.equals("never")
        && worst.compareTo(Severity.valueOf(from.toUpperCase(Locale.ROOT))) <= 0;
  }

  /** The value of an option out of {@code words}, of which the first is the default. */
  static String choice(Arguments args, String option, String... words) {
    String value = args.value(option, words[0]);
    if (!List.of(words).contains(value)) {
      throw new UsageException(
          option + " takes " + String.join(", ", words) + ", not '" + value + "'");
    }
    return value;
  }
}
