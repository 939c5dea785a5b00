package io.datalyptica.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.datalyptica.app.Judge;
import io.datalyptica.app.ObjectVerification;
import io.datalyptica.app.ProfileJudgement;
import io.datalyptica.bundle.Bundle;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.ReadBack;
import io.datalyptica.plan.Plan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds every golden tree to what a cluster and a person would find out the hard way: typed decode,
 * object rules (references, selectors, ports, restricted-v2), kustomizations, shell, and the
 * commands of the documents.
 */
class GoldenTreeVerificationTest {
  /**
   * Scripts that shellcheck has judged: the cases share most of theirs, and a long one takes it a
   * second.
   */
  private static final Set<String> CHECKED = new HashSet<>();

  static List<GoldenCases.Case> cases() throws IOException {
    return GoldenCases.all();
  }

  private static Plan plan(GoldenCases.Case golden) {
    ProfileJudgement judgement =
        Judge.judge(
            golden.profile().toString(),
            InputStream.nullInputStream(),
            () -> LocalDate.of(2026, 1, 1));
    assertThat(judgement.plan()).as("%s", judgement.findings()).isPresent();
    return judgement.soundPlan();
  }

  private static ObjectIndex index(GoldenCases.Case golden, Bundle bundle) {
    Plan plan = plan(golden);
    return ReadBack.of(
        bundle, ObjectVerification.announced(plan), plan.platform().openshift().kubernetesMinor());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void everyObjectDecodesAndKeepsEveryRule(GoldenCases.Case golden) {
    Bundle bundle = golden.bundle();

    assertThat(ObjectVerification.findings(plan(golden), bundle, true)).isEmpty();
    assertThat(index(golden, bundle).objects()).isNotEmpty();
  }

  /**
   * Shows that every typed manifest is really decoded: one misspelt field in each, one finding for
   * each.
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void oneMisspeltFieldInEachTypedManifestIsFound(GoldenCases.Case golden) {
    Bundle.Builder misspelt = Bundle.builder();
    golden
        .bundle()
        .files()
        .forEach(
            (path, text) ->
                misspelt.add(path, path.endsWith(".yaml") ? text + "misspelt: field\n" : text));
    ObjectIndex index = index(golden, misspelt.build());
    TypedCheck.Result result = TypedCheck.of(index);

    assertThat(result.faults()).hasSize(index.objects().size() - result.untyped().size());
    assertThat(result.faults())
        .allSatisfy(f -> assertThat(f.at().mark().pointer()).isEqualTo("/misspelt"));
  }

  /**
   * A custom resource without a model is checked by kubeconform alone; a new kind on this list has
   * to be meant.
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void onlyTheResourcesOfOperatorsHaveNoModel(GoldenCases.Case golden) {
    ObjectIndex index = index(golden, golden.bundle());
    Set<String> kinds =
        Set.of(
            "PostgresCluster",
            "Cluster",
            "Database",
            "Pooler",
            "ScheduledBackup",
            "ObjectStore",
            "ExternalSecret",
            "ObjectBucketClaim");

    assertThat(TypedCheck.of(index).untyped())
        .containsExactlyElementsOf(
            index.objects().stream().filter(o -> kinds.contains(o.kind())).toList());
  }

  /** What nothing refers to is either forgotten here or missing there. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void everySecretConfigMapAndAccountIsUsed(GoldenCases.Case golden) {
    ObjectIndex index = index(golden, golden.bundle());
    Set<String> used = new HashSet<>();
    index
        .objects()
        .forEach(o -> index.references(o).forEach(r -> used.add(r.kind() + "/" + r.name())));
    List<String> offered =
        new ArrayList<>(plan(golden).secrets().stream().map(s -> "Secret/" + s.name()).toList());
    for (String kind : List.of("ConfigMap", "ServiceAccount")) {
      index.ofKind(kind).stream()
          .filter(o -> !o.path().startsWith(Bundle.ADMIN))
          .forEach(o -> offered.add(o.toString()));
    }

    assertThat(used).containsAll(offered);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void kustomizationsListExactlyTheirFolders(GoldenCases.Case golden) {
    assertThat(KustomizationFiles.problems(golden.bundle())).isEmpty();
  }

  /**
   * Each command of a page names its namespace, kinds by their full names, objects that exist, and
   * what the profile's OpenShift has.
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void everyCommandOfADocumentHolds(GoldenCases.Case golden) {
    Bundle bundle = golden.bundle();
    DocCommands.Result result = DocCommands.check(bundle, index(golden, bundle));

    assertThat(result.problems()).isEmpty();
    assertThat(result.resolved()).isGreaterThan(10);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void scriptsParse(GoldenCases.Case golden) throws Exception {
    Bundle bundle = golden.bundle();

    assertThat(Scripts.problems(Scripts.ofObjects(index(golden, bundle)), List.of("sh", "-n")))
        .isEmpty();
    assertThat(Scripts.problems(Scripts.ofDocuments(bundle), List.of("sh", "-n"))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void scriptsPassShellcheck(GoldenCases.Case golden, @TempDir Path folder) throws Exception {
    assumeTrue(Command.isOnPath("shellcheck"), "shellcheck is not installed");

    Map<String, String> scripts = Scripts.ofObjects(index(golden, golden.bundle()));

    assertThat(Scripts.shellcheckProblems(scripts, folder, CHECKED)).isEmpty();
  }
}
