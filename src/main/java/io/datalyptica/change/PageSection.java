package io.datalyptica.change;

import java.util.ArrayList;
import java.util.List;

/**
 * A place of a page of the tree that says what a person does: what a plan tells of a step by hand
 * is what stands there, and nowhere a second time.
 *
 * @param page its path in the tree, such as {@code docs/redis.md}
 * @param headings from the outermost that is needed to find it; the last may be the first words of
 *     a paragraph in bold type
 */
public record PageSection(String page, List<String> headings) {
  private static final String FENCE = "```";

  public PageSection {
    headings = List.copyOf(headings);
  }

  public static PageSection of(String page, String... headings) {
    return new PageSection(page, List.of(headings));
  }

  /** As a person is sent there: {@code docs/redis.md, "Planned work"}. */
  @Override
  public String toString() {
    return page + ", \"" + headings.getLast() + "\"";
  }

  /**
   * The lines of its fences; none when the page has no such place.
   *
   * @param text of the page
   */
  public List<String> commands(String text) {
    String[] lines = text.split("\n", -1);
    int at = 0;
    for (String heading : headings) {
      while (at < lines.length && !begins(lines[at], heading)) {
        at++;
      }
    }
    if (at >= lines.length) {
      return List.of();
    }
    List<String> commands = new ArrayList<>();
    boolean inside = false;
    for (at++; at < lines.length; at++) {
      boolean fence = lines[at].startsWith(FENCE);
      if (!fence && !inside && ends(lines[at])) {
        break;
      }
      if (inside && !fence) {
        commands.add(lines[at]);
      }
      inside ^= fence;
    }
    return commands;
  }

  private static boolean begins(String line, String heading) {
    int level = level(line);
    return level > 0 && line.substring(level).strip().equals(heading)
        || line.startsWith("**" + heading + "**")
        || line.startsWith("**" + heading + ".**");
  }

  /** It ends at the next heading, and where a paragraph in bold type speaks of something else. */
  private static boolean ends(String line) {
    return level(line) > 0 || line.startsWith("**");
  }

  private static int level(String line) {
    int level = 0;
    while (level < line.length() && line.charAt(level) == '#') {
      level++;
    }
    return level < line.length() && line.charAt(level) == ' ' ? level : 0;
  }
}
