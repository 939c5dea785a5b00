package io.datalyptica.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlTemplateTest {
  private static final YamlTree LABELS =
      YamlTree.map().put("app", "minio").put("on", "1e3").build();

  @Test
  void manifestReadsLikeItsTemplate() {
    String template =
        """
        apiVersion: v1
        metadata:
          name: {{name}}-headless
          labels: {{labels}}
          annotations: {{annotations}}
          {{! nothing of this line }}
        spec:
          tolerations: {{tolerations}}
          script: {{script}}
          url: "http://{{name}}:{{port}}"
          args:
            {{#args}}
            - {{.}}
            {{/args}}
          containers:
            {{#containers}}
            - name: {{name}}
              env: {{empty}}
              resources: {{resources}}
            {{/containers}}
          {{^absent}}
          port: {{port}}
          {{/absent}}
        """;
    YamlTree requests = YamlTree.map().put("cpu", "500m").put("count", 3).build();
    View container =
        View.builder()
            .text("name", "minio")
            .tree("empty", YamlTree.items(List.of()))
            .tree("resources", YamlTree.map().put("requests", requests).build())
            .build();
    YamlTree toleration = YamlTree.map().put("key", "a").put("operator", "Exists").build();
    View view =
        View.builder()
            .text("name", "pg")
            .tree("labels", LABELS)
            .tree("annotations", YamlTree.map().build())
            .tree("tolerations", YamlTree.items(List.of(toleration, YamlTree.text("yes"))))
            .text("script", "#!/bin/sh\n  echo\n\nexit 0\n")
            .number("port", 9000)
            .texts("args", List.of("server", "http://a{0...3}", "two\nlines"))
            .views("containers", List.of(container))
            .flag("absent", false)
            .build();

    assertThat(TextTemplates.yaml(template, view))
        .isEqualTo(
            """
            apiVersion: v1
            metadata:
              name: pg-headless
              labels:
                app: minio
                "on": "1e3"
            spec:
              tolerations:
                - key: a
                  operator: Exists
                - "yes"
              script: |
                #!/bin/sh
                  echo

                exit 0
              url: "http://pg:9000"
              args:
                - server
                - "http://a{0...3}"
                - |-
                  two
                  lines
              containers:
                - name: minio
                  resources:
                    requests:
                      cpu: 500m
                      count: 3
              port: 9000
            """);
  }

  @Test
  void partialIsIndentedLikeItsTag() {
    Map<String, String> texts =
        Map.of(
            "t.yaml", "spec:\n  template:\n    {{> partials/pod}}\n  end: {{name}}\n",
            "partials/pod.yaml",
                "labels:\n  {{labels}}\n\ntext: {{text}}\nnone: {{none}}\nlast: {{labels}}\n");
    View view =
        View.builder()
            .text("name", "x")
            .tree("labels", LABELS)
            .text("text", "a\n\nb")
            .tree("none", YamlTree.map().build())
            .build();

    assertThat(TextTemplates.of(texts).render("t.yaml", view))
        .isEqualTo(
            """
            spec:
              template:
                labels:
                  app: minio
                  "on": "1e3"

                text: |-
                  a

                  b
                last:
                  app: minio
                  "on": "1e3"
              end: x
            """);
  }

  @Test
  void emptyTreeInTheFirstLineOfAnItemStaysVisible() {
    View view = View.builder().tree("none", YamlTree.map().build()).build();

    assertThat(TextTemplates.yaml("a:\n  - env: {{none}}\n    b: 1\n  - {{none}}\n", view))
        .isEqualTo("a:\n  - env: {}\n    b: 1\n");
  }

  @Test
  void hostileTextNextToOtherTextIsRefusedWithFileAndLine() {
    View view = View.builder().text("name", "a\nhostNetwork: true").build();

    assertThatThrownBy(() -> TextTemplates.yaml("a: 1\nname: {{name}}-x\n", view))
        .isInstanceOf(TemplateException.class)
        .hasMessageStartingWith("t.yaml.mustache:2: {{name}}: ");
  }

  @Test
  void unknownNameIsRefusedWithFileAndLine() {
    View view = View.builder().text("name", "x").build();

    assertThatThrownBy(() -> TextTemplates.yaml("a: 1\n{{! c }}\n\nname: {{nmae}}\n", view))
        .hasMessage("t.yaml.mustache:4: unknown name nmae");
  }
}
