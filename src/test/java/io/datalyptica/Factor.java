package io.datalyptica;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One thing of a profile that varies.
 *
 * @param name of the option as a profile writes it, such as {@code tls}
 */
public record Factor(String name, List<Choice> choices) {
  public Factor {
    choices = List.copyOf(choices);
  }

  /**
   * One value of a factor.
   *
   * @param settings path in the profile (keys and list indexes with {@code /} between them) to what
   *     stands there; null takes away what does, and an operator says what becomes of it
   */
  public record Choice(String word, Map<String, Object> settings) {}

  public static Factor of(String name, Choice... choices) {
    return new Factor(name, List.of(choices));
  }

  /** What the base profile says, or the default of the field. */
  public static Choice plain(String word) {
    return new Choice(word, Map.of());
  }

  /** {@code settings}: path, value, path, value... */
  public static Choice choice(String word, Object... settings) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < settings.length; i += 2) {
      map.put((String) settings[i], settings[i + 1]);
    }
    return new Choice(word, map);
  }

  /**
   * Writes a choice's settings into {@code profile}; maps on the way are made, list items are not.
   */
  static void apply(Choice choice, Map<String, Object> profile) {
    choice.settings().forEach((path, value) -> set(profile, path.split("/"), value));
  }

  @SuppressWarnings("unchecked")
  private static void set(Map<String, Object> profile, String[] path, Object value) {
    Object at = profile;
    for (int i = 0; i < path.length - 1; i++) {
      if (at instanceof List<?> list) {
        at = Integer.parseInt(path[i]) < list.size() ? list.get(Integer.parseInt(path[i])) : null;
      } else {
        at =
            ((Map<String, Object>) at)
                .computeIfAbsent(path[i], _ -> new LinkedHashMap<String, Object>());
      }
      if (at == null) {
        return; // the group of Redis that this is about is not in the profile
      }
    }
    String last = path[path.length - 1];
    Map<String, Object> map = (Map<String, Object>) at;
    Object then =
        value instanceof UnaryOperator<?> change
            ? ((UnaryOperator<Object>) change).apply(map.get(last))
            : value;
    if (then == null) {
      map.remove(last);
    } else {
      map.put(last, copy(then));
    }
  }

  /** Later choices may write into what an earlier one set. */
  static Object copy(Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, entry) -> copy.put((String) key, copy(entry)));
        yield copy;
      }
      case List<?> list -> {
        List<Object> copy = new ArrayList<>();
        list.forEach(item -> copy.add(copy(item)));
        yield copy;
      }
      default -> value;
    };
  }
}
