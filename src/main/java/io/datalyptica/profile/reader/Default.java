package io.datalyptica.profile.reader;

import io.datalyptica.profile.reader.YamlNode.Mapping;
import io.datalyptica.profile.reader.YamlNode.Place;
import io.datalyptica.profile.reader.YamlNode.Scalar;
import io.datalyptica.profile.reader.YamlNode.Sequence;
import java.util.List;

/** What holds when a key is absent. */
public sealed interface Default {
  /**
   * What an absent key is read as, as if it stood at {@code at}; null when there is nothing to
   * read.
   */
  YamlNode node(Place at, boolean inDev);

  /** It has to be written. */
  record Required() implements Default {
    @Override
    public YamlNode node(Place at, boolean inDev) {
      return null;
    }
  }

  /** It has to be written in tier {@code ha}. */
  record RequiredInHa(String dev) implements Default {
    @Override
    public YamlNode node(Place at, boolean inDev) {
      return inDev ? new Scalar(at, dev, true) : null;
    }
  }

  /** A fixed value, as it would be written. */
  record Always(String text) implements Default {
    @Override
    public YamlNode node(Place at, boolean inDev) {
      return new Scalar(at, text, true);
    }
  }

  /** A value per tier, as it would be written. */
  record ByTier(String ha, String dev) implements Default {
    @Override
    public YamlNode node(Place at, boolean inDev) {
      return new Scalar(at, inDev ? dev : ha, true);
    }
  }

  /** The plan derives it, or does without; {@code words} say how. */
  record Derived(String words) implements Default {
    @Override
    public YamlNode node(Place at, boolean inDev) {
      return null;
    }
  }

  /** An object of which every field has its default, or a map without entries. */
  record Section() implements Default {
    @Override
    public YamlNode node(Place at, boolean inDev) {
      return new Mapping(at, List.of());
    }
  }

  /** A list without items. */
  record NoItems() implements Default {
    @Override
    public YamlNode node(Place at, boolean inDev) {
      return new Sequence(at, List.of());
    }
  }

  /** A list of one object of which every field has its default. */
  record OneItem() implements Default {
    @Override
    public YamlNode node(Place at, boolean inDev) {
      return new Sequence(at, List.of(new Mapping(at, List.of())));
    }
  }

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

  static Default noItems() {
    return new NoItems();
  }

  static Default oneItem() {
    return new OneItem();
  }
}
