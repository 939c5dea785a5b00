package io.datalyptica.profile;

import io.datalyptica.app.Components;
import io.datalyptica.profile.reader.ChoiceShape;
import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.FlagShape;
import io.datalyptica.profile.reader.ListShape;
import io.datalyptica.profile.reader.MapShape;
import io.datalyptica.profile.reader.NoneOrShape;
import io.datalyptica.profile.reader.NumberShape;
import io.datalyptica.profile.reader.ObjectShape;
import io.datalyptica.profile.reader.OneOrListShape;
import io.datalyptica.profile.reader.Parsed;
import io.datalyptica.profile.reader.Shape;
import io.datalyptica.profile.reader.TextShape;
import io.datalyptica.profile.reader.TextType;
import io.datalyptica.profile.reader.YamlNode;
import io.datalyptica.profile.reader.YamlNode.Entry;
import io.datalyptica.profile.reader.YamlNode.Mapping;
import io.datalyptica.profile.reader.YamlNode.Place;
import io.datalyptica.profile.reader.YamlNode.Scalar;
import io.datalyptica.profile.reader.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Profiles drawn from the shape itself, so that every field takes part; the same seed draws the
 * same profile.
 */
public final class RandomProfiles {
  private static final Place NOWHERE = new Place(1, 1);

  /** Texts that YAML, shells, SQL or templates could take for something else. */
  private static final List<String> NASTY =
      List.of(
          "1",
          "1.5",
          "true",
          "no",
          "~",
          "null",
          "1e3",
          "0777",
          "0x10",
          "2024-01-01",
          "1:30",
          "",
          " ",
          "a b",
          "ü",
          "a: b",
          "a #b",
          "#",
          "{{x}}",
          "{",
          "}",
          "[",
          "]",
          "'",
          "\"",
          "&a",
          "*a",
          "!a",
          "- a",
          "-",
          "%",
          "@",
          "`",
          "|",
          ">",
          "?",
          "<<",
          "$(id)",
          "`id`",
          "1`",
          "a-name-for-which-one-operator-has-room",
          "\\",
          "a\\nb",
          "'; DROP TABLE x; --",
          "../x",
          "\n",
          "a\nb",
          "\t",
          "\u0085",
          "\u2028",
          "\u0000",
          "\ud83d\ude00",
          "x".repeat(70),
          "=",
          ",");

  private final SplittableRandom random;

  public RandomProfiles(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A profile that has a sound value at every place, though values may not fit each other. */
  public Mapping profile() {
    return (Mapping) node(ProfileShape.of(Components.ALL), 0);
  }

  private YamlNode node(Shape<?> shape, int index) {
    return switch (shape) {
      case TextShape<?>(TextType<?> type) -> text(type, index);
      case NumberShape(int min, int max) ->
          plain(Long.toString(random.nextLong(min, Math.min((long) max, min + 12L) + 1)));
      case FlagShape() -> plain(Boolean.toString(random.nextBoolean()));
      case ChoiceShape<?> choice ->
          plain(choice.words().get(random.nextInt(choice.words().size())));
      case NoneOrShape<?>(Shape<?> other) ->
          random.nextInt(3) == 0 ? plain("none") : node(other, index);
      case OneOrListShape<?>(Shape<?> one, ListShape<?> list) ->
          node(random.nextBoolean() ? one : list, index);
      case ListShape<?>(Shape<?> item, _, boolean filled) -> list(item, filled ? 1 : 0);
      case MapShape(TextType<String> key, TextType<String> value, boolean _) -> map(key, value);
      case ObjectShape<?> object -> object(object, index);
    };
  }

  private YamlNode list(Shape<?> item, int least) {
    List<YamlNode> items = new ArrayList<>();
    for (int i = random.nextInt(least, 4); i > 0; i--) {
      items.add(node(item, i));
    }
    return new Sequence(NOWHERE, items);
  }

  private YamlNode map(TextType<String> key, TextType<String> value) {
    List<Entry> entries = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      entries.add(new Entry(quoted(key.example() + i), text(value, i)));
    }
    return new Mapping(NOWHERE, entries);
  }

  private YamlNode object(ObjectShape<?> object, int index) {
    if (!object.shorthand().isEmpty() && random.nextInt(3) == 0) {
      return node(object.field(object.shorthand()).shape(), index);
    }
    List<Entry> entries = new ArrayList<>();
    for (Field<?> field : object.allFields()) {
      boolean needed =
          field.absent() instanceof Default.Required
              || field.name().equals("nodes")
              || field.name().equals("workers");
      boolean named = index > 0 && field.name().equals("name");
      if (needed || named || random.nextInt(2) == 0) {
        entries.add(new Entry(plain(field.name()), node(field.shape(), index)));
      }
    }
    return new Mapping(NOWHERE, entries);
  }

  /**
   * The type's example, made unique by {@code index} where that is legal, or a nasty text that is
   * legal.
   */
  private Scalar text(TextType<?> type, int index) {
    if (index == 0 && random.nextInt(3) == 0) {
      String nasty = NASTY.get(random.nextInt(NASTY.size()));
      if (type.parse(nasty) instanceof Parsed.Value) {
        return random.nextBoolean() && isPlainSafe(nasty) ? plain(nasty) : quoted(nasty);
      }
    }
    String example = type.example().replace("\"", "");
    String numbered = example + index;
    return quoted(index > 0 && type.parse(numbered) instanceof Parsed.Value ? numbered : example);
  }

  /** The same tree with one node replaced, removed or added. */
  public YamlNode mutated(YamlNode root) {
    return mutated(root, random.nextInt(size(root)));
  }

  private YamlNode mutated(YamlNode node, int at) {
    if (at == 0) {
      return replacement(node);
    }
    int left = at - 1;
    switch (node) {
      case Scalar _ -> throw new IllegalStateException();
      case Sequence s -> {
        List<YamlNode> items = new ArrayList<>(s.items());
        for (int i = 0; i < items.size(); left -= size(items.get(i)), i++) {
          if (left >= 0 && left < size(items.get(i))) {
            items.set(i, mutated(items.get(i), left));
            break;
          }
        }
        return new Sequence(NOWHERE, items);
      }
      case Mapping m -> {
        List<Entry> entries = new ArrayList<>(m.entries());
        for (int i = 0; i < entries.size(); left -= size(entries.get(i).value()), i++) {
          Entry e = entries.get(i);
          if (left >= 0 && left < size(e.value())) {
            entries.set(i, new Entry(e.key(), mutated(e.value(), left)));
            break;
          }
        }
        return new Mapping(NOWHERE, entries);
      }
    }
  }

  private YamlNode replacement(YamlNode node) {
    switch (random.nextInt(6)) {
      case 0 -> {
        return new Mapping(NOWHERE, List.of());
      }
      case 1 -> {
        return new Sequence(NOWHERE, random.nextBoolean() ? List.of() : List.of(node));
      }
      case 2 -> {
        String nasty = NASTY.get(random.nextInt(NASTY.size()));
        return isPlainSafe(nasty) && random.nextBoolean() ? plain(nasty) : quoted(nasty);
      }
      case 3 -> {
        return plain(Integer.toString(random.nextInt(-2, 1000)));
      }
      default -> {
        return keysChanged(node);
      }
    }
  }

  private YamlNode keysChanged(YamlNode node) {
    if (!(node instanceof Mapping m) || m.entries().isEmpty()) {
      return plain(random.nextBoolean() ? "~" : "false");
    }
    List<Entry> entries = new ArrayList<>(m.entries());
    int i = random.nextInt(entries.size());
    switch (random.nextInt(3)) {
      case 0 -> entries.remove(i);
      case 1 -> entries.add(entries.get(i));
      default ->
          entries.set(
              i, new Entry(quoted(entries.get(i).key().text() + "x"), entries.get(i).value()));
    }
    return new Mapping(NOWHERE, entries);
  }

  /** The same tree with the keys of every map in another order. */
  public YamlNode shuffled(YamlNode node) {
    return switch (node) {
      case Scalar s -> s;
      case Sequence s -> new Sequence(NOWHERE, s.items().stream().map(this::shuffled).toList());
      case Mapping m -> {
        List<Entry> entries = new ArrayList<>();
        for (Entry e : m.entries()) {
          entries.add(random.nextInt(entries.size() + 1), new Entry(e.key(), shuffled(e.value())));
        }
        yield new Mapping(NOWHERE, entries);
      }
    };
  }

  private static int size(YamlNode node) {
    return switch (node) {
      case Scalar _ -> 1;
      case Sequence s -> 1 + s.items().stream().mapToInt(RandomProfiles::size).sum();
      case Mapping m -> 1 + m.entries().stream().mapToInt(e -> size(e.value())).sum();
    };
  }

  /** YAML in flow style, one entry a line. */
  public static String text(YamlNode node) {
    StringBuilder out = new StringBuilder();
    write(out, node, "\n");
    return out.append('\n').toString();
  }

  private static void write(StringBuilder out, YamlNode node, String indent) {
    switch (node) {
      case Scalar s when s.plain() -> out.append(s.text());
      case Scalar s -> quote(out, s.text());
      case Sequence s -> {
        out.append('[');
        s.items()
            .forEach(
                item -> {
                  write(out.append(indent).append(' '), item, indent + " ");
                  out.append(',');
                });
        out.append(indent).append(']');
      }
      case Mapping m -> {
        out.append('{');
        m.entries()
            .forEach(
                e -> {
                  write(out.append(indent).append(' '), e.key(), indent);
                  write(out.append(": "), e.value(), indent + " ");
                  out.append(',');
                });
        out.append(indent).append('}');
      }
    }
  }

  private static void quote(StringBuilder out, String text) {
    out.append('"');
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                out.append('\\').appendCodePoint(c);
              } else if (c < 0x20 || c >= 0x7f) {
                out.append(String.format("\\U%08x", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    out.append('"');
  }

  private static boolean isPlainSafe(String text) {
    return text.matches("[A-Za-z0-9~][A-Za-z0-9.:-]*") && !text.endsWith(":");
  }

  private static Scalar plain(String text) {
    return new Scalar(NOWHERE, text, true);
  }

  private static Scalar quoted(String text) {
    return new Scalar(NOWHERE, text, false);
  }
}
