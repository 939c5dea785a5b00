package io.datalyptica.cli;

import io.datalyptica.plan.Plan;
import io.datalyptica.plan.SecretNeed;
import io.datalyptica.plan.SecretNeed.Key;
import io.datalyptica.plan.SecretSource;
import io.datalyptica.profile.SecretsSpec.Store;
import io.datalyptica.template.JsonText;
import io.datalyptica.template.YamlTree;
import java.util.ArrayList;
import java.util.List;

/**
 * Every Secret of a plan as text and as JSON: its keys, their form, what reads it, and where a
 * store has it.
 */
final class SecretList {
  private SecretList() {}

  static String json(Plan plan) {
    SecretSource source = plan.platform().secretSource();
    List<YamlTree> nodes = new ArrayList<>();
    for (SecretNeed need : plan.secrets()) {
      YamlTree.Builder forms = YamlTree.map();
      for (Key key : need.keys()) {
        forms.put(key.name(), key.form());
      }
      YamlTree.Builder node =
          YamlTree.map()
              .put("name", need.name())
              .put("type", need.type().text())
              .put("keys", names(need.keys()))
              .put("forms", forms.build())
              .put("usedBy", YamlTree.items(need.usedBy().stream().map(YamlTree::text).toList()));
      if (source.holds(need)) {
        Store store = source.store().orElseThrow();
        node.put(
            "remote",
            YamlTree.map()
                .put("storeKind", store.kind())
                .put("storeName", store.name().value())
                .put("entry", source.entry(need))
                .put("properties", names(SecretSource.properties(need)))
                .build());
      }
      nodes.add(node.build());
    }
    return JsonText.write(YamlTree.map().put("secrets", YamlTree.items(nodes)).build());
  }

  private static YamlTree names(List<Key> keys) {
    return YamlTree.items(keys.stream().map(k -> YamlTree.text(k.name())).toList());
  }

  static String text(Plan plan) {
    SecretSource source = plan.platform().secretSource();
    StringBuilder text = new StringBuilder();
    for (SecretNeed need : plan.secrets()) {
      text.append(need.name())
          .append("  (read by ")
          .append(String.join(", ", need.usedBy()))
          .append(")\n");
      if (source.holds(need)) {
        Store store = source.store().orElseThrow();
        text.append("  from ")
            .append(store.kind())
            .append(' ')
            .append(store.name())
            .append(": ")
            .append(source.entry(need))
            .append('\n');
        remote(text, need);
      } else {
        for (Key key : need.keys()) {
          line(text, key);
        }
      }
    }
    return text.toString();
  }

  /** The properties of the entry, then the keys that the ExternalSecret makes of them. */
  private static void remote(StringBuilder text, SecretNeed need) {
    List<Key> properties = SecretSource.properties(need);
    for (Key key : properties) {
      line(text, key);
    }
    for (Key key : need.keys()) {
      if (!properties.contains(key)) {
        text.append("  ")
            .append(key.name())
            .append(": made by the ExternalSecret, ")
            .append(key.form())
            .append('\n');
      }
    }
  }

  private static void line(StringBuilder text, Key key) {
    text.append("  ").append(key.name()).append(": ").append(key.form()).append('\n');
  }
}
