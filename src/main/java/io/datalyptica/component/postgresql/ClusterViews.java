package io.datalyptica.component.postgresql;

import io.datalyptica.component.PodViews;
import io.datalyptica.component.StoreViews;
import io.datalyptica.component.postgresql.PostgresqlPlan.Owner;
import io.datalyptica.component.postgresql.PostgresqlPlan.Pooler;
import io.datalyptica.component.postgresql.PostgresqlSpec.Compression;
import io.datalyptica.plan.CaSource;
import io.datalyptica.plan.Placement;
import io.datalyptica.plan.Platform;
import io.datalyptica.plan.S3Endpoint;
import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.profile.Quantity;
import io.datalyptica.template.View;
import io.datalyptica.template.YamlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of the PostgresCluster's template. */
final class ClusterViews {
  /**
   * Written out, so that taking a superuser's rights away in the profile takes them away in the
   * database.
   */
  private static final String ORDINARY =
      "NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS";

  private ClusterViews() {}

  static View of(Platform platform, PostgresqlPlan p, View object) {
    View.Builder view = View.builder().all(object).number("version", p.version());
    view.text("image", p.image().orElse(""));
    view.tree("pullSecrets", PodViews.pullSecrets(platform));
    String role = BackupNeeds.role(p.backup(), p.restore());
    view.flag("hasRole", !role.isEmpty())
        .tree("roleAnnotations", YamlTree.texts(WebIdentity.with(Map.of(), role)));
    instances(view, p);
    synchronous(view, p);
    view.tree("parameters", YamlTree.texts(p.parameters()));
    view.flag("hasUsers", !p.owners().isEmpty()).views("users", users(p.owners()));
    p.backup().ifPresent(b -> backup(view, b));
    if (p.backup().isEmpty()) {
      view.text("processes", "").text("cipherSecret", "");
    }
    view.flag("hasRestore", p.restore().isPresent());
    p.restore().ifPresent(r -> restore(view, p, r));
    p.pooler().ifPresent(pooler -> pooler(view, p, pooler));
    return sidecars(view, p.instances().sidecars()).build();
  }

  private static void instances(View.Builder view, PostgresqlPlan p) {
    PostgresqlPlan.Instances i = p.instances();
    Placement placement = i.placement();
    Optional<Integer> budget = i.minAvailable();
    view.flag("hasBudget", budget.isPresent())
        .number("minAvailable", budget.orElse(0))
        .tree("resources", PodViews.resources(i.resources()))
        .text("storageClass", i.storageClass().orElse(""))
        .text("storage", i.storage().text())
        .text("walStorage", i.walStorage().map(Quantity::text).orElse(""))
        .tree("affinity", affinity(placement, p.names().spreadPods()))
        .tree("topologySpread", PodViews.topologySpread(placement, p.names().spreadPods()))
        .tree("nodeAffinity", nodeAffinity(placement).build())
        .tree("tolerations", PodViews.tolerations(placement))
        .text("priorityClass", placement.priorityClassName().orElse(""))
        .text("jobPriorityClass", placement.jobPriorityClassName().orElse(""));
  }

  private static void synchronous(View.Builder view, PostgresqlPlan p) {
    view.flag("synchronous", p.synchronous().on())
        .flag("strict", p.synchronous().strict())
        .number("standbys", p.synchronous().standbys());
  }

  private static List<View> users(List<Owner> owners) {
    List<View> users = new ArrayList<>();
    for (Owner o : owners) {
      users.add(
          View.builder()
              .text("name", o.name())
              .tree("databases", YamlTree.texts(o.databases()))
              .text("options", o.superuser() ? "SUPERUSER" : ORDINARY)
              .build());
    }
    return users;
  }

  private static void backup(View.Builder view, PostgresqlBackup b) {
    YamlTree.Builder schedules = YamlTree.map();
    b.full().ifPresent(s -> schedules.put("full", s.text()));
    b.differential().ifPresent(s -> schedules.put("differential", s.text()));
    b.incremental().ifPresent(s -> schedules.put("incremental", s.text()));
    view.text("backupSecret", b.access().credentials().confSecret())
        .text("keyType", WebIdentity.keyType(b.access().credentials().role()))
        .flag("anyFile", anyFile(b))
        .text("repositoryPath", "/" + b.path())
        // pgBackRest's options are texts in the custom resource.
        .text("retentionDays", Integer.toString(b.retentionDays()))
        .text("processes", Integer.toString(b.files().parallel()))
        .text("compression", compression(b.files().compression()))
        .text("cipherSecret", b.files().cipherSecret().orElse(""))
        .text("bucket", b.bucket())
        .text("s3Endpoint", endpoint(b.access()))
        .text("region", b.access().store().endpoint().region())
        .tree("schedules", schedules.build());
    view.flag("hasSecond", b.second().isPresent());
    if (b.second().isPresent()) {
      PostgresqlBackup.Second second = b.second().get();
      view.all(place("second", second.access()))
          .text("secondPath", "/" + CrunchyNames.second(b.path()))
          .text("secondRetention", Integer.toString(second.retentionDays()))
          .text("secondFull", second.full().text());
    }
  }

  private static void restore(View.Builder view, PostgresqlPlan p, PostgresqlRestore r) {
    List<String> options = new ArrayList<>();
    if (r.time().isPresent()) {
      options.add("--type=time");
      options.add("--target=\"" + r.time().get() + "\"");
    }
    view.all(place("restore", r.access()))
        .flag(
            "restoreAnyFile",
            anyFile(r.access())
                || p.backup().isPresent() && p.backup().get().files().cipherSecret().isPresent())
        .text("restorePath", "/" + r.path())
        .tree("restoreOptions", YamlTree.texts(options));
  }

  /** Where a repository lies: names that begin with {@code of}. */
  private static View place(String of, S3Access access) {
    CaSource ca = access.store().ca().orElse(null);
    return View.builder()
        .text(name(of, "bucket"), access.bucket())
        .text(name(of, "s3Endpoint"), endpoint(access))
        .text(name(of, "region"), access.store().endpoint().region())
        .text(name(of, "secret"), access.credentials().confSecret())
        .text(name(of, "keyType"), WebIdentity.keyType(access.credentials().role()))
        .flag(name(of, "hasCa"), ca != null)
        .text(name(of, "caPath"), ca == null ? "" : caFile(of, ca))
        .tree(
            name(of, "caSource"),
            ca == null ? YamlTree.map().build() : StoreViews.source(ca, caFile(of, ca)))
        .build();
  }

  /** Whether pgBackRest is given any file beside the operator's own. */
  private static boolean anyFile(PostgresqlBackup b) {
    return anyFile(b.access())
        || b.files().cipherSecret().isPresent()
        || b.second().isPresent() && anyFile(b.second().get().access());
  }

  private static boolean anyFile(S3Access access) {
    return access.credentials().role().isEmpty() || access.store().ca().isPresent();
  }

  /** HTTP has to be written out, and only pgBackRest 2.58 (PGO 5.8.9) and later accept it. */
  static String endpoint(S3Access access) {
    S3Endpoint s3 = access.store().endpoint();
    return s3.tls() ? s3.authority() : "http://" + s3.authority();
  }

  private static String name(String of, String what) {
    return of + Character.toUpperCase(what.charAt(0)) + what.substring(1);
  }

  /** Several CAs lie in one folder. */
  private static String caFile(String of, CaSource ca) {
    return of + "-" + ca.file();
  }

  private static String compression(Compression compression) {
    return switch (compression) {
      case NONE -> "none";
      case GZIP -> "gz";
      case LZ4 -> "lz4";
      case ZSTD -> "zst";
    };
  }

  private static void pooler(View.Builder view, PostgresqlPlan p, Pooler pooler) {
    Placement placement = pooler.placement();
    view.number("poolerReplicas", pooler.replicas())
        .flag("poolerHasBudget", pooler.minAvailable().isPresent())
        .number("poolerMinAvailable", pooler.minAvailable().orElse(0))
        .text("poolMode", pooler.mode().word())
        .text("poolSize", Integer.toString(pooler.poolSize()))
        .text("maxClients", Integer.toString(pooler.maxClients()))
        .tree("poolerResources", PodViews.resources(pooler.resources()))
        .tree("poolerAffinity", affinity(placement, p.names().poolerPods()))
        .tree("poolerTopologySpread", PodViews.topologySpread(placement, p.names().poolerPods()));
  }

  private static View.Builder sidecars(View.Builder view, PostgresqlSidecars all) {
    return view.tree("watcherResources", PodViews.resources(all.watcher()))
        .tree("pgbackrestResources", PodViews.resources(all.pgbackrest()))
        .tree("jobResources", PodViews.resources(all.backupJob()))
        .tree("exporterResources", PodViews.resources(all.exporter()));
  }

  /** The operator has no nodeSelector; the same as required node affinity. */
  private static YamlTree affinity(Placement placement, Map<String, String> pods) {
    YamlTree.Builder affinity = nodeAffinity(placement);
    PodViews.affinity(placement, pods).entries().forEach(affinity::put);
    return affinity.build();
  }

  private static YamlTree.Builder nodeAffinity(Placement placement) {
    if (placement.nodeSelector().isEmpty()) {
      return YamlTree.map();
    }
    List<YamlTree> expressions = new ArrayList<>();
    placement
        .nodeSelector()
        .forEach(
            (key, value) ->
                expressions.add(
                    YamlTree.map()
                        .put("key", key)
                        .put("operator", "In")
                        .put("values", YamlTree.texts(List.of(value)))
                        .build()));
    YamlTree term = YamlTree.map().put("matchExpressions", YamlTree.items(expressions)).build();
    YamlTree required =
        YamlTree.map().put("nodeSelectorTerms", YamlTree.items(List.of(term))).build();
    return YamlTree.map()
        .put(
            "nodeAffinity",
            YamlTree.map().put("requiredDuringSchedulingIgnoredDuringExecution", required).build());
  }
}
