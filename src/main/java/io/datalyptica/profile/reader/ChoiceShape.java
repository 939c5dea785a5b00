package io.datalyptica.profile.reader;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.profile.reader.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One word of a fixed list.
 *
 * @param values what each word means, in the same order
 */
public record ChoiceShape<E>(List<String> words, List<E> values) implements Shape<E> {
  public ChoiceShape {
    words = List.copyOf(words);
    values = List.copyOf(values);
  }

  /** A value of an enum: {@code of(Tier.values())}. */
  @SafeVarargs
  public static <E extends Choice> ChoiceShape<E> of(E... values) {
    List<String> words = new ArrayList<>();
    for (E value : values) {
      words.add(value.word());
    }
    return new ChoiceShape<>(words, List.of(values));
  }

  /** A word that is not ours, taken as it stands. */
  public static ChoiceShape<String> ofWords(String... words) {
    return new ChoiceShape<>(List.of(words), List.of(words));
  }

  @Override
  public Optional<E> read(YamlNode node, Path path, Reading reading) {
    Optional<Scalar> scalar = reading.scalar(node, path, "one of " + list(), example());
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    String text = scalar.get().text();
    int index = words.indexOf(text);
    if (index >= 0) {
      return Optional.of(values.get(index));
    }
    Optional<String> near = Nearest.to(text, words);
    reading.fault(
        ProfileRule.ILLEGAL_VALUE,
        node.place(),
        path,
        path + ": " + Quote.of(text) + " is none of " + list(),
        near.isPresent() ? "write `" + near.get() + "`" : "write one of " + list(),
        near.isPresent() && Nearest.isOnly(near.get(), text, words)
            ? new Fix[] {Fix.safe(path.pointer(), near.get())}
            : new Fix[0]);
    return Optional.empty();
  }

  private String list() {
    return String.join(", ", words);
  }

  @Override
  public String example() {
    return words.getFirst();
  }
}
