package io.datalyptica.profile.editor;

/** A text is laid out in a way that no edit is sure of; the message says which. */
final class Impossible extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Impossible(String why) {
    super(why, null, false, false);
  }
}
