package io.datalyptica.profile.reader;

import io.datalyptica.profile.reader.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One word of a fixed list. */
public record ChoiceShape<E>(List<Word<E>> choices) implements Shape<E> {
  public ChoiceShape {
    choices = List.copyOf(choices);
  }

  public record Word<E>(String word, E value) {}

  @SafeVarargs
  public static <E> ChoiceShape<E> of(Word<E>... words) {
    return new ChoiceShape<>(List.of(words));
  }

  public static <E> Word<E> word(String word, E value) {
    return new Word<>(word, value);
  }

  @Override
  public Optional<E> read(YamlNode node, Path path, Reading reading) {
    Optional<Scalar> scalar = reading.scalar(node, path, "one of " + list(), example());
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    String text = scalar.get().text();
    for (Word<E> choice : choices) {
      if (choice.word().equals(text)) {
        return Optional.of(choice.value());
      }
    }
    String remedy =
        Nearest.to(text, words())
            .map(near -> "write `" + near + "`")
            .orElse("write one of " + list());
    reading.fault(
        ProfileRule.ILLEGAL_VALUE,
        node.place(),
        path,
        path + ": " + Quote.of(text) + " is none of " + list(),
        remedy);
    return Optional.empty();
  }

  public List<String> words() {
    List<String> words = new ArrayList<>();
    for (Word<E> choice : choices) {
      words.add(choice.word());
    }
    return words;
  }

  private String list() {
    return String.join(", ", words());
  }

  @Override
  public String example() {
    return choices.getFirst().word();
  }
}
