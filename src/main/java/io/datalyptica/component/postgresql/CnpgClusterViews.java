package io.datalyptica.component.postgresql;

import io.datalyptica.component.PodViews;
import io.datalyptica.component.StoreViews;
import io.datalyptica.component.postgresql.PostgresqlEndpoint.Login;
import io.datalyptica.component.postgresql.PostgresqlPlan.Owner;
import io.datalyptica.component.postgresql.PostgresqlSpec.DatabaseSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.LocaleSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.LocaleSpec.Provider;
import io.datalyptica.plan.CaSource;
import io.datalyptica.plan.Placement;
import io.datalyptica.plan.Platform;
import io.datalyptica.profile.Quantity;
import io.datalyptica.profile.Spread;
import io.datalyptica.template.View;
import io.datalyptica.template.YamlTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names of the templates of CloudNativePG's Cluster and Databases. */
final class CnpgClusterViews {
  private static final String LIBRARIES = "shared_preload_libraries";
  private static final int NO_LIMIT = -1;

  private CnpgClusterViews() {}

  static View cluster(Platform platform, PostgresqlPlan p, View object) {
    PostgresqlPlan.Instances i = p.instances();
    View.Builder view =
        View.builder()
            .all(object)
            .text("image", p.image().orElse(""))
            .tree("pullSecrets", PodViews.pullSecrets(platform))
            .tree("resources", PodViews.resources(i.resources()))
            .text("storageClass", i.storageClass().orElse(""))
            .text("storage", i.storage().text())
            .text("walStorage", i.walStorage().map(Quantity::text).orElse(""))
            .tree("affinity", affinity(i.placement()))
            .tree("topologySpread", PodViews.topologySpread(i.placement(), p.names().spreadPods()))
            .text("priorityClass", i.placement().priorityClassName().orElse(""))
            .tree("enablePdb", YamlTree.flag(i.replicas() > 1))
            .flag("synchronous", p.synchronous().on())
            .flag("strict", p.synchronous().strict())
            .number("standbys", p.synchronous().standbys())
            .text("durability", p.synchronous().strict() ? "required" : "preferred");
    String role = BackupNeeds.role(p.backup(), p.restore());
    view.flag("hasRole", !role.isEmpty())
        .tree("roleAnnotations", YamlTree.texts(WebIdentity.with(Map.of(), role)));
    locale(view, p.server().locale().orElse(null));
    view.text("archive", p.backup().map(PostgresqlBackup::archive).orElse(""));
    restore(view, p);
    YamlTree serverNames = serverNames(platform, p);
    view.flag("hasServerNames", !serverNames.isEmpty()).tree("serverNames", serverNames);
    parameters(view, p.parameters());
    users(view, p);
    return view.build();
  }

  /**
   * Of collation and ctype the operator fills in {@code C} wherever they are missing, whatever
   * {@code locale} says (api/v1/cluster_defaults.go, defaultInitDB), so that libc needs both.
   */
  private static void locale(View.Builder view, LocaleSpec locale) {
    String name = locale == null ? "" : locale.name();
    Provider provider = locale == null ? Provider.LIBC : locale.provider();
    view.text("libcLocale", provider == Provider.LIBC ? name : "")
        .text("icuLocale", provider == Provider.ICU ? name : "")
        .text("builtinLocale", provider == Provider.BUILTIN ? name : "");
  }

  private static void restore(View.Builder view, PostgresqlPlan p) {
    PostgresqlRestore r = p.restore().orElse(null);
    CaSource ca = r == null || !r.outside() ? null : r.access().store().ca().orElse(null);
    view.flag("hasRestore", r != null)
        .text("origin", new CloudNativePgNames(p.names().cluster()).origin())
        .text("originArchive", r == null ? "" : r.archive())
        .text("restoreTime", r == null ? "" : r.time().orElse(""))
        .flag("hasOriginCa", ca != null)
        .flag(
            "hasCas",
            ca != null
                || p.backup().isPresent() && p.backup().get().access().store().ca().isPresent())
        .tree(
            "originCaSource",
            ca == null ? YamlTree.map().build() : StoreViews.source(ca, "restore-" + ca.file()));
  }

  static View database(DatabaseSpec d, String name, View object) {
    List<YamlTree> extensions = new ArrayList<>();
    for (String extension : d.extensions()) {
      extensions.add(YamlTree.map().put("name", extension).put("ensure", "present").build());
    }
    List<YamlTree> schemas = new ArrayList<>();
    d.schema()
        .ifPresent(
            s ->
                schemas.add(
                    YamlTree.map()
                        .put("name", s)
                        .put("owner", d.owner())
                        .put("ensure", "present")
                        .build()));
    return View.builder()
        .all(object)
        .text("databaseObject", name)
        .text("database", d.name())
        .text("owner", d.owner())
        .number("connectionLimit", d.connectionLimit().orElse(NO_LIMIT))
        .tree("schemas", YamlTree.items(schemas))
        .tree("extensions", YamlTree.items(extensions))
        .build();
  }

  /**
   * What clients may verify beyond the names that the operator puts into the server's certificate:
   * PgBouncer shows the same one, and a domain of the cluster that the operator was not told.
   */
  private static YamlTree serverNames(Platform platform, PostgresqlPlan p) {
    List<String> names = new ArrayList<>();
    if (!platform.clusterDomain().value().equals("cluster.local")) {
      names.add(p.endpoint().host());
      p.endpoint().readHost().ifPresent(names::add);
    }
    if (p.endpoint().poolerHost().isPresent()) {
      String pooler = p.names().pooler();
      names.add(pooler);
      names.add(pooler + "." + platform.namespace());
      names.add(pooler + "." + platform.namespace() + ".svc");
      names.add(p.endpoint().poolerHost().get());
    }
    return YamlTree.texts(names);
  }

  /** Libraries have a field of their own, which takes them one by one. */
  private static void parameters(View.Builder view, Map<String, String> all) {
    Map<String, String> parameters = new LinkedHashMap<>(all);
    List<String> libraries = new ArrayList<>();
    for (String library : parameters.getOrDefault(LIBRARIES, "").split(",")) {
      if (!library.isBlank()) {
        libraries.add(library.strip());
      }
    }
    parameters.remove(LIBRARIES);
    view.tree("parameters", YamlTree.texts(parameters))
        .tree("libraries", YamlTree.texts(libraries));
  }

  private static void users(View.Builder view, PostgresqlPlan p) {
    List<View> users = new ArrayList<>();
    for (Owner o : p.owners()) {
      users.add(
          View.builder()
              .text("name", o.name())
              .tree("superuser", YamlTree.flag(o.superuser()))
              .text("secret", p.names().userSecret(o.name()))
              .build());
    }
    view.flag("hasUsers", !users.isEmpty()).views("users", users);
    boolean any = !p.databases().isEmpty();
    String first = any ? p.databases().getFirst().name() : "";
    view.text("firstDatabase", first);
    if (any) {
      Login login = p.endpoint().login(first).orElseThrow();
      view.text("firstOwner", login.owner()).text("firstSecret", login.secret());
    }
  }

  /** The operator's own way to write what others write as pod affinity. */
  private static YamlTree affinity(Placement placement) {
    YamlTree.Builder affinity =
        YamlTree.map().put("enablePodAntiAffinity", placement.spread() != Spread.NONE);
    if (placement.spread() != Spread.NONE) {
      affinity
          .put(
              "podAntiAffinityType",
              placement.spread() == Spread.REQUIRED ? "required" : "preferred")
          .put("topologyKey", "kubernetes.io/hostname");
    }
    YamlTree selector = PodViews.nodeSelector(placement);
    YamlTree tolerations = PodViews.tolerations(placement);
    if (!selector.isEmpty()) {
      affinity.put("nodeSelector", selector);
    }
    if (!tolerations.isEmpty()) {
      affinity.put("tolerations", tolerations);
    }
    return affinity.build();
  }
}
