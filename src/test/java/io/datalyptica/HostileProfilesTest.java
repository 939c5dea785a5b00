package io.datalyptica;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.app.Judge;
import io.datalyptica.app.ProfileJudgement;
import io.datalyptica.app.Spell;
import io.datalyptica.bundle.Bundle;
import io.datalyptica.template.Templates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * Every text of a profile that uses every field is replaced by hostile ones: either the reader
 * refuses it, or the tree keeps its structure: the same objects with the same keys, nothing added,
 * nothing gone.
 */
class HostileProfilesTest {
  private static final Path PROFILE = Path.of("test-fixtures", "cases", "full", "profile.yaml");

  private static final List<String> HOSTILE =
      List.of(
          "x\nhostNetwork: true",
          "x: y",
          "x # y",
          "- x",
          "{a: b}",
          "[a]",
          "&a *a",
          "!!str x",
          "|",
          "> x",
          "%x",
          "@x",
          "`x`",
          "'",
          "\"",
          "\"; DROP DATABASE x; --",
          "$(touch /tmp/x)",
          "`id`",
          "${x}",
          "\\",
          "a\\\"b",
          "yes",
          "null",
          "~",
          "0777",
          "1e3",
          "1_000",
          "12:30:45",
          "2024-01-01",
          "0x1F",
          ".inf",
          "=",
          "<<",
          "",
          " ",
          " x ",
          "\tx",
          "é中𝒳",
          "{{namespace}}",
          "../../etc/passwd",
          "x".repeat(300));

  private final Map<String, Object> profile = load();

  /** Most files do not change with one text. */
  private final Map<String, String> known = new HashMap<>();

  private final List<List<Object>> places = new ArrayList<>();

  @Test
  void noTextChangesTheStructureOfTheTree() {
    texts(profile, List.of());
    List<String> plain = structure(tree(profile));
    int rendered = 0;
    int refused = 0;
    for (List<Object> place : places) {
      for (String hostile : HOSTILE) {
        Map<String, Object> changed = load();
        replace(changed, place, hostile);
        Bundle tree = tree(changed);
        if (tree == null) {
          refused++;
        } else {
          List<String> structure = structure(tree);
          List<String> gone = new ArrayList<>(plain);
          structure.forEach(gone::remove);
          plain.forEach(structure::remove);
          assertThat(structure)
              .as("added when %s is %s, while there is no more: %s", place, hostile, gone)
              .isEmpty();
          assertThat(gone).as("gone when %s is %s", place, hostile).isEmpty();
          rendered++;
        }
      }
    }
    assertThat(rendered).as("hostile texts that are legal where they stand").isGreaterThan(150);
    assertThat(refused).as("hostile texts that are not").isGreaterThan(1000);
  }

  /** Null when the profile is refused. */
  private static Bundle tree(Map<String, Object> profile) {
    byte[] text = new Yaml().dump(profile).getBytes(StandardCharsets.UTF_8);
    ProfileJudgement judgement =
        Judge.judge("-", new ByteArrayInputStream(text), () -> LocalDate.of(2026, 1, 1));
    return judgement.sound()
        ? Spell.spell(judgement.soundAssembly(), Templates.builtIn(), "p.yaml")
        : null;
  }

  /**
   * One line for each object: its kind and every key in it; the values of free maps are no
   * structure.
   */
  private List<String> structure(Bundle tree) {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, String> file : tree.files().entrySet()) {
      if (file.getKey().endsWith(".yaml")) {
        lines.add(known.computeIfAbsent(file.getValue(), HostileProfilesTest::structure));
      }
    }
    Collections.sort(lines);
    return lines;
  }

  private static String structure(String manifest) {
    List<Object> documents = new ArrayList<>();
    new Yaml().loadAll(manifest).forEach(documents::add);
    assertThat(documents).as(manifest).hasSize(1);
    TreeSet<String> keys = new TreeSet<>();
    keys(documents.getFirst(), "", keys);
    return ((Map<?, ?>) documents.getFirst()).get("kind") + " " + keys;
  }

  private static void keys(Object node, String path, TreeSet<String> keys) {
    if (node instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> keys(value, path + "/" + (isFree(path) ? "*" : named(key)), keys));
    } else if (node instanceof List<?> list) {
      list.forEach(item -> keys(item, path + "/-", keys));
    } else {
      keys.add(path);
    }
  }

  /** The label of clients ends with the name of what they reach. */
  private static String named(Object key) {
    String client = "datalyptica.io/client-";
    return key.toString().startsWith(client) ? client + "*" : key.toString();
  }

  /** Maps whose keys come from names of the profile. */
  private static boolean isFree(String path) {
    return path.endsWith("/data") || path.endsWith("/nodeSelector") || path.endsWith("/parameters");
  }

  private void texts(Object node, List<Object> path) {
    switch (node) {
      case Map<?, ?> map -> map.forEach((key, value) -> texts(value, with(path, key)));
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          texts(list.get(i), with(path, i));
        }
      }
      case String _ -> places.add(path);
      default -> {}
    }
  }

  private static List<Object> with(List<Object> path, Object step) {
    List<Object> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }

  @SuppressWarnings("unchecked")
  private static void replace(Object root, List<Object> path, String value) {
    Object at = root;
    for (Object step : path.subList(0, path.size() - 1)) {
      at =
          step instanceof Integer i
              ? ((List<Object>) at).get(i)
              : ((Map<String, Object>) at).get(step);
    }
    Object last = path.getLast();
    if (last instanceof Integer i) {
      ((List<Object>) at).set(i, value);
    } else {
      ((Map<String, Object>) at).put((String) last, value);
    }
  }

  private static Map<String, Object> load() {
    try {
      Map<String, Object> map =
          new LinkedHashMap<>(new Yaml().<Map<String, Object>>load(Files.readString(PROFILE)));
      return map;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
