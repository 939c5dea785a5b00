package io.datalyptica.cli;

import io.datalyptica.fact.Facts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The manual: one page for the program and one for each command, of the declarations that parsing
 * and help come from.
 */
public final class ManPages {
  /** As {@link ExitCode} has them. */
  static final Map<Integer, String> EXITS = new LinkedHashMap<>();

  /** A line of an example: the command and, after at least two spaces, what it is for. */
  private static final Pattern EXAMPLE = Pattern.compile("\\s*(\\S.*?)(?: {2,}(\\S.*))?");

  private static final Option HELP =
      new Option(List.of("-h", "--help"), "", false, "Show the help.", List.of());
  private static final Option VERSION =
      new Option(List.of("-V", "--version"), "", false, "Print the version.", List.of());

  static {
    EXITS.put(ExitCode.OK, "Done, and nothing was found at or above the severity of --fail-on.");
    EXITS.put(
        ExitCode.FINDINGS,
        "There are findings, or a tree holds files of ours that were changed by hand: nothing was"
            + " written for that profile.");
    EXITS.put(ExitCode.USAGE, "The command line is wrong, or a profile cannot be read as one.");
    EXITS.put(ExitCode.DRIFT, "The directory is not what the profile renders (render --check).");
    EXITS.put(
        ExitCode.ENVIRONMENT,
        "A file or stream cannot be read or written, or the program cannot be built or started.");
    EXITS.put(ExitCode.BUG, "A bug in datalyptica; --debug prints its trace.");
  }

  private final String date;

  private ManPages(String date) {
    this.date = date;
  }

  /**
   * Every page by the name of its file.
   *
   * @param date of the pages, such as 2026-01-31
   */
  public static Map<String, String> of(String date) {
    ManPages pages = new ManPages(date);
    Map<String, String> all = new LinkedHashMap<>();
    all.put("datalyptica.1", pages.program());
    Commands.of()
        .forEach(
            (name, command) ->
                all.put("datalyptica-" + name + ".1", pages.command(name, command.syntax())));
    return all;
  }

  private Troff page(String name, String brief) {
    return Troff.page(name, date, "datalyptica " + Facts.version())
        .section("NAME")
        .line(Troff.escaped(name) + " \\- " + Troff.escaped(brief));
  }

  private String program() {
    Troff page =
        page("datalyptica", "render the OpenShift manifests of a data platform from one profile")
            .section("SYNOPSIS")
            .line(
                Troff.bold("datalyptica")
                    + " "
                    + Troff.italic("COMMAND")
                    + " ["
                    + Troff.italic("OPTION")
                    + "]... ["
                    + Troff.italic("ARGUMENT")
                    + "]...")
            .section("DESCRIPTION")
            .text(
                "One profile in, a judged and complete tree of OpenShift manifests out. Data goes"
                    + " to standard output, messages to standard error; the name - stands for"
                    + " standard input or output. The tool does not apply anything.")
            .section("COMMANDS");
    List<String> others = new ArrayList<>();
    Commands.of()
        .forEach(
            (name, command) -> {
              page.item(reference("datalyptica-" + name), command.syntax().description());
              others.add("datalyptica-" + name);
            });
    page.section("OPTIONS");
    options(page, List.of(HELP, VERSION));
    exits(page);
    page.section("ENVIRONMENT")
        .item(
            Troff.bold("DATALYPTICA_CACHE"),
            "The folder in which the launcher makes and finds class caches, by which the program"
                + " starts faster; off: it does without.")
        .item(
            Troff.bold("XDG_CACHE_HOME"),
            "Where they are otherwise, in datalyptica; ~/.cache when it is not set. Where that"
                + " cannot be written they are beside the program.")
        .item(Troff.bold("NO_COLOR"), "When it is set, no colour unless --color asks for it.")
        .item(
            Troff.bold("JAVA_HOME"),
            "The JDK that a checkout builds itself with; a distribution has a runtime of its own.")
        .section("FILES")
        .item(
            Troff.italic(".datalyptica.lock"),
            "In a rendered tree: the files that are datalyptica's own, with their checksums. No"
                + " other file is ever touched.")
        .item(
            Troff.italic("~/.cache/datalyptica"),
            "Class caches. May be removed at any time, and should be when the JVM says that it"
                + " cannot use them; those that nobody used for 30 days are, and all but the latest"
                + " eight.");
    examples(page, Commands.EXAMPLES);
    return also(page, others).toString();
  }

  private String command(String name, Syntax syntax) {
    String description = syntax.description();
    Troff page =
        page("datalyptica-" + name, brief(description))
            .section("SYNOPSIS")
            .line(synopsis(name, syntax));
    page.section("DESCRIPTION").text(description);
    String footer = String.join(" ", syntax.footer()).strip();
    if (!footer.isEmpty()) {
      page.paragraph(footer);
    }
    Syntax.Words words = syntax.words();
    if (!words.none()) {
      page.section("ARGUMENTS").item(Troff.italic(words.label()), words.description());
    }
    List<Option> options = new ArrayList<>(syntax.options());
    options.add(HELP);
    options(page.section("OPTIONS"), options);
    exits(page);
    if (syntax.option("--color") != null) {
      page.section("ENVIRONMENT")
          .item(Troff.bold("NO_COLOR"), "When it is set, no colour unless --color asks for it.");
    }
    examples(page, syntax.examples());
    return also(page, List.of("datalyptica")).toString();
  }

  /** The beginning of the first sentence, as the line of an index has it. */
  private static String brief(String description) {
    String first = description.replaceFirst("[.:;] .*", "").replaceFirst("\\.$", "");
    return first.substring(0, 1).toLowerCase(Locale.ROOT) + first.substring(1);
  }

  private static String synopsis(String name, Syntax syntax) {
    StringBuilder line =
        new StringBuilder(Troff.bold("datalyptica " + name))
            .append(" [")
            .append(Troff.italic("OPTION"))
            .append("]...");
    Syntax.Words words = syntax.words();
    if (!words.none()) {
      line.append(' ').append(Troff.italic(words.label())).append(words.several() ? "..." : "");
    }
    return line.toString();
  }

  private static void options(Troff page, List<Option> options) {
    for (Option option : options) {
      List<String> names = new ArrayList<>();
      for (String name : option.names()) {
        String value =
            option.isFlag()
                ? ""
                : (name.startsWith("--") ? "=" : " ") + Troff.italic(option.label());
        names.add(Troff.bold(name) + value);
      }
      page.item(String.join(", ", names), option.description());
    }
  }

  private static void exits(Troff page) {
    page.section("EXIT STATUS");
    EXITS.forEach((code, meaning) -> page.item(Troff.bold(code.toString()), meaning));
  }

  private static void examples(Troff page, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    page.section("EXAMPLES");
    for (int i = 0; i < lines.size(); i++) {
      Matcher example = EXAMPLE.matcher(lines.get(i));
      if (example.matches()) {
        if (i > 0) {
          page.macro("PP");
        }
        if (example.group(2) != null) {
          page.text(example.group(2));
        }
        page.command(example.group(1));
      }
    }
  }

  private static Troff also(Troff page, List<String> names) {
    List<String> references = new ArrayList<>();
    names.forEach(name -> references.add(reference(name)));
    return page.section("SEE ALSO").line(String.join(", ", references));
  }

  private static String reference(String name) {
    return "\\%" + Troff.bold(name) + "(1)"; // no hyphen of the formatter's
  }
}
