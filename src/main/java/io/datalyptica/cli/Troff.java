package io.datalyptica.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page in the man macros (man(7)), of which no text is taken for a macro or an escape. */
final class Troff {
  /** An option's name, which a page sets apart. */
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--?[a-z][a-z-]*");

  private final StringBuilder page = new StringBuilder();

  /**
   * The head of a page of section 1.
   *
   * @param date as 2026-01-31, which a formatter wants as it is
   */
  static Troff page(String name, String date, String source) {
    Troff troff = new Troff();
    troff.page.append(".\\\" Made of the same declarations as the help; do not edit.\n");
    return troff
        .macro(
            "TH "
                + quoted(name)
                + " 1 "
                + date
                + " "
                + quoted(source)
                + " "
                + quoted("datalyptica"))
        .macro("nh")
        .macro("ad l");
  }

  Troff section(String title) {
    return macro("SH " + quoted(title));
  }

  Troff paragraph(String text) {
    return macro("PP").text(text);
  }

  /** A term, which is troff already, and what it means. */
  Troff item(String term, String meaning) {
    return macro("TP").line(term).text(meaning);
  }

  /** A line that somebody can paste: as it is, not filled. */
  Troff command(String line) {
    return macro("RS 4").macro("EX").line(escaped(line)).macro("EE").macro("RE");
  }

  Troff macro(String macro) {
    return line("." + macro);
  }

  /** Prose, with the names of options in bold. */
  Troff text(String text) {
    StringBuilder marked = new StringBuilder();
    Matcher matcher = OPTION.matcher(text);
    int from = 0;
    while (matcher.find()) {
      marked.append(escaped(text.substring(from, matcher.start()))).append(bold(matcher.group()));
      from = matcher.end();
    }
    return line(marked.append(escaped(text.substring(from))).toString());
  }

  /** A line that is troff already. */
  Troff line(String troff) {
    page.append(troff).append('\n');
    return this;
  }

  static String bold(String text) {
    return "\\fB" + escaped(text) + "\\fR";
  }

  static String italic(String text) {
    return "\\fI" + escaped(text) + "\\fR";
  }

  /**
   * Every sign as itself: a hyphen as it is typed, no quotation mark bent, nothing at the beginning
   * of a line that begins a macro.
   */
  static String escaped(String text) {
    String plain =
        text.replace("\\", "\\e")
            .replace("-", "\\-")
            .replace("'", "\\(aq")
            .replace("`", "\\(ga")
            .replace("^", "\\(ha")
            .replace("~", "\\(ti");
    return plain.startsWith(".") ? "\\&" + plain : plain;
  }

  private static String quoted(String text) {
    return '"' + escaped(text).replace("\"", "\\(dq") + '"';
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
