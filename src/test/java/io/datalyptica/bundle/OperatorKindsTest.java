package io.datalyptica.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is known of an operator counts as if it stood in the tree, and nothing else is loaded. */
class OperatorKindsTest {
  private static final String TREE =
      """
      apiVersion: widgets.example.com/v1
      kind: Widget
      metadata: {name: one, namespace: data}
      spec:
        secret: given
        image: docker.io/example/widget
        topologySpreadConstraints: [{labelSelector: {matchLabels: {widget: one}}}]
      ---
      apiVersion: other.example.com/v1
      kind: Widget
      metadata: {name: two, namespace: data}
      spec: {secret: given, image: docker.io/example/widget}
      ---
      apiVersion: operators.coreos.com/v1alpha1
      kind: Subscription
      metadata: {name: widgets, namespace: data}
      spec: {name: widget-operator}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: plain, namespace: data}
      spec: {selector: {widget: one}}
      """;

  /** Widgets have a pod each, a Secret, and a Service that the operator makes. */
  private static final class Widgets implements OperatorKinds {
    @Override
    public List<PodTemplate> pods(K8sObject object) {
      return List.of(
          PodTemplate.composed(
              object,
              new LinkedHashMap<>(Map.of("widget", object.name())),
              Map.of(),
              Set.of("http")));
    }

    @Override
    public void made(K8sObject object, List<Outside> made) {
      made.add(Outside.of("Service", object.name() + "-widget"));
    }

    @Override
    public void references(K8sObject object, Reference.Collector found) {
      found.name(object.at("spec.secret"), "Secret");
    }

    @Override
    public List<ManifestValue> placements(K8sObject object) {
      return List.of(object.at("spec"));
    }

    @Override
    public List<ManifestValue> images(K8sObject object) {
      return List.of(object.at("spec"));
    }
  }

  private final List<String> asked = new ArrayList<>();
  private final ObjectIndex index =
      ForeignTree.of(Map.of("tree.yaml", TREE))
          .index(
              List.of(),
              32,
              name -> {
                asked.add(name);
                return List.of("widgets.example.com", "widget-operator").contains(name)
                    ? new Widgets()
                    : null;
              });

  private K8sObject object(String name) {
    return index.objects().stream().filter(o -> o.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void groupsAndPackagesAreAskedForOnceAndTheCoreNever() {
    assertThat(asked)
        .containsExactly("widgets.example.com", "other.example.com", "widget-operator");
  }

  @Test
  void itsPodsAreSelectedAndWhatItMakesExists() {
    List<Selector> selectors = index.selectors(object("plain"));
    assertThat(selectors).hasSize(1);
    assertThat(selectors.getFirst().pods(index.pods()))
        .extracting(pods -> pods.owner().name())
        .containsExactly("one");
    assertThat(index.exists("Service", "one-widget")).isTrue();
    assertThat(index.exists("Service", "widgets-widget")).as("of the Subscription").isTrue();
    assertThat(index.exists("Service", "two-widget")).as("of a group that none knows").isFalse();
  }

  @Test
  void whatItsObjectsNameAndSelectIsJudged() {
    assertThat(index.references(object("one")))
        .extracting(Reference::kind, Reference::name)
        .containsExactly(tuple("Secret", "given"));
    assertThat(index.selectors(object("one"))).hasSize(1);
    assertThat(index.images(object("one"))).hasSize(1);
    assertThat(index.references(object("two"))).isEmpty();
    assertThat(index.selectors(object("two"))).isEmpty();
    assertThat(index.images(object("two"))).isEmpty();
  }
}
