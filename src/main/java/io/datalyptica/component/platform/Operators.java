package io.datalyptica.component.platform;

import io.datalyptica.component.ObjectViews;
import io.datalyptica.component.PodViews;
import io.datalyptica.component.Speller;
import io.datalyptica.component.Tree;
import io.datalyptica.plan.Common;
import io.datalyptica.plan.Identity;
import io.datalyptica.plan.OperatorPlan;
import io.datalyptica.plan.OperatorSubscription;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Slice;
import io.datalyptica.template.View;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What OLM installs for the components: one OperatorGroup, because a namespace with two installs
 * nothing (olm pkg/controller/operators/olm/operatorgroup.go, TooManyOperatorGroups), and one
 * Subscription for each operator, whoever asks for it.
 */
public final class Operators implements Speller {
  private static final String FOLDER = "prerequisites/";

  @Override
  public void spell(Plan plan, Tree tree) {
    Set<String> subscribed = new HashSet<>();
    for (Slice slice : plan.slices()) {
      for (OperatorPlan operator : slice.common().operators()) {
        if (operator.subscription().runsIn().isPresent()) {
          continue;
        }
        if (subscribed.isEmpty()) {
          group(plan, tree);
        }
        if (subscribed.add(operator.subscription().packageName())) {
          subscription(plan, slice.common(), operator, tree);
        }
      }
    }
  }

  private static void group(Plan plan, Tree tree) {
    String namespace = plan.platform().namespace().value();
    Identity identity = new Identity("operatorgroup", plan.platform().name().value(), "platform");
    tree.file(
        FOLDER + "operatorgroup-" + namespace + ".yaml",
        FOLDER + "operatorgroup.yaml",
        ObjectViews.of(plan.platform(), identity, Map.of(), Map.of()).build());
  }

  private static void subscription(Plan plan, Common common, OperatorPlan operator, Tree tree) {
    OperatorSubscription subscription = operator.subscription();
    View view =
        ObjectViews.of(plan.platform(), common.identity(), common.labels(), common.annotations())
            .text("package", subscription.packageName())
            .text("channel", subscription.channel())
            .text("source", subscription.source())
            .text("sourceNamespace", subscription.sourceNamespace())
            .text("startingCsv", subscription.startingCsv().orElse(""))
            .tree("resources", PodViews.resources(operator.resources()))
            .build();
    tree.file(
        FOLDER + "subscription-" + subscription.packageName() + ".yaml",
        FOLDER + "subscription.yaml",
        view);
  }
}
