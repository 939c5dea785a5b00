package io.datalyptica.component.secrets;

import io.datalyptica.component.ContentHash;
import io.datalyptica.component.ObjectViews;
import io.datalyptica.component.Speller;
import io.datalyptica.component.Tree;
import io.datalyptica.plan.Identity;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Platform;
import io.datalyptica.plan.SecretNeed;
import io.datalyptica.plan.SecretSource;
import io.datalyptica.profile.SecretsSpec.Store;
import io.datalyptica.template.View;
import io.datalyptica.template.YamlTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One ExternalSecret for each Secret that the store holds, in a folder of their own: they come
 * before whoever reads them.
 */
public final class SecretsComponent implements Speller {
  private static final String FOLDER = "prerequisites/secrets/";
  private static final int LONGEST = 200;

  @Override
  public void spell(Plan plan, Tree tree) {
    SecretSource source = plan.platform().secretSource();
    if (source.store().isEmpty() || plan.secretsOfStore().isEmpty()) {
      return;
    }
    for (SecretNeed need : plan.secretsOfStore()) {
      View view = view(plan.platform(), source, source.store().get(), need);
      tree.file(
          FOLDER + "externalsecret-" + fileName(need.name()) + ".yaml",
          FOLDER + "externalsecret.yaml",
          view);
    }
    tree.page(
        "Secrets",
        "secrets.md",
        "docs/secrets.md",
        SecretsPage.view(plan, source, source.store().get()));
  }

  /**
   * A Secret may have a name of 253 characters, to which a file's ending does not fit (NAME_MAX is
   * 255).
   */
  private static String fileName(String name) {
    return name.length() <= LONGEST
        ? name
        : name.substring(0, LONGEST) + "-" + ContentHash.of(name);
  }

  private static View view(Platform platform, SecretSource source, Store store, SecretNeed need) {
    Identity identity = new Identity("secrets", platform.name().value(), "credentials");
    List<View> asked = new ArrayList<>();
    for (SecretNeed.Key key : SecretSource.properties(need)) {
      asked.add(View.builder().text("key", key.name()).build());
    }
    return ObjectViews.of(platform, identity, Map.of(), Map.of())
        .text("name", need.name())
        .text("storeKind", store.kind())
        .text("storeName", store.name().value())
        .text("type", need.type().text())
        .text("entry", source.entry(need))
        .tree("secretLabels", YamlTree.texts(labels(platform, identity, need)))
        .tree("data", TargetTemplate.data(need))
        .views("asked", asked)
        .build();
  }

  private static Map<String, String> labels(Platform platform, Identity identity, SecretNeed need) {
    Map<String, String> labels = new LinkedHashMap<>(identity.labels(platform));
    labels.putAll(need.labels());
    return labels;
  }
}
