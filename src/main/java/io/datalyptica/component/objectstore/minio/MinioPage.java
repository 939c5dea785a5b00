package io.datalyptica.component.objectstore.minio;

import io.datalyptica.component.objectstore.BucketPlan;
import io.datalyptica.component.objectstore.BucketPlan.Effect;
import io.datalyptica.component.objectstore.BucketPlan.LifecycleRule;
import io.datalyptica.component.objectstore.ObjectStoreSpec.GrantSpec;
import io.datalyptica.plan.Amounts;
import io.datalyptica.profile.NodesSpec;
import io.datalyptica.template.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * docs/minio.md: what runs, how to make its Secrets, use it, check it, and mend it; every number
 * from the plan.
 */
final class MinioPage {
  private MinioPage() {}

  static void spell(StoreFiles files, String job) {
    MinioPlan store = files.store();
    MinioNames names = store.names();
    NodesSpec nodes = files.platform().nodes();
    View.Builder view =
        View.builder()
            .text("name", names.name())
            .text("namespace", files.platform().namespace().value())
            .text("image", store.image())
            .text("url", store.endpoint().url())
            .text("region", store.endpoint().region())
            .text("rootSecret", store.rootSecret())
            .text("job", job)
            .text("jobFile", "job-" + names.bucketInit() + ".yaml")
            .number("workers", nodes.workers())
            .number("zones", nodes.zones())
            .flag("externalSecrets", files.platform().secretSource().store().isPresent())
            .flag("networkPolicies", files.platform().networkPolicies())
            .flag("manyPools", store.pools().size() > 1)
            .views("pools", store.pools(), pool -> pool(pool, nodes))
            .flag("anyBuckets", !store.buckets().isEmpty())
            .views("buckets", store.buckets(), MinioPage::bucket)
            .flag("anyUsers", !store.users().isEmpty())
            .flag("anyPrefix", anyPrefix(store))
            .views("users", store.users(), MinioPage::user);
    firstPool(view, store);
    exposed(view, store);
    certificates(view, files);
    metrics(view, store);
    files.tree().page("Object store", "minio.md", StoreFiles.template("page.md"), view.build());
  }

  private static View pool(ServerPool pool, NodesSpec nodes) {
    Optional<ErasureLayout> layout = pool.layout();
    return View.builder()
        .number("index", pool.index())
        .text("statefulSet", pool.statefulSet())
        .number("servers", pool.servers())
        .number("lastOrdinal", pool.servers() - 1)
        .number("drives", pool.drivesPerServer())
        .text("size", pool.size().text())
        .text("raw", Amounts.bytes(pool.rawBytes()))
        .text("usable", Amounts.bytes(pool.usableBytes()))
        .number("sets", of(layout, ErasureLayout::sets))
        .number("setSize", of(layout, ErasureLayout::setSize))
        .number("parity", of(layout, ErasureLayout::parity))
        .number("readQuorum", of(layout, ErasureLayout::readQuorum))
        .number("writeQuorum", of(layout, ErasureLayout::writeQuorum))
        .number("drivesReading", of(layout, ErasureLayout::drivesLostReading))
        .number("drivesWriting", of(layout, ErasureLayout::drivesLostWriting))
        .number("serversReading", of(layout, ErasureLayout::serversLostReading))
        .number("serversWriting", of(layout, ErasureLayout::serversLostWriting))
        .number("nodesReading", of(layout, l -> l.domainsLostReading(nodes.workers())))
        .number("nodesWriting", of(layout, l -> l.domainsLostWriting(nodes.workers())))
        .number("zonesReading", of(layout, l -> l.domainsLostReading(nodes.zones())))
        .number("zonesWriting", of(layout, l -> l.domainsLostWriting(nodes.zones())))
        .flag("budget", of(layout, ErasureLayout::serversLostWriting) > 0)
        .build();
  }

  private static int of(Optional<ErasureLayout> layout, ToIntFunction<ErasureLayout> number) {
    return layout.isPresent() ? number.applyAsInt(layout.get()) : 0;
  }

  private static View bucket(BucketPlan bucket) {
    return View.builder()
        .text("bucket", bucket.name())
        .text("versions", bucket.versioning() ? "kept" : "not kept")
        .text("lock", bucket.lock().map(MinioPage::lock).orElse("none"))
        .text(
            "quota",
            bucket.quotaBytes().isPresent()
                ? Amounts.bytes(bucket.quotaBytes().getAsLong())
                : "none")
        .text("anonymous", bucket.anonymous().equals("private") ? "none" : bucket.anonymous())
        .text("lifecycle", lifecycle(bucket.lifecycle()))
        .build();
  }

  private static String lock(BucketPlan.Lock lock) {
    return lock.mode().word() + ", " + lock.days() + " days";
  }

  private static String lifecycle(List<LifecycleRule> rules) {
    List<String> words = new ArrayList<>();
    for (LifecycleRule rule : rules) {
      String where = rule.prefix().isEmpty() ? "" : " below " + rule.prefix();
      if (rule.effect() instanceof Effect.ExpireAfter(int days)) {
        words.add("objects" + where + " expire after " + days + " days");
      } else if (rule.effect() instanceof Effect.ExpireNoncurrentAfter(int days)) {
        words.add("old versions expire after " + days + " days");
      }
    }
    return words.isEmpty() ? "none" : String.join("; ", words);
  }

  private static boolean anyPrefix(MinioPlan store) {
    for (StoreUser user : store.users()) {
      for (GrantSpec grant : user.grants()) {
        if (!grant.prefix().isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  private static View user(StoreUser user) {
    return View.builder()
        .text("user", user.name())
        .text("secret", user.secret())
        .text("policy", user.statements().isEmpty() ? "none" : user.policy())
        .text("may", user.may())
        .build();
  }

  private static void firstPool(View.Builder view, MinioPlan store) {
    ServerPool first = store.pools().getFirst();
    long claims = 0;
    for (ServerPool pool : store.pools()) {
      claims += (long) pool.servers() * pool.drivesPerServer();
    }
    view.text("firstPool", first.statefulSet())
        .number("firstServers", first.servers())
        .text("firstPod", first.server(0))
        .text("firstClaim", first.volumes().getFirst() + "-" + first.server(0))
        .number("claims", claims);
  }

  private static void exposed(View.Builder view, MinioPlan store) {
    MinioNames names = store.names();
    String console = store.console().route() ? names.console() : "";
    List<View> routes = new ArrayList<>();
    if (store.api().route()) {
      routes.add(View.builder().text("route", names.service()).build());
    }
    if (!console.isEmpty()) {
      routes.add(View.builder().text("route", console).build());
    }
    view.text("apiHost", store.api().host().orElse(""))
        .text("consoleHost", store.console().host().orElse(""))
        .text("consoleRoute", console)
        .views("routes", routes)
        .views("certified", certified(store));
  }

  private static List<View> certified(MinioPlan store) {
    List<View> certified = new ArrayList<>();
    certified(certified, store.api(), store.names().service());
    certified(certified, store.console(), store.names().console());
    return certified;
  }

  private static void certified(List<View> certified, MinioPlan.Exposure way, String route) {
    if (!way.certificateSecret().isEmpty()) {
      certified.add(
          View.builder()
              .text("route", route)
              .text("host", way.host().orElse(""))
              .text("certificateSecret", way.certificateSecret())
              .text("certificateRole", MinioNames.certificate(route))
              .build());
    }
  }

  private static void certificates(View.Builder view, StoreFiles files) {
    MinioNames names = files.store().names();
    view.flag("tls", files.tls())
        .text("headless", names.headless())
        .text("console", names.console())
        .text("serviceSecret", names.tlsSecret(names.service()))
        .text("headlessSecret", names.tlsSecret(names.headless()))
        .text("consoleSecret", names.tlsSecret(names.console()));
  }

  private static void metrics(View.Builder view, MinioPlan store) {
    if (store.metrics().isEmpty()) {
      view.flag("metrics", false);
      return;
    }
    var metrics = store.metrics().get();
    view.view(
        "metrics",
        View.builder()
            .text("user", metrics.user())
            .text("userSecret", store.names().userSecret(metrics.user()))
            .text("tokenSecret", metrics.tokenSecret())
            .text("monitor", store.names().podMonitor())
            .flag("anyQuota", Monitoring.anyQuota(store))
            .flag("warnsBeforeLoss", Monitoring.everySetCanLoseADrive(store))
            .text("alerts", store.names().alerts())
            .build());
  }
}
