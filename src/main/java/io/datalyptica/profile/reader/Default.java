package io.datalyptica.profile.reader;

/** What holds when a key is absent. */
public sealed interface Default {
  /** It has to be written. */
  record Required() implements Default {}

  /** It has to be written in tier {@code ha}. */
  record RequiredInHa(String dev) implements Default {}

  /** A fixed value, as it would be written. */
  record Always(String text) implements Default {}

  /** A value per tier, as it would be written. */
  record ByTier(String ha, String dev) implements Default {}

  /** The plan derives it, or does without; {@code words} say how. */
  record Derived(String words) implements Default {}

  /** An object of which every field has its default. */
  record Section() implements Default {}

  /** A list without items or a map without entries. */
  record Nothing() implements Default {}

  /** A list of one object of which every field has its default. */
  record OneItem() implements Default {}

  static Default required() {
    return new Required();
  }

  static Default requiredInHa(String dev) {
    return new RequiredInHa(dev);
  }

  static Default always(String text) {
    return new Always(text);
  }

  static Default byTier(String ha, String dev) {
    return new ByTier(ha, dev);
  }

  static Default derived(String words) {
    return new Derived(words);
  }

  static Default section() {
    return new Section();
  }

  static Default nothing() {
    return new Nothing();
  }

  static Default oneItem() {
    return new OneItem();
  }
}
