package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.component.Assumption;
import io.datalyptica.component.Holdings;
import io.datalyptica.component.Outcome;
import io.datalyptica.component.Outlook;
import io.datalyptica.component.Providers;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.simulation.Case;
import io.datalyptica.template.Table;
import io.datalyptica.template.YamlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is asked of a store that somebody else runs: its bytes and what it tolerates are not of this
 * platform's making, and nothing here can know them.
 */
public final class ForeignStoreOutlook implements Outlook {
  private final ForeignStorePlan store;

  private ForeignStoreOutlook(ForeignStorePlan store) {
    this.store = store;
  }

  public static Outlook of(ForeignStorePlan store) {
    return new ForeignStoreOutlook(store);
  }

  @Override
  public String key() {
    return "foreignStore";
  }

  @Override
  public Optional<Holdings> holdings() {
    return Optional.of(new Holdings("Object store, run by somebody else", table(), tree()));
  }

  @Override
  public Optional<Assumption> assumption() {
    return Optional.of(
        new Assumption(
            "The object store ("
                + store.provider()
                + ") is run by somebody else: what it can do after this loss is not computed, it is"
                + " taken to be there",
            YamlTree.text(store.provider())));
  }

  @Override
  public Outcome lose(Case lost, Providers providers) {
    return Outcome.assumed();
  }

  private Table table() {
    List<List<String>> rows = new ArrayList<>();
    for (ForeignStorePlan.Bucket bucket : store.buckets()) {
      OptionalLong quota = bucket.asked().quotaBytes();
      String limit =
          store.claimed() && quota.isPresent() ? Amounts.bytes(quota.getAsLong()) : "none of ours";
      rows.add(
          List.of(
              bucket.name(), store.claimed() ? "claimed" : "expected", limit, "not known here"));
    }
    return new Table(List.of("Bucket", "How", "Limit", "Usable, tolerates"), rows);
  }

  private YamlTree tree() {
    List<YamlTree> buckets = new ArrayList<>();
    store.buckets().forEach(bucket -> buckets.add(YamlTree.text(bucket.name())));
    return YamlTree.map()
        .put("provider", store.provider())
        .put("buckets", YamlTree.items(buckets))
        .build();
  }
}
