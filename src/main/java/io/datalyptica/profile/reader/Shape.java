package io.datalyptica.profile.reader;

import java.util.Optional;

/**
 * What may stand at one place of the profile, and the value it becomes. From one tree of shapes
 * come the strict check, the defaults and the JSON Schema, so that they cannot disagree.
 */
public sealed interface Shape<T>
    permits TextShape,
        NumberShape,
        FlagShape,
        ChoiceShape,
        NoneOrShape,
        ListShape,
        OneOrListShape,
        MapShape,
        ObjectShape {
  /**
   * The value of {@code node}; empty when it is faulty, which then has been reported to {@code
   * reading}.
   */
  Optional<T> read(YamlNode node, Path path, Reading reading);

  /** A value to show in a remedy, in flow style. */
  String example();
}
