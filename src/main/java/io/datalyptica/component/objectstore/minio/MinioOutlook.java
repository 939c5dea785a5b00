package io.datalyptica.component.objectstore.minio;

import io.datalyptica.change.FieldChange;
import io.datalyptica.change.ObjectChange;
import io.datalyptica.change.PageSection;
import io.datalyptica.component.Holdings;
import io.datalyptica.component.Outcome;
import io.datalyptica.component.Outlook;
import io.datalyptica.component.Providers;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Pods;
import io.datalyptica.plan.simulation.Case;
import io.datalyptica.template.Table;
import io.datalyptica.template.YamlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the object store holds and tolerates, and what a loss leaves of it. */
public final class MinioOutlook implements Outlook {
  private final MinioPlan store;

  private MinioOutlook(MinioPlan store) {
    this.store = store;
  }

  public static Outlook of(MinioPlan store) {
    return new MinioOutlook(store);
  }

  @Override
  public String key() {
    return "objectStore";
  }

  @Override
  public Optional<Holdings> holdings() {
    return Optional.of(new Holdings("Object store", table(), tree()));
  }

  @Override
  public List<Pods> losable() {
    return store.common().pods();
  }

  /**
   * Its StatefulSets wait for a person (OnDelete): servers that differ in what they compare wait
   * for each other, and are restarted together; all else goes one by one.
   */
  @Override
  public Optional<PageSection> byHand(ObjectChange change) {
    boolean compared = false;
    for (FieldChange field : change.fields()) {
      String path = field.path();
      compared |= path.endsWith(".image") || path.contains("].args") || path.contains("].env");
    }
    return Optional.of(
        PageSection.of(
            "docs/minio.md",
            compared
                ? "The image, an argument or an environment value changed"
                : "Anything else of the pods changed"));
  }

  @Override
  public Outcome lose(Case lost, Providers providers) {
    return StoreOutcome.of(store, lost).outcome();
  }

  /** What a pool may lose, whichever it is; nothing where the server refuses the layout. */
  private record Tolerated(
      int drivesReading, int serversReading, int drivesWriting, int serversWriting) {
    static Tolerated of(ServerPool pool) {
      if (pool.layout().isEmpty()) {
        return new Tolerated(0, 0, 0, 0);
      }
      ErasureLayout layout = pool.layout().get();
      return new Tolerated(
          layout.drivesLostReading(),
          layout.serversLostReading(),
          layout.drivesLostWriting(),
          layout.serversLostWriting());
    }
  }

  private Table table() {
    List<List<String>> rows = new ArrayList<>();
    for (ServerPool pool : store.pools()) {
      Tolerated tolerated = Tolerated.of(pool);
      rows.add(
          List.of(
              pool.statefulSet(),
              pool.servers() + " x " + pool.drivesPerServer(),
              pool.layout().map(l -> l.sets() + " of " + l.setSize()).orElse("illegal"),
              Integer.toString(store.parity()),
              Amounts.bytes(pool.rawBytes()),
              Amounts.bytes(pool.usableBytes()),
              tolerated.drivesReading + " / " + tolerated.serversReading,
              tolerated.drivesWriting + " / " + tolerated.serversWriting));
    }
    return new Table(
        List.of(
            "Pool",
            "Servers x drives",
            "Sets",
            "Parity",
            "Raw",
            "Usable",
            "Reads without drives / servers",
            "Writes without"),
        rows);
  }

  private YamlTree tree() {
    List<YamlTree> pools = new ArrayList<>();
    for (ServerPool pool : store.pools()) {
      pools.add(tree(pool));
    }
    YamlTree servers = readWrite(store.serversLostReading(), store.serversLostWriting());
    return YamlTree.map()
        .put("pools", YamlTree.items(pools))
        .put("tolerates", YamlTree.map().put("servers", servers).build())
        .build();
  }

  /** A pool that the server would refuse has sets of 0. */
  private YamlTree tree(ServerPool pool) {
    Tolerated tolerated = Tolerated.of(pool);
    YamlTree drives = readWrite(tolerated.drivesReading, tolerated.drivesWriting);
    YamlTree servers = readWrite(tolerated.serversReading, tolerated.serversWriting);
    return YamlTree.map()
        .put("servers", pool.servers())
        .put("drivesPerServer", pool.drivesPerServer())
        .put("setSize", pool.layout().map(ErasureLayout::setSize).orElse(0))
        .put("sets", pool.layout().map(ErasureLayout::sets).orElse(0))
        .put("parity", store.parity())
        .put("rawBytes", pool.rawBytes())
        .put("usableBytes", pool.usableBytes())
        .put("tolerates", YamlTree.map().put("drives", drives).put("servers", servers).build())
        .build();
  }

  private static YamlTree readWrite(int read, int write) {
    return YamlTree.map().put("read", read).put("write", write).build();
  }
}
