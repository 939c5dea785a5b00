package io.datalyptica.component;

import io.datalyptica.plan.Common;
import io.datalyptica.plan.Pods;
import io.datalyptica.plan.simulation.Case;
import io.datalyptica.plan.simulation.Missing;
import io.datalyptica.template.YamlTree;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a component that says nothing of its own: it serves while one pod of each kind
 * is left.
 */
final class CommonOutlook implements Outlook {
  private final String key;
  private final Common common;

  private CommonOutlook(String key, Common common) {
    this.key = key;
    this.common = common;
  }

  static Outlook of(String key, Common common) {
    return new CommonOutlook(key, common);
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public List<Pods> losable() {
    return common.pods();
  }

  @Override
  public Outcome lose(Case lost, Providers providers) {
    boolean serves = true;
    List<Row> rows = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    List<YamlTree> trees = new ArrayList<>();
    for (Pods pods : common.pods()) {
      Missing missing = lost.missing(pods);
      Left left = new Left(missing, "pod");
      boolean some = missing.left() > 0 || missing.wanted() == 0;
      String name = common.name() + (common.pods().size() == 1 ? "" : ", " + pods.row());
      rows.add(Row.of(name, left.text(), some, some));
      sentences.add(name + ": " + left.sentence() + ": " + Outcome.verdict(some, some));
      trees.add(left.into(YamlTree.map().put("what", pods.row()), some, some).build());
      serves &= some;
    }
    YamlTree.Entries tree =
        YamlTree.map()
            .put("name", common.name())
            .put("reads", serves)
            .put("writes", serves)
            .put("pods", YamlTree.items(trees))
            .put("explanation", String.join("; ", sentences))
            .build();
    return new Outcome(serves, serves, rows, sentences, tree);
  }
}
