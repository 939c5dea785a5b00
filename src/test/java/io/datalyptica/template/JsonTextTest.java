package io.datalyptica.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(HostileStrings.class)
class JsonTextTest {
  private static final ObjectMapper JACKSON = new ObjectMapper();
  private static final Templates TEMPLATES =
      TextTemplates.of(
          Map.of("t.json", "{\n  \"a\": {{x}},\n  {{x}}: [{{n}}, {{x}}],\n  {{n}}: {{tree}}\n}\n"));

  @Property(tries = 1500)
  void everyStringIsItself(@ForAll String x) throws Exception {
    YamlTree tree =
        YamlTree.map()
            .put(
                "k" + x,
                YamlTree.items(List.of(YamlTree.text(x), YamlTree.number(-1), YamlTree.flag(true))))
            .build();
    View view = View.builder().text("x", x).number("n", 5).tree("tree", tree).build();

    JsonNode read = JACKSON.readTree(TEMPLATES.render("t.json", view));

    assertThat(read.get("5").get("k" + x).get(0).textValue()).isEqualTo(x);
    assertThat(x.equals("a") ? x : read.get("a").textValue()).isEqualTo(x);
    assertThat(JACKSON.readTree(JsonText.write(tree)).get("k" + x).get(0).textValue()).isEqualTo(x);
  }

  @Example
  void entriesKeepTheirOrderOneToALine() {
    YamlTree node =
        YamlTree.map()
            .put("z", "q\"\\\n\u0001")
            .put(
                "a",
                YamlTree.items(List.of(YamlTree.number(1), YamlTree.map().put("b", false).build())))
            .put("empty", YamlTree.items(List.of()))
            .put("none", YamlTree.map().build())
            .build();

    assertThat(JsonText.write(node))
        .isEqualTo(
            """
            {
              "z": "q\\"\\\\\\n\\u0001",
              "a": [
                1,
                {
                  "b": false
                }
              ],
              "empty": [],
              "none": {}
            }
            """);
  }

  @Example
  void treeOfATemplateIsShortAndAListHasAnItemALine() {
    YamlTree one = YamlTree.map().put("a", 1).put("none", YamlTree.items(List.of())).build();
    View view =
        View.builder()
            .tree("t", YamlTree.map().put("b", one).build())
            .tree("list", YamlTree.items(List.of(one, one)))
            .tree("empty", YamlTree.items(List.of()))
            .build();

    assertThat(
            TextTemplates.render(
                "t.json", "{\n  \"t\": {{t}},\n  \"l\": {{list}},\n  \"e\": {{empty}}\n}\n", view))
        .isEqualTo(
            """
            {
              "t": {"b":{"a":1,"none":[]}},
              "l": [
              {"a":1,"none":[]},
              {"a":1,"none":[]}
            ],
              "e": []
            }
            """);
  }
}
