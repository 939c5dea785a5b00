package io.datalyptica.rule;

import io.datalyptica.diagnostic.RuleId;
import io.datalyptica.diagnostic.Severity;
import java.util.List;

/**
 * Reads the page of a rule, which has one form: {@code # ID: title}, the line of its severity, and
 * the texts below Why, What to do and Source, with an empty line around each.
 */
final class PageReader {
  static final String EVERY_TIER = " in every tier";
  static final String BY_TIER = " in tier ha, note in tier dev";

  private final List<String> lines;
  private int next;

  private PageReader(String page) {
    this.lines = page.lines().toList();
  }

  /**
   * @throws PageFault for the first line that has another form
   */
  static RuleDoc read(RuleId id, String page) {
    PageReader reader = new PageReader(page);
    if (!page.endsWith("\n") || page.endsWith("\n\n")) {
      throw new PageFault(Math.max(1, reader.lines.size()), "a page ends with one line break");
    }
    String title = reader.title(id);
    reader.empty();
    String severity = reader.line();
    boolean redundancy = severity.endsWith(BY_TIER);
    Severity grade = reader.severity(severity, redundancy ? BY_TIER : EVERY_TIER);
    String why = reader.section("## Why");
    String fix = reader.section("## What to do");
    String source = reader.section("## Source");
    return new RuleDoc(id, grade, redundancy, title, why, fix, source);
  }

  private String title(RuleId id) {
    String line = line();
    String start = "# " + id + ": ";
    if (!line.startsWith(start) || line.length() == start.length()) {
      throw fault("the first line is `" + start + "` and the title");
    }
    if (line.endsWith(".")) {
      throw fault("a title ends without a full stop");
    }
    return line.substring(start.length());
  }

  private Severity severity(String line, String tiers) {
    for (Severity severity : Severity.values()) {
      if (line.equals(severity.word() + tiers)) {
        return severity;
      }
    }
    throw fault(
        "the severity is `error`, `warning` or `note` with `"
            + EVERY_TIER.strip()
            + "` or `"
            + BY_TIER.strip()
            + "`, and not `"
            + line
            + "`");
  }

  /** The text below {@code heading}, up to the next heading. */
  private String section(String heading) {
    empty();
    if (!line().equals(heading)) {
      throw fault("here stands `" + heading + "`");
    }
    empty();
    int start = next;
    while (next < lines.size() && !lines.get(next).startsWith("#")) {
      next++;
    }
    if (next < lines.size()) {
      next--; // the empty line before the heading
    }
    String text = String.join("\n", lines.subList(start, Math.max(start, next)));
    if (text.isBlank() || !text.equals(text.strip())) {
      next = start + 1;
      throw fault("below `" + heading + "` stands a text with one empty line around it");
    }
    return text;
  }

  private void empty() {
    if (!line().isEmpty()) {
      throw fault("here stands an empty line");
    }
  }

  private String line() {
    next++;
    return next > lines.size() ? "" : lines.get(next - 1);
  }

  private PageFault fault(String message) {
    return new PageFault(Math.max(1, Math.min(next, lines.size())), message);
  }
}
