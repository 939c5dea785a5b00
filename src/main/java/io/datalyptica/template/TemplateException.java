package io.datalyptica.template;

import java.util.List;

/**
 * A template that cannot be parsed or written: with the template's file and line, for the author of
 * the template.
 */
public final class TemplateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TemplateException(String file, int line, String message) {
    super(file + ":" + line + ": " + message);
  }

  private TemplateException(String messages) {
    super(messages);
  }

  /** All faults in one, a line for each. */
  static TemplateException all(List<TemplateException> faults) {
    StringBuilder messages = new StringBuilder();
    for (TemplateException fault : faults) {
      messages.append(messages.isEmpty() ? "" : "\n").append(fault.getMessage());
    }
    return new TemplateException(messages.toString());
  }
}
