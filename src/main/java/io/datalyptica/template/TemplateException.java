package io.datalyptica.template;

/** A template that cannot be parsed or written: with the template's file and line, for the author of the template. */
public final class TemplateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;

  public TemplateException(String file, int line, String message) {
    super(file + ":" + line + ": " + message);
    this.file = file;
    this.line = line;
  }

  public String file() {
    return file;
  }

  public int line() {
    return line;
  }
}
