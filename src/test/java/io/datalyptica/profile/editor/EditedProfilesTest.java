package io.datalyptica.profile.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.diagnostic.Fix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/**
 * Every value of real profiles, each of them in several disguises, is written over, removed and
 * given a neighbour: only its own lines change, and every comment on a line of its own survives.
 */
class EditedProfilesTest {
  private static final Pattern OWN_COMMENT = Pattern.compile("(?m)^ *#.*$");

  /** Other ways to lay out the same values. */
  private enum Disguise {
    AS_IT_IS(text -> text),
    CRLF(text -> text.replace("\n", "\r\n")),
    NO_LAST_NEWLINE(text -> text.replaceFirst("\n+$", "")),
    COMMENTS_BETWEEN(text -> text.replaceAll("(?m)^( *)([^ #\n])", "$1# über \ud83d\ude00\n$1$2")),
    WIDER(text -> text.replaceAll("(?m)^( +)", "$1$1").replaceAll("(?m)^( *)- ", "$1-   ")),
    FLOW_OVER_LINES(
        text ->
            text.replaceAll(
                "(?m)^( *)(\\S.*)\\{([^{}\n]*)\\}", "$1$2{ # open\n$1    $3 # close\n$1  }"));

    private final UnaryOperator<String> change;

    Disguise(UnaryOperator<String> change) {
      this.change = change;
    }
  }

  static List<Path> profiles() throws IOException {
    List<Path> profiles = new ArrayList<>();
    try (Stream<Path> ready = Files.list(Path.of("profiles"));
        Stream<Path> rules = Files.list(Path.of("test-fixtures", "rules"))) {
      ready.sorted().forEach(profiles::add);
      // A fifth of them has every layout that there is.
      List<Path> fires =
          rules.map(p -> p.resolve("fires.yaml")).filter(Files::exists).sorted().toList();
      for (int i = 0; i < fires.size(); i += 5) {
        profiles.add(fires.get(i));
      }
    }
    return profiles;
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void everyEditChangesItsOwnPlaceOnly(Path profile) throws IOException {
    String plain = Files.readString(profile);
    for (Disguise disguise : Disguise.values()) {
      String text = disguise.change.apply(plain);
      if (!new Yaml().load(text).equals(new Yaml().load(plain))) {
        continue; // not every disguise fits every text
      }
      Source root = SourceReader.read(text);
      everyMember(text, root, "");
    }
  }

  /** The disguises are there to be worn. */
  @Test
  void everyDisguiseFitsSomeProfile() throws IOException {
    String plain = Files.readString(Path.of("profiles/datalyptica.yaml"));
    for (Disguise disguise : Disguise.values()) {
      String text = disguise.change.apply(plain);
      Object same = new Yaml().load(text);
      assertThat(same).as(disguise.name()).isEqualTo(new Yaml().load(plain));
      assertThat(text.equals(plain)).isEqualTo(disguise == Disguise.AS_IT_IS);
    }
  }

  private static void everyMember(String text, Source holder, String pointer) {
    for (int i = 0; i < holder.members().size(); i++) {
      Source.Member member = holder.members().get(i);
      String step =
          member.key() == null
              ? Integer.toString(i)
              : member.key().text().replace("~", "~0").replace("/", "~1");
      String at = pointer + "/" + step;
      Source value = member.value();
      edited(text, at, new Fix(at, "nothing-like-it"), value.isCollection());
      if (pointer.contains("/")) {
        edited(text, at, new Fix(at, ""), true);
      }
      if (value.form() == Source.Form.MAP) {
        edited(text, at, new Fix(at + "/newcomer/deep", "x, y"), false);
      }
      everyMember(text, value, at);
    }
  }

  /**
   * @param whole whether lines may go as a whole, with the comments between them
   */
  private static void edited(String text, String at, Fix fix, boolean whole) {
    Edit edit = ProfileEditor.edit(text, List.of(fix));
    assertThat(edit).as("%s in%n%s", fix, text).isInstanceOf(Edit.Done.class);
    String after = ((Edit.Done) edit).text();
    List<Replacement> replacements = ((Edit.Done) edit).replacements();
    assertThat(replacements).hasSizeBetween(1, 2);
    assertThat(Replacements.apply(text, replacements)).isEqualTo(after);
    assertThat(endings(after))
        .as("%s in%n%s%nmakes%n%s", fix, text, after)
        .isSubsetOf(endings(text));
    assertThat(after.endsWith("\n")).isEqualTo(text.endsWith("\n"));
    assertThat(after).as("%s", fix).doesNotContainPattern("[ \t]\r?\n\r?\n\r?\n");
    Object expected = new Yaml().load(text);
    change(expected, fix);
    Object found = new Yaml().load(after);
    assertThat(found).as("%s in%n%s%nmakes%n%s", fix, text, after).isEqualTo(expected);
    if (!whole) {
      assertThat(OWN_COMMENT.matcher(after).results().map(r -> r.group().strip()))
          .containsExactlyElementsOf(
              OWN_COMMENT.matcher(text).results().map(r -> r.group().strip()).toList());
    }
  }

  private static Set<String> endings(String text) {
    Set<String> endings = new HashSet<>();
    Pattern.compile("\r\n|\r|\n").matcher(text).results().forEach(r -> endings.add(r.group()));
    return endings;
  }

  @SuppressWarnings("unchecked")
  private static void change(Object root, Fix fix) {
    String[] steps = fix.pointer().substring(1).split("/");
    Object at = root;
    for (int i = 0; i < steps.length - 1; i++) {
      String step = steps[i].replace("~1", "/").replace("~0", "~");
      at =
          at instanceof List<?> list
              ? list.get(Integer.parseInt(step))
              : ((Map<Object, Object>) at)
                  .computeIfAbsent(key(at, step), _ -> new LinkedHashMap<>());
    }
    String last = steps[steps.length - 1].replace("~1", "/").replace("~0", "~");
    if (at instanceof List<?> list) {
      if (fix.value().isEmpty()) {
        list.remove(Integer.parseInt(last));
      } else {
        ((List<Object>) list).set(Integer.parseInt(last), fix.value());
      }
    } else if (fix.value().isEmpty()) {
      ((Map<Object, Object>) at).remove(key(at, last));
    } else {
      ((Map<Object, Object>) at).put(key(at, last), fix.value());
    }
  }

  /** SnakeYAML reads {@code 1} and {@code on} as keys that are no texts. */
  private static Object key(Object map, String text) {
    for (Object key : ((Map<?, ?>) map).keySet()) {
      if (String.valueOf(key).equals(text)) {
        return key;
      }
    }
    return text;
  }
}
