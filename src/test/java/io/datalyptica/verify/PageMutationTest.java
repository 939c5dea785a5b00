package io.datalyptica.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.app.Judge;
import io.datalyptica.app.ObjectVerification;
import io.datalyptica.bundle.Bundle;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.ReadBack;
import io.datalyptica.plan.Plan;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Proves that silence on the pages of the golden trees means something: in every command of every
 * page the namespace is taken out, the full name of a kind is cut short, a name, a label, a folder
 * and a file are bent, and the cluster is made too old, one at a time; each is found.
 */
class PageMutationTest {
  /** Other programs have a {@code -n} too. */
  private static final Pattern NAMESPACE =
      Pattern.compile("(?<=\\boc [^|\\n]{0,200}) -n [a-z][a-z0-9-]*");

  private static final Pattern FULL_NAME =
      Pattern.compile("(?<![a-z/.-])([a-z]+)\\.[a-z0-9-]+(\\.[a-z0-9-]+)+(?![a-z.-]*/[a-z-]*[=-])");
  private static final Pattern OBJECT =
      Pattern.compile("(?<![\\w./:$=-])([a-z]+)(\\.[a-z0-9.-]+)?/[a-z0-9][a-z0-9.-]*+(?!\\$)");
  private static final Pattern LABEL =
      Pattern.compile("(?<= -l )[a-z][\\w./-]*=[a-z0-9-]+(?=[ ,\\n])");
  private static final Pattern PATH =
      Pattern.compile("(?<= -[kf] )(storage|prerequisites|admin)[\\w./-]*");
  private static final Pattern CREATION = Pattern.compile("--for=create");

  static List<GoldenCases.Case> cases() throws IOException {
    return GoldenCases.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void everyMissingNamespaceIsFound(GoldenCases.Case golden) {
    Pages pages = new Pages(golden);

    assertThat(pages.unfound(NAMESPACE, _ -> true, _ -> "")).isEmpty();
    assertThat(pages.mutations).isGreaterThan(10);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void everyShortNameOfAnOperatorsKindIsFound(GoldenCases.Case golden) {
    Pages pages = new Pages(golden);

    assertThat(
            pages.unfound(
                FULL_NAME,
                name ->
                    KindNames.kind(name.group(1))
                        .filter(k -> !k.group().isEmpty() && k.fullName().equals(name.group()))
                        .isPresent(),
                name -> name.replaceFirst("\\..*", "")))
        .isEmpty();
    assertThat(pages.mutations).isPositive();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void everyBentNameLabelAndPathIsFound(GoldenCases.Case golden) {
    Pages pages = new Pages(golden);

    assertThat(
            pages.unfound(
                OBJECT,
                name ->
                    KindNames.kind(name.group(1))
                        .filter(k -> !DocCommands.NOT_OF_THE_TREE.contains(k.kind()))
                        .isPresent(),
                name -> name + "-bent"))
        .isEmpty();
    assertThat(pages.unfound(LABEL, _ -> true, label -> label + "-bent")).isEmpty();
    assertThat(pages.unfound(PATH, _ -> true, path -> path + "-bent")).isEmpty();
    assertThat(pages.mutations).isGreaterThan(10);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void whatAnOlderClusterDoesNotHaveIsFound(GoldenCases.Case golden) {
    Pages pages = new Pages(golden);
    int here = pages.index.kubernetes();
    pages.index = pages.at(30);

    assertThat(pages.unfound(CREATION, _ -> true, UnaryOperator.identity())).isEmpty();
    assertThat(pages.mutations).as("Kubernetes 1.%s", here).matches(n -> n > 0 == here > 30);
  }

  private interface Meant {
    boolean is(MatchResult found);
  }

  private static final class Pages {
    private final Plan plan;
    private final Bundle bundle;
    private ObjectIndex index;
    private int mutations;

    Pages(GoldenCases.Case golden) {
      bundle = golden.bundle();
      plan =
          Judge.judge(
                  golden.profile().toString(),
                  InputStream.nullInputStream(),
                  () -> LocalDate.of(2026, 1, 1))
              .soundPlan();
      index = at(plan.platform().openshift().kubernetesMinor());
    }

    ObjectIndex at(int kubernetes) {
      return ReadBack.of(bundle, ObjectVerification.announced(plan), kubernetes);
    }

    /** The mutated commands against which nothing was said. */
    List<String> unfound(Pattern pattern, Meant meant, UnaryOperator<String> bend) {
      List<String> unfound = new ArrayList<>();
      for (Map.Entry<String, String> file : bundle.files().entrySet()) {
        if (!file.getKey().endsWith(".md")) {
          continue;
        }
        for (String script : DocCommands.scripts(file.getValue())) {
          for (MatchResult found : pattern.matcher(script).results().filter(meant::is).toList()) {
            String bent =
                script.substring(0, found.start())
                    + bend.apply(found.group())
                    + script.substring(found.end());
            mutations++;
            if (DocCommands.problems(bundle, index, file.getKey(), bent).isEmpty()) {
              unfound.add(file.getKey() + ": " + found.group() + " in\n" + script);
            }
          }
        }
      }
      return unfound;
    }
  }
}
