package io.datalyptica.template;

import java.util.List;

/**
 * A template that cannot be parsed or written: with the template's file and line, for the author of
 * the template.
 */
public final class TemplateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;

  public TemplateException(String file, int line, String message) {
    super(file + ":" + line + ": " + message);
    this.file = file;
    this.line = line;
  }

  private TemplateException(TemplateException first, String messages) {
    super(messages);
    this.file = first.file;
    this.line = first.line;
  }

  /** All faults in one, a line for each; its file and line are those of the first. */
  static TemplateException all(List<TemplateException> faults) {
    StringBuilder messages = new StringBuilder();
    for (TemplateException fault : faults) {
      messages.append(messages.isEmpty() ? "" : "\n").append(fault.getMessage());
    }
    return new TemplateException(faults.getFirst(), messages.toString());
  }

  public String file() {
    return file;
  }

  public int line() {
    return line;
  }
}
