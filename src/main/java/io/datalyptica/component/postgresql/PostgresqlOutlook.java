package io.datalyptica.component.postgresql;

import io.datalyptica.component.Holdings;
import io.datalyptica.component.Outcome;
import io.datalyptica.component.Outlook;
import io.datalyptica.component.Providers;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Need;
import io.datalyptica.plan.Pods;
import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.plan.simulation.Case;
import io.datalyptica.template.Table;
import io.datalyptica.template.YamlTree;
import java.util.List;
import java.util.Optional;

/** What PostgreSQL holds and tolerates, and what a loss leaves of it and of its backups. */
final class PostgresqlOutlook implements Outlook {
  /** Its word for {@code --lose}. */
  static final String INSTANCE = "instance";

  private final PostgresqlPlan plan;

  private PostgresqlOutlook(PostgresqlPlan plan) {
    this.plan = plan;
  }

  static Outlook of(PostgresqlPlan plan) {
    return new PostgresqlOutlook(plan);
  }

  @Override
  public String key() {
    return "postgresql";
  }

  @Override
  public Optional<Holdings> holdings() {
    return Optional.of(new Holdings(plan.title(), table(), tree()));
  }

  @Override
  public List<Pods> losable() {
    return List.of(plan.instancePods());
  }

  /** The operators move the primary before its pod restarts (facts/postgresql.md). */
  @Override
  public String restart() {
    return plan.instances().replicas() > 1
        ? "replicas first, then one switchover: writes wait for some seconds"
        : "the only instance restarts: nothing is served meanwhile";
  }

  /** Backups are made beside the primary, and every write of their store is asked for. */
  @Override
  public Outcome lose(Case lost, Providers providers) {
    PostgresqlOutcome outcome = PostgresqlOutcome.of(plan, lost);
    if (plan.backup().isEmpty()) {
      return outcome.outcome(plan.which());
    }
    Optional<Need<S3Access.Wish, S3Access>> need = plan.backups().need();
    boolean store = need.isEmpty() || providers.writable(need.get());
    BackupOutcome backups =
        new BackupOutcome(plan.backup().get().ownStore(), outcome.failover().leads(), store);
    return outcome.outcome(plan.which()).with(backups.errand(plan.which()));
  }

  /** Instances that may be lost while one is left that answers queries. */
  private int readsWithout() {
    return plan.instances().lossesReading();
  }

  /** Instances that may be lost at once, whichever they are, while writes go on by themselves. */
  private int writesWithout() {
    return plan.synchronous().lossesAtOnceWriting(plan.instances().replicas());
  }

  private Table table() {
    return new Table(
        List.of("What", "Value"),
        List.of(
            List.of("instances", Integer.toString(plan.instances().replicas())),
            List.of("reads go on without", readsWithout() + " instances"),
            List.of("writes go on without", writesWithout() + " instances at once"),
            List.of("connections", text(plan.connections())),
            List.of("memory of an instance", text(plan.memory()))));
  }

  private static String text(ConnectionBudget budget) {
    return budget.demand()
        + " of "
        + budget.maxConnections()
        + " ("
        + budget.reserve()
        + " reserved, clients may open "
        + budget.clientSum()
        + ")";
  }

  private static String text(PostgresqlMemory memory) {
    return Amounts.bytes(memory.total())
        + " of "
        + Amounts.bytes(memory.limitBytes())
        + " (shared buffers "
        + Amounts.bytes(memory.sharedBuffers())
        + ", work_mem "
        + Amounts.bytes(memory.workMemSum())
        + ", maintenance "
        + Amounts.bytes(memory.maintenanceSum())
        + ")";
  }

  private YamlTree tree() {
    YamlTree instances =
        YamlTree.map().put("read", readsWithout()).put("write", writesWithout()).build();
    YamlTree.Builder tree =
        (plan.alone() ? YamlTree.map() : YamlTree.map().put("name", plan.names().cluster()))
            .put("replicas", plan.instances().replicas())
            .put("tolerates", YamlTree.map().put("instances", instances).build())
            .put("storageBytes", plan.instances().storage().value());
    plan.instances().walStorage().ifPresent(wal -> tree.put("walBytes", wal.value()));
    return tree.put("connections", tree(plan.connections()))
        .put("memory", tree(plan.memory()))
        .build();
  }

  private static YamlTree tree(ConnectionBudget budget) {
    YamlTree.Builder tree =
        YamlTree.map()
            .put("max", budget.maxConnections())
            .put("reserved", budget.reserve())
            .put("available", budget.available())
            .put("clients", budget.clientSum())
            .put("demand", budget.demand())
            .put("fits", budget.fits());
    budget
        .pool()
        .ifPresent(
            pool ->
                tree.put(
                    "pooler",
                    YamlTree.map()
                        .put("serverConnections", pool.serverConnections())
                        .put("clientConnections", pool.clientConnections())
                        .put("acceptsClients", budget.poolAcceptsClients())
                        .build()));
    return tree.build();
  }

  private static YamlTree tree(PostgresqlMemory memory) {
    return YamlTree.map()
        .put("limitBytes", memory.limitBytes())
        .put("sharedBuffersBytes", memory.sharedBuffers())
        .put("workMemBytes", memory.workMemSum())
        .put("maintenanceBytes", memory.maintenanceSum())
        .put("totalBytes", memory.total())
        .put("fits", memory.fits())
        .build();
  }
}
