package io.datalyptica.component.platform;

import io.datalyptica.bundle.Bundle;
import io.datalyptica.component.ObjectViews;
import io.datalyptica.component.Speller;
import io.datalyptica.component.Tree;
import io.datalyptica.plan.Identity;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Platform;
import io.datalyptica.template.View;
import java.util.Map;

/** The namespace, and the network policies that hold for every pod in it. */
public final class Prerequisites implements Speller {
  private static final String FOLDER = "prerequisites/";

  /** Above every pod without a class, which has 0; classes of users end at a billion. */
  private static final int SERVING = 1_000_000;

  private static final int JOBS = 1_000;

  @Override
  public void spell(Plan plan, Tree tree) {
    Platform platform = plan.platform();
    String name = platform.namespace().value();
    Identity identity = new Identity("namespace", platform.name().value(), "platform");
    if (platform.quota()) {
      quota(plan, identity, tree);
    }
    if (platform.servingClass().isPresent()) {
      String serving = platform.servingClass().get();
      priorityClass(serving, SERVING, "What serves", platform, identity, tree);
      priorityClass(platform.jobsClass().orElseThrow(), JOBS, "Jobs", platform, identity, tree);
    }
    View view = ObjectViews.of(platform, identity, Map.of(), Map.of()).build();
    tree.file(FOLDER + "namespace-" + name + ".yaml", FOLDER + "namespace.yaml", view);
    if (platform.monitoring().enableUserWorkload()) {
      String monitoring = "configmap-cluster-monitoring-config.yaml";
      tree.file(Bundle.ADMIN + monitoring, FOLDER + monitoring, view);
    }
    if (platform.networkPolicies()) {
      tree.file(
          FOLDER + "networkpolicy-default-deny.yaml",
          FOLDER + "networkpolicy-default-deny.yaml",
          view);
      tree.file(FOLDER + "networkpolicy-dns.yaml", FOLDER + "networkpolicy-dns.yaml", view);
    }
  }

  private static void priorityClass(
      String name, int value, String what, Platform platform, Identity identity, Tree tree) {
    View view =
        ObjectViews.of(platform, identity, Map.of(), Map.of())
            .text("priorityClass", name)
            .number("value", value)
            .flag("never", value == JOBS)
            .text("what", what + " of platform " + platform.name() + " in " + platform.namespace())
            .build();
    tree.file(FOLDER + "priorityclass-" + name + ".yaml", FOLDER + "priorityclass.yaml", view);
  }

  private static void quota(Plan plan, Identity identity, Tree tree) {
    View.Builder view = ObjectViews.of(plan.platform(), identity, Map.of(), Map.of());
    Quota.of(plan).write(view);
    View built = view.build();
    tree.file(FOLDER + "resourcequota-platform.yaml", FOLDER + "resourcequota.yaml", built);
    tree.file(FOLDER + "limitrange-platform.yaml", FOLDER + "limitrange.yaml", built);
  }
}
