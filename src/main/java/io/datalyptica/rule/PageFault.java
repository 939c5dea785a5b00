package io.datalyptica.rule;

/** A page that has not the form of a rule's page. */
final class PageFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int line;

  PageFault(int line, String message) {
    super(message);
    this.line = line;
  }

  int line() {
    return line;
  }
}
