package io.datalyptica.app;

/** A schema that the user named and that is none: the message says which file and why. */
public final class UnusableSchema extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableSchema(String message) {
    super(message);
  }
}
