package io.datalyptica.component.redis;

import io.datalyptica.change.ChangeReport;
import io.datalyptica.change.Recorded;
import io.datalyptica.component.Component;
import io.datalyptica.component.Draft;
import io.datalyptica.component.Outlook;
import io.datalyptica.component.Site;
import io.datalyptica.component.Tree;
import io.datalyptica.plan.CaSource;
import io.datalyptica.plan.Need;
import io.datalyptica.plan.Needs;
import io.datalyptica.plan.Peer;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Platform;
import io.datalyptica.plan.contract.RedisAccess;
import io.datalyptica.profile.reader.Shape;
import io.datalyptica.rule.Report;
import io.datalyptica.template.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Redis with Sentinel: one item of {@code spec.redis} is one group. */
public final class Redis implements Component<RedisSpec, RedisPlan> {
  private static final String FOLDER = "storage/redis/";

  @Override
  public String name() {
    return "redis";
  }

  @Override
  public Shape<RedisSpec> shape() {
    return RedisShape.SHAPE;
  }

  @Override
  public boolean several() {
    return true;
  }

  @Override
  public String description() {
    return "Redis groups, one per role: eviction and persistence differ.";
  }

  @Override
  public Draft<RedisPlan> begin(Site<RedisSpec> site, Needs asked) {
    RedisNames names = new RedisNames(site.spec().name().value());
    return new Draft<>() {
      @Override
      public void answer(Needs needs) {
        for (Need<RedisAccess.Wish, RedisAccess> need : needs.redis()) {
          Redis.answer(site, names, need);
        }
      }

      @Override
      public RedisPlan plan(Needs needs) {
        return RedisPlanner.plan(site, names);
      }
    };
  }

  private static void answer(
      Site<RedisSpec> site, RedisNames names, Need<RedisAccess.Wish, RedisAccess> need) {
    RedisAccess.Wish wish = need.wish();
    RedisSpec spec = site.spec();
    boolean meant =
        wish.group().isPresent()
            ? wish.group().get().equals(names.name())
            : wish.role().equals(spec.role().word());
    if (!meant) {
      return;
    }
    int number = RedisPlanner.number(spec, wish.user());
    if (number < 0) {
      need.refuse(
          site.pointer(),
          new Need.Refusal(
              "group " + names.name() + " has no number for it",
              "add " + wish.user() + " to databases of Redis group " + names.name()));
      return;
    }
    need.answer(site.pointer(), access(site, names, number));
  }

  private static RedisAccess access(Site<RedisSpec> site, RedisNames names, int number) {
    RedisSpec spec = site.spec();
    boolean sentinel = spec.sentinel().isPresent();
    RedisPlan.Wire wire = RedisPlanner.wire(spec);
    RedisHosts hosts = new RedisHosts(site.platform(), names, wire, sentinel);
    Map<String, String> pods = RedisPlanner.identity(spec, names).selector();
    Peer server = Peer.pods(pods, RedisPlan.PORT);
    return new RedisAccess(
        sentinel ? hosts.sentinels() : "",
        names.master(),
        sentinel ? "" : hosts.client(0),
        number,
        wire.tls() ? Optional.of(CaSource.serviceCa()) : Optional.empty(),
        new RedisAccess.Credentials(
            RedisPlanner.credentials(spec, names), "password", RedisPlanner.secret(spec, names)),
        sentinel ? List.of(server, Peer.pods(pods, RedisPlan.SENTINEL_PORT)) : List.of(server));
  }

  @Override
  public void judge(RedisPlan group, Plan plan, Report report) {
    RedisRules.judge(group, plan, report);
  }

  @Override
  public String arithmetic(String id, RedisPlan group, Plan plan) {
    return RedisRules.arithmetic(id, group);
  }

  @Override
  public void record(RedisPlan group, Recorded.Part record) {
    RedisRecord.write(group, record);
  }

  @Override
  public void judgeChange(
      Recorded.Part before, Recorded.Part after, RedisPlan group, ChangeReport report) {
    RedisChangeRules.judge(before, after, group, report);
  }

  /** The page is about all groups, and the first of them brings it. */
  @Override
  public void spell(RedisPlan group, Plan plan, Tree tree) {
    spell(plan.platform(), group, tree);
    if (plan.slice(RedisPlan.class).orElseThrow() == group) {
      tree.page("Redis", "redis.md", "storage/redis/page.md", RedisPage.view(plan));
    }
  }

  @Override
  public Outlook outlook(RedisPlan group) {
    return RedisOutlook.of(group);
  }

  private static void spell(Platform platform, RedisPlan group, Tree tree) {
    RedisNames names = group.names();
    Map<String, String> files = RedisFiles.of(platform, group, tree);
    View view = RedisViews.group(platform, group, files);
    file(tree, "configmap", names.config(), view);
    file(tree, "serviceaccount", names.serviceAccount(), view);
    file(tree, "statefulset", names.statefulSet(), view);
    tree.file(
        FOLDER + "service-" + names.headless() + ".yaml",
        FOLDER + "service-headless.yaml",
        RedisViews.headless(platform, group));
    nodeServices(platform, group, tree);
    if (group.sentinel()) {
      tree.file(
          FOLDER + "service-" + names.sentinel() + ".yaml", FOLDER + "service-sentinel.yaml", view);
    }
    if (group.replicas() > 1) {
      file(tree, "poddisruptionbudget", names.disruptionBudget(), view);
    }
    if (platform.networkPolicies()) {
      file(tree, "networkpolicy", names.networkPolicy(), view);
    }
    if (group.exporter().isPresent()) {
      file(tree, "podmonitor", names.monitor(), view);
      file(tree, "prometheusrule", names.alerts(), view);
    }
  }

  private static void nodeServices(Platform platform, RedisPlan group, Tree tree) {
    if (group.nodeServices()) {
      for (int ordinal = 0; ordinal < group.replicas(); ordinal++) {
        String path = FOLDER + "service-" + group.names().node(ordinal) + ".yaml";
        tree.file(path, FOLDER + "service-node.yaml", RedisViews.node(platform, group, ordinal));
      }
    }
  }

  private static void file(Tree tree, String kind, String name, View view) {
    tree.file(FOLDER + kind + "-" + name + ".yaml", FOLDER + kind + ".yaml", view);
  }
}
