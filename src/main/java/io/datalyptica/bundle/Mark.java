package io.datalyptica.bundle;

/** Where a value stands in its manifest: line and column, from 1, and the path that leads to it. */
public final class Mark {
  private final Mark parent;
  private final String key;
  private final int line;
  private final int column;

  private Mark(Mark parent, String key, int line, int column) {
    this.parent = parent;
    this.key = key;
    this.line = line;
    this.column = column;
  }

  /** The root of an object. */
  public static Mark root(int line, int column) {
    return new Mark(null, "", line, column);
  }

  /** What would stand below {@code key}, which is not there: its place is that of its parent. */
  Mark child(String key) {
    return new Mark(this, key, line, column);
  }

  Mark child(String key, int line, int column) {
    return new Mark(this, key, line, column);
  }

  Mark child(int index, int line, int column) {
    return new Mark(this, Integer.toString(index), line, column);
  }

  /**
   * The JSON pointer into the object, {@code ""} for its root; made when asked for, which is when
   * there is a finding.
   */
  public String pointer() {
    return parent == null ? "" : parent.pointer() + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  public int line() {
    return line;
  }

  public int column() {
    return column;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Mark that
        && line == that.line
        && column == that.column
        && pointer().equals(that.pointer());
  }

  @Override
  public int hashCode() {
    return 31 * line + column;
  }

  @Override
  public String toString() {
    return line + ":" + column + " " + pointer();
  }
}
