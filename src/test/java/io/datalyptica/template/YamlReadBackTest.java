package io.datalyptica.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Whatever a text holds, YAML 1.1 (SnakeYAML) and YAML 1.2 (snakeyaml-engine) read that text back,
 * and nothing else changes.
 */
@Domain(HostileStrings.class)
class YamlReadBackTest {
  private static final Templates TEMPLATES =
      TextTemplates.of(
          Map.of(
              "value.yaml", "first: 1\nvalue: {{x}}\nlast: 2\n",
              "nested.yaml", "a:\n  b:\n    - c: {{x}}\n      d: {{x}}\n    - e: 1\nlast: 2\n",
              "items.yaml",
                  "a:\n  - {{x}}\n  - {{x}}\nb:\n- {{x}}\n- - {{x}}\n  - {{x}}\nlast: 2\n",
              "flow.yaml", "a: [{{x}}, {{x}}]\nb: {k: {{x}}, l: 1}\nc: {{x}} # why\nlast: 2\n",
              "partial.yaml", "a:\n  - b:\n      {{> p}}\n    last: 2\n",
              "p.yaml", "c: {{x}}\nd:\n  - {{x}}\ne:\n  f: {{x}}\n",
              "key.yaml", "{{x}}: 1\n",
              "tree.yaml",
                  "a:\n"
                      + "  t: {{tree}}\n"
                      + "  {{tree}}\n"
                      + "  l:\n"
                      + "    - {{tree}}\n"
                      + "    - k: {{tree}}\n"
                      + "      last: 2\n"));

  @Property(tries = 1500)
  void asWholeValue(@ForAll String x) {
    readsBack("value.yaml", text(x), Map.of("first", 1, "value", x, "last", 2));
  }

  @Property(tries = 1500)
  void asValueInAListOfMaps(@ForAll String x) {
    List<Object> items = List.of(Map.of("c", x, "d", x), Map.of("e", 1));
    readsBack("nested.yaml", text(x), Map.of("a", Map.of("b", items), "last", 2));
  }

  @Property(tries = 1500)
  void asItem(@ForAll String x) {
    readsBack(
        "items.yaml",
        text(x),
        Map.of("a", List.of(x, x), "b", List.of(x, List.of(x, x)), "last", 2));
  }

  @Property(tries = 1500)
  void insideOneLine(@ForAll String x) {
    readsBack(
        "flow.yaml",
        text(x),
        Map.of("a", List.of(x, x), "b", Map.of("k", x, "l", 1), "c", x, "last", 2));
  }

  @Property(tries = 1500)
  void insideAPartial(@ForAll String x) {
    Map<String, Object> inner = Map.of("c", x, "d", List.of(x), "e", Map.of("f", x));
    readsBack("partial.yaml", text(x), Map.of("a", List.of(Map.of("b", inner, "last", 2))));
  }

  @Property(tries = 1500)
  void asKey(@ForAll String x) {
    readsBack("key.yaml", text(x), Map.of(x, 1));
  }

  @Property(tries = 1500)
  void insideATree(@ForAll String x, @ForAll String y) {
    YamlTree inner =
        YamlTree.map()
            .put("i", x)
            .put("j", YamlTree.items(List.of(YamlTree.text(x), YamlTree.text(y))))
            .build();
    YamlTree empty = YamlTree.map().build();
    YamlTree nested = YamlTree.items(List.of(YamlTree.text(x), inner));
    YamlTree list =
        YamlTree.items(List.of(YamlTree.text(y), inner, nested, empty, YamlTree.items(List.of())));
    YamlTree.Builder tree =
        YamlTree.map().put("k" + x, y).put("q", list).put("m", 3).put("n", true);
    tree.put("o", YamlTree.map().put(y, inner).build());
    Map<String, Object> innerRead = Map.of("i", x, "j", List.of(x, y));
    List<Object> listRead = List.of(y, innerRead, List.of(x, innerRead), Map.of(), List.of());
    Map<String, Object> read =
        Map.of("k" + x, y, "q", listRead, "m", 3, "n", true, "o", Map.of(y, innerRead));
    Map<String, Object> whole = new HashMap<>(read);
    whole.put("t", read);
    whole.put("l", List.of(read, Map.of("k", read, "last", 2)));
    readsBack("tree.yaml", View.builder().tree("tree", tree.build()).build(), Map.of("a", whole));
  }

  private static View text(String x) {
    return View.builder().text("x", x).build();
  }

  private static void readsBack(String template, View view, Map<String, Object> expected) {
    String yaml = TEMPLATES.render(template, view);
    assertThat((Object) new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml))
        .as(yaml)
        .isEqualTo(expected);
    // Its reader loses count when a surrogate pair straddles its buffer.
    Load engine = new Load(LoadSettings.builder().setBufferSize(1 << 20).build());
    assertThat(engine.loadFromString(yaml)).as(yaml).isEqualTo(expected);
  }
}
