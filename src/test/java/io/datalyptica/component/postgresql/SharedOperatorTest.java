package io.datalyptica.component.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.app.Judge;
import io.datalyptica.app.ProfileJudgement;
import io.datalyptica.app.Spell;
import io.datalyptica.template.Templates;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * OLM refuses a second operator of the same definitions, so a shared one is not installed again.
 */
class SharedOperatorTest {
  private static final String PROFILE =
      """
      apiVersion: datalyptica.io/v1alpha1
      kind: PlatformProfile
      metadata: {name: guest}
      spec:
        nodes: {workers: 4}
        storageClass: block
        postgresql:
          operator: %s
          databases: [app]
          backup: {endpoint: "https://s3.example.com", bucket: backups}
      """;

  @ParameterizedTest
  @CsvSource({
    "crunchy, oc logs -n openshift-operators deployment/pgo",
    "cloudNativePG, oc logs -n openshift-operators deployment/cnpg-controller-manager"
  })
  void nothingOfTheOperatorIsInTheTree(String operator, String log) {
    String own = PROFILE.formatted(operator);
    assertThat(files(own).keySet())
        .anyMatch(f -> f.contains("/subscription-"))
        .anyMatch(f -> f.contains("/operatorgroup-"))
        .anyMatch(f -> f.contains("/networkpolicy-postgresql-operator"));

    Map<String, String> shared = files(own + "    subscription: {runsIn: openshift-operators}\n");
    assertThat(shared.keySet())
        .noneMatch(f -> f.contains("/subscription-") || f.contains("/operatorgroup-"))
        .noneMatch(f -> f.contains("-operator.yaml") || f.contains("barman-plugin"));
    assertThat(shared.get("docs/postgresql.md")).contains(log).doesNotContain("installplan");
  }

  /** Nobody here can pin or mirror it, so no rule asks for that. */
  @ParameterizedTest
  @CsvSource({"crunchy", "cloudNativePG"})
  void noRuleAsksForWhatItsOwnerDecides(String operator) {
    String shared =
        PROFILE
                .formatted(operator)
                .replace("spec:\n", "spec:\n  images: {registry: m.example.com}\n")
            + "    subscription: {runsIn: openshift-operators}\n";
    assertThat(judge(shared).findings()).isEmpty();
  }

  private static Map<String, String> files(String profile) {
    return Spell.spell(judge(profile).soundAssembly(), Templates.builtIn(), "p.yaml").files();
  }

  private static ProfileJudgement judge(String profile) {
    return Judge.judgeText("p.yaml", profile, () -> LocalDate.of(2026, 1, 1));
  }
}
