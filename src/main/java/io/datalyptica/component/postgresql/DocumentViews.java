package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlEndpoint.Login;
import io.datalyptica.component.postgresql.PostgresqlSpec.DatabaseSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.LocaleSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.LocaleSpec.Provider;
import io.datalyptica.component.postgresql.PostgresqlSpec.PoolerSpec.PoolMode;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Resources;
import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.profile.Quantity;
import io.datalyptica.template.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The names of the page about PostgreSQL: the same numbers that the manifests carry, and what
 * follows from them.
 */
final class DocumentViews {
  private DocumentViews() {}

  static View of(Plan plan, PostgresqlPlan p) {
    View.Builder view =
        View.builder()
            .all(ObjectNames.view(plan, p))
            .flag("listed", !p.alone())
            .number("version", p.version())
            .text("image", p.image().orElse(""))
            .flag("externalSecrets", plan.platform().secretSource().store().isPresent())
            .text("mirror", plan.platform().registry().orElse(""))
            .flag("waitsForCreation", plan.platform().waitsForCreation())
            .flag("onlyNamespace", plan.platform().networkPolicies());
    locale(view, p.server().locale().orElse(null));
    endpoints(view, p);
    users(view, p);
    connections(view, p);
    memory(view, p);
    losses(view, p);
    p.backup().ifPresent(b -> backup(view, p, b));
    return view.build();
  }

  private static void locale(View.Builder view, LocaleSpec locale) {
    view.text("locale", locale == null ? "" : locale.name())
        .text("localeProvider", locale == null ? "" : locale.provider().word())
        .flag("localeOfLibrary", locale != null && locale.provider() != Provider.BUILTIN);
  }

  private static void endpoints(View.Builder view, PostgresqlPlan p) {
    PostgresqlEndpoint endpoint = p.endpoint();
    view.text("primaryService", p.names().primaryService())
        .text("primaryHost", endpoint.host())
        .text("replicaHost", endpoint.readHost().orElse(""))
        .text("poolerHost", endpoint.poolerHost().orElse(""))
        .number("port", endpoint.port())
        .text("certificateSecret", endpoint.caSecret())
        .text("certificateKey", endpoint.caKey())
        .text("instancesBudget", p.names().instancesBudget());
  }

  private static void users(View.Builder view, PostgresqlPlan p) {
    List<View> grants = new ArrayList<>();
    Map<String, Login> logins = p.endpoint().loginsOfDatabases();
    for (DatabaseSpec d : p.databases()) {
      Login login = logins.get(d.name());
      grants.add(
          View.builder()
              .text("database", d.name())
              .text("owner", login.owner())
              .text("secret", login.secret())
              .text("userKey", login.keys().user())
              .text("passwordKey", login.keys().password())
              .build());
    }
    view.flag("hasUsers", !grants.isEmpty()).views("grants", grants);
    if (!grants.isEmpty()) {
      Login first = p.endpoint().logins().getFirst();
      view.text("firstOwner", first.owner())
          .text("firstDatabase", first.databases().getFirst())
          .text("firstSecret", first.secret());
    }
  }

  private static void connections(View.Builder view, PostgresqlPlan p) {
    ConnectionBudget budget = p.connections();
    List<View> clients = new ArrayList<>();
    for (ConnectionBudget.Client c : budget.clients()) {
      clients.add(
          View.builder()
              .text("database", c.database())
              .text("client", c.name())
              .number("count", c.replicas())
              .number("processes", c.processes())
              .number("pool", c.poolSize())
              .number("connections", c.connections())
              .build());
    }
    view.flag("hasClients", !clients.isEmpty())
        .views("clients", clients)
        .number("clientSum", budget.clientSum())
        .number("maxConnections", budget.maxConnections())
        .number("reserve", budget.reserve())
        .number("availableConnections", budget.available())
        .number("connectionDemand", budget.demand())
        .flag(
            "transactionMode",
            p.pooler().filter(x -> x.mode() == PoolMode.TRANSACTION).isPresent());
    budget
        .pool()
        .ifPresent(
            pool ->
                view.number("poolerReplicas", pool.replicas())
                    .number("poolSize", pool.poolSize())
                    .number("poolPairs", pool.pairs())
                    .number("poolSum", pool.serverConnections()));
  }

  private static void memory(View.Builder view, PostgresqlPlan p) {
    var m = p.memory();
    size(view, "sharedBuffers", m.sharedBuffers());
    size(view, "workMem", m.workMem());
    size(view, "workMemSum", m.workMemSum());
    size(view, "maintenanceWorkMem", m.maintenanceWorkMem());
    size(view, "maintenanceSum", m.maintenanceSum());
    size(view, "memorySum", m.total());
    size(view, "memoryLimit", m.limitBytes());
    size(view, "maxWalSize", p.wal().maxWalSize());
    size(view, "walVolume", p.wal().volumeBytes());
    size(view, "walHeadroom", p.wal().headroom());
    view.number("autovacuumWorkers", m.autovacuumWorkers());
    List<View> restarting = new ArrayList<>();
    for (String name : p.chosenParameters().keySet()) {
      ServerSetting setting = ServerSettings.find(name, p.version());
      if (setting != null && setting.needsRestart()) {
        restarting.add(View.builder().text("name", name).build());
      }
    }
    view.flag("anyRestarting", !restarting.isEmpty()).views("restarting", restarting);
  }

  private static void size(View.Builder view, String name, long bytes) {
    view.text(name, Amounts.bytes(bytes));
  }

  private static void losses(View.Builder view, PostgresqlPlan p) {
    int replicas = p.instances().replicas();
    view.flag("hasReplicas", replicas > 1)
        .number("lossesReading", p.instances().lossesReading())
        .number("minAvailable", p.instances().minAvailable().orElse(0))
        .flag("synchronous", p.synchronous().on())
        .flag("strict", p.synchronous().strict())
        .number("standbys", p.synchronous().standbys())
        .number("lossesBeforeWritesWait", p.synchronous().lossesBeforeWritesWait(replicas));
  }

  /** In the partition of the role, if there is one. */
  private static String bucketArn(S3Access access) {
    String role = access.credentials().role();
    return role.isEmpty()
        ? ""
        : role.substring(0, role.indexOf(":iam:")) + ":s3:::" + access.bucket();
  }

  private static void backup(View.Builder view, PostgresqlPlan p, PostgresqlBackup b) {
    amounts(view, "job", p.instances().sidecars().backupJob());
    List<String> accounts = new ArrayList<>(p.names().storeAccounts());
    if (b.drill().isPresent()) {
      accounts.add(p.names().drill());
    }
    view.text("backupSecret", b.access().credentials().confSecret())
        .text("credentialsSecret", b.access().credentials().secret())
        .text("accessKey", b.access().credentials().accessKey())
        .text("secretKey", b.access().credentials().secretKey())
        .flag("secretMade", b.access().credentials().made())
        .flag("keys", b.access().credentials().role().isEmpty())
        .text("role", b.access().credentials().role())
        .text("bucketArn", bucketArn(b.access()))
        .texts("roleAccounts", accounts)
        .text("firstAccount", accounts.getFirst())
        .text("storePage", b.access().store().page())
        .text("bucket", b.bucket())
        .text("repositoryPath", "/" + b.path())
        .text("drill", b.drill().isPresent() ? p.names().drill() : "")
        .text("archivePath", b.path())
        .text("archive", b.archive())
        .text("cipherSecret", b.files().cipherSecret().orElse(""))
        .number("retentionDays", b.retentionDays());
  }

  /** Names that begin with {@code of}, for a command that has to say what a manifest says. */
  static View.Builder amounts(View.Builder view, String of, Resources resources) {
    return view.text(of + "Cpu", resources.cpuRequest().text())
        .text(of + "Memory", resources.memoryRequest().text())
        .text(of + "CpuLimit", resources.cpuLimit().map(Quantity::text).orElse(""))
        .text(of + "MemoryLimit", resources.memoryLimit().map(Quantity::text).orElse(""));
  }
}
