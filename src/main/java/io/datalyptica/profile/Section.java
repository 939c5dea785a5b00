package io.datalyptica.profile;

import io.datalyptica.profile.reader.Path;
import io.datalyptica.profile.reader.Reading;
import io.datalyptica.profile.reader.Shape;
import io.datalyptica.profile.reader.YamlNode.Place;
import java.util.List;

/**
 * What a component may be told: a key below {@code spec}, and what may stand there.
 *
 * @param <S> the section as it is read; where several may stand, one of them
 */
public interface Section<S> {
  /** The key, such as {@code redis}. */
  String name();

  /** Of one section; asked only when one is read or described. */
  Shape<S> shape();

  /** Whether the key holds a list, of which each item is a component. */
  default boolean several() {
    return false;
  }

  /** Where several may stand, whether one may also stand at the key itself, without a list. */
  default boolean alone() {
    return false;
  }

  /** For the JSON Schema: Markdown, one or two sentences. */
  String description();

  /** Domains of the labels and annotations that an operator of its sets, and nobody else may. */
  default List<String> reservedDomains() {
    return List.of();
  }

  /**
   * Whether the section fits the platform's name, from which its own may be derived; asked when all
   * of the profile is sound.
   *
   * @param at where {@code spec} says that the section is there
   * @param path of the section
   * @param reading is told of a fault
   */
  default boolean fits(S spec, DnsLabel platform, Place at, Path path, Reading reading) {
    return true;
  }
}
