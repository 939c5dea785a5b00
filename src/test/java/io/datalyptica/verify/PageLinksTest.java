package io.datalyptica.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.bundle.Bundle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every link of a page leads to a page of the tree, and to a heading that is there: pages send
 * their reader to each other, and parts of them are left out by the profile.
 */
class PageLinksTest {
  private static final Pattern LINK =
      Pattern.compile("]\\(([a-z0-9-]*\\.md|)(?:#([^)]*))?\\)", Pattern.CASE_INSENSITIVE);
  private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);

  static List<GoldenCases.Case> cases() throws IOException {
    return GoldenCases.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void everyLinkLeadsSomewhere(GoldenCases.Case golden) {
    Bundle bundle = golden.bundle();

    assertThat(dead(bundle)).isEmpty();
  }

  @Test
  void aLinkToNowhereIsFound() {
    Bundle bundle =
        Bundle.builder()
            .add("docs/README.md", "# A\n\n## To `do`, by hand\n[a](b.md#c) [b](#to-do-by-hand)\n")
            .add("docs/b.md", "# B\n\n[a](README.md#to-do) [b](none.md) [c](#b) [d](README.md)\n")
            .build();

    assertThat(dead(bundle))
        .containsExactlyInAnyOrder(
            "docs/README.md: b.md#c", "docs/b.md: README.md#to-do", "docs/b.md: none.md");
  }

  private static List<String> dead(Bundle bundle) {
    List<String> dead = new ArrayList<>();
    for (Map.Entry<String, String> page : bundle.files().entrySet()) {
      if (!page.getKey().endsWith(".md")) {
        continue;
      }
      for (MatchResult link : LINK.matcher(page.getValue()).results().toList()) {
        String file = link.group(1).isEmpty() ? page.getKey() : "docs/" + link.group(1);
        String text = bundle.files().get(file);
        boolean leads =
            text != null && (link.group(2) == null || anchors(text).contains(link.group(2)));
        if (!leads) {
          String anchor = link.group(2) == null ? "" : "#" + link.group(2);
          dead.add(page.getKey() + ": " + link.group(1) + anchor);
        }
      }
    }
    return dead;
  }

  /** As GitHub and GitLab make them of headings. */
  private static Set<String> anchors(String page) {
    Set<String> anchors = new HashSet<>();
    HEADING
        .matcher(page)
        .results()
        .forEach(
            h ->
                anchors.add(
                    h.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 _-]", "")
                        .replace(' ', '-')));
    return anchors;
  }
}
