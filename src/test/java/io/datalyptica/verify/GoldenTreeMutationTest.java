package io.datalyptica.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.app.Components;
import io.datalyptica.app.Judge;
import io.datalyptica.app.ObjectVerification;
import io.datalyptica.bundle.Bundle;
import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ManifestValue;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.PortName;
import io.datalyptica.bundle.ReadBack;
import io.datalyptica.bundle.Reference;
import io.datalyptica.diagnostic.SourcePosition;
import io.datalyptica.plan.Plan;
import io.datalyptica.profile.Tier;
import io.datalyptica.rule.object.ObjectJudge;
import io.datalyptica.rule.object.ObjectRule;
import io.datalyptica.rule.object.ObjectRules;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Proves that silence on the golden trees means something: every name that an object refers to,
 * every label it selects and every port it uses by name is bent in turn, and each time a finding
 * stands at that very line.
 */
class GoldenTreeMutationTest {
  static List<GoldenCases.Case> cases() throws IOException {
    return GoldenCases.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void everyBentReferenceIsFound(GoldenCases.Case golden) {
    Tree tree = new Tree(golden);
    tree.each(
        object ->
            tree.index.references(object).stream()
                .filter(r -> !r.optional())
                .map(Reference::at)
                .toList(),
        "K8S-103");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void everyBentSelectorIsFound(GoldenCases.Case golden) {
    Tree tree = new Tree(golden);
    tree.each(
        object ->
            tree.index.selectors(object).stream()
                .map(
                    s -> s.at().get("matchLabels").isPresent() ? s.at().get("matchLabels") : s.at())
                .flatMap(labels -> labels.entries().entrySet().stream())
                // Pods of clients are not in the tree.
                .filter(e -> !e.getKey().startsWith("datalyptica.io/client-"))
                .map(Map.Entry::getValue)
                .filter(v -> v instanceof ManifestValue.Scalar s && !s.value().isEmpty())
                .toList(),
        "K8S-104");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void everyBentPortNameIsFound(GoldenCases.Case golden) {
    Tree tree = new Tree(golden);
    tree.each(
        object -> PortName.of(object, tree.index).stream().map(PortName::at).toList(), "K8S-105");
  }

  private interface Names {
    List<ManifestValue> of(K8sObject object);
  }

  private static final class Tree {
    private final Bundle bundle;
    private final ObjectIndex index;

    Tree(GoldenCases.Case golden) {
      bundle = golden.bundle();
      Plan plan =
          Judge.judge(
                  golden.profile().toString(),
                  InputStream.nullInputStream(),
                  () -> LocalDate.of(2026, 1, 1))
              .soundPlan();
      index = ReadBack.of(bundle, ObjectVerification.announced(plan));
    }

    void each(Names names, String id) {
      List<ObjectRule> rule = ObjectRules.all().stream().filter(r -> r.id().equals(id)).toList();
      int bent = 0;
      for (K8sObject object : index.objects()) {
        for (ManifestValue name : names.of(object)) {
          assertThat(ObjectJudge.judge(rule, bend(object, name), Tier.HA))
              .as("%s line %s", object.path(), name.mark().line())
              .anyMatch(d -> isAt(d.at(), object.path(), name));
          bent++;
        }
      }
      assertThat(bent).isPositive();
    }

    private ObjectIndex bend(K8sObject object, ManifestValue name) {
      List<String> lines = new ArrayList<>(bundle.files().get(object.path()).lines().toList());
      int line = name.mark().line() - 1;
      String text = name.text().orElseThrow();
      int at = lines.get(line).lastIndexOf(text);
      assertThat(at).as("%s in %s", text, lines.get(line)).isNotNegative();
      lines.set(
          line, new StringBuilder(lines.get(line)).insert(at + text.length(), "-bent").toString());
      Bundle one = Bundle.builder().add(object.path(), String.join("\n", lines) + "\n").build();
      List<K8sObject> objects = new ArrayList<>(index.objects());
      objects.set(objects.indexOf(object), ReadBack.of(one, List.of()).objects().getFirst());
      return new ObjectIndex(
          objects, index.outside(), List.of(), index.kubernetes(), Components.ALL);
    }

    /** At the name itself, or at the selector that holds it. */
    private static boolean isAt(SourcePosition at, String path, ManifestValue name) {
      return at.file().equals(path) && name.mark().pointer().startsWith(at.pointer());
    }
  }
}
