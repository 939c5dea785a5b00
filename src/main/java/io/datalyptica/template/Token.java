package io.datalyptica.template;

/** One piece of a template in the order of its text, with the line it starts at. */
record Token(Kind kind, String text, int line) {
  enum Kind {
    TEXT,
    VALUE,
    OPEN,
    OPEN_INVERTED,
    CLOSE,
    PARTIAL,
    COMMENT
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean opens() {
    return kind == Kind.OPEN || kind == Kind.OPEN_INVERTED;
  }
}
