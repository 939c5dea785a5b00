package io.datalyptica.profile.reader;

/**
 * One key of an object; it is also the handle by which the binding gets the value, so identity
 * counts.
 */
public final class Field<T> {
  private final String name;
  private final Shape<T> shape;
  private final Default absent;
  private final String description;

  public Field(String name, Shape<T> shape, Default absent, String description) {
    this.name = name;
    this.shape = shape;
    this.absent = absent;
    this.description = description;
  }

  public String name() {
    return name;
  }

  public Shape<T> shape() {
    return shape;
  }

  /** What holds when the key is absent. */
  public Default absent() {
    return absent;
  }

  /** Markdown, one or two sentences. */
  public String description() {
    return description;
  }
}
