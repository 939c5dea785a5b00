package io.datalyptica.component.secrets;

import io.datalyptica.plan.Plan;
import io.datalyptica.plan.SecretNeed;
import io.datalyptica.plan.SecretNeed.Key;
import io.datalyptica.plan.SecretSource;
import io.datalyptica.plan.SecretValue.Name;
import io.datalyptica.plan.SecretValue.Random;
import io.datalyptica.profile.SecretsSpec.Store;
import io.datalyptica.template.JsonText;
import io.datalyptica.template.View;
import io.datalyptica.template.YamlTree;
import java.util.ArrayList;
import java.util.List;

/**
 * docs/secrets.md: which entries the store must have, how to put them, in which order things come,
 * and what happens without the store.
 */
final class SecretsPage {
  private SecretsPage() {}

  static View view(Plan plan, SecretSource source, Store store) {
    List<View> entries = new ArrayList<>();
    List<View> made = new ArrayList<>();
    List<View> given = new ArrayList<>();
    for (SecretNeed need : plan.secretsOfStore()) {
      rows(entries, source, need);
      (need.inventable() ? made : given).add(put(source, need));
    }
    return View.builder()
        .text("namespace", plan.platform().namespace().value())
        .text("storeKind", store.kind())
        .text("storeName", store.name().value())
        .flag("namespaced", store.kind().equals("SecretStore"))
        .text("first", plan.secretsOfStore().getFirst().name())
        .views("entries", entries)
        .flag("anyMade", !made.isEmpty())
        .views("made", made)
        .flag("anyGiven", !given.isEmpty())
        .views("given", given)
        .build();
  }

  private static void rows(List<View> rows, SecretSource source, SecretNeed need) {
    for (Key key : SecretSource.properties(need)) {
      rows.add(
          View.builder()
              .text("entry", source.entry(need))
              .text("property", key.name())
              .text("form", key.form())
              .text("secret", need.name())
              .build());
    }
  }

  /**
   * How one entry is put: a document with random values in the place of {@code %s}, or files that
   * somebody gives.
   */
  private static View put(SecretSource source, SecretNeed need) {
    YamlTree.Builder document = YamlTree.map();
    List<View> random = new ArrayList<>();
    List<View> files = new ArrayList<>();
    for (Key key : SecretSource.properties(need)) {
      if (key.value() instanceof Random value) {
        random.add(View.builder().number("length", value.length()).build());
        document.put(key.name(), "%s");
      } else if (key.value() instanceof Name name) {
        document.put(key.name(), name.text());
      }
      files.add(View.builder().text("property", key.name()).build());
    }
    return View.builder()
        .text("entry", source.entry(need))
        .text("document", onOneLine(JsonText.write(document.build())))
        .views("random", random)
        .views("files", files)
        .build();
  }

  /** Without the ends of lines and the spaces at their beginnings; texts have none of either. */
  private static String onOneLine(String json) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < json.length(); i++) {
      if (json.charAt(i) != '\n') {
        line.append(json.charAt(i));
      } else {
        while (i + 1 < json.length() && json.charAt(i + 1) == ' ') {
          i++;
        }
      }
    }
    return line.toString();
  }
}
