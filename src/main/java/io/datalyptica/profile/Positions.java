package io.datalyptica.profile;

import io.datalyptica.diagnostic.SourcePosition;
import java.util.Map;

/**
 * Where each value of a profile stands.
 *
 * @param file the file as the user named it, {@code -} for standard input
 * @param marks JSON pointer of every value present to its position
 * @param lines the text of the profile, line by line, for excerpts
 */
public record Positions(String file, Map<String, SourcePosition> marks, java.util.List<String> lines) {
  public Positions {
    marks = Map.copyOf(marks);
    lines = java.util.List.copyOf(lines);
  }

  /** The position of {@code pointer}, or of its nearest parent that is present; the pointer asked for is kept. */
  public SourcePosition at(String pointer) {
    for (String p = pointer; ; p = p.substring(0, p.lastIndexOf('/'))) {
      SourcePosition mark = marks.get(p);
      if (mark != null) {
        return new SourcePosition(file, mark.line(), mark.column(), pointer);
      }
      if (p.isEmpty()) {
        return new SourcePosition(file, 1, 1, pointer);
      }
    }
  }
}
