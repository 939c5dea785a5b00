package io.datalyptica.diagnostic;

/**
 * Where a finding points: {@code file} as the user named it ({@code -} for standard input), {@code
 * line} and {@code column} from 1 (0 when the file as a whole is meant), {@code pointer} a JSON
 * pointer into the profile ({@code ""} for its root).
 */
public record SourcePosition(String file, int line, int column, String pointer)
    implements Comparable<SourcePosition> {
  /** The file as a whole, for faults that have no line (a directory, an unreadable file). */
  public static SourcePosition wholeFile(String file) {
    return new SourcePosition(file, 0, 0, "");
  }

  @Override
  public int compareTo(SourcePosition other) {
    int order = file.compareTo(other.file);
    if (order == 0) {
      order = Integer.compare(line, other.line);
    }
    if (order == 0) {
      order = Integer.compare(column, other.column);
    }
    return order == 0 ? pointer.compareTo(other.pointer) : order;
  }
}
