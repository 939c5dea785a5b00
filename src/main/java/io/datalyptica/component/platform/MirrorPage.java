package io.datalyptica.component.platform;

import io.datalyptica.component.Speller;
import io.datalyptica.component.Tree;
import io.datalyptica.plan.Companion;
import io.datalyptica.plan.OperatorPackage;
import io.datalyptica.plan.OperatorPlan;
import io.datalyptica.plan.OperatorSubscription;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Platform;
import io.datalyptica.profile.DnsName;
import io.datalyptica.template.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * docs/air-gapped.md: how the mirror is filled and what the cluster needs besides, when the profile
 * names a mirror.
 */
public final class MirrorPage implements Speller {
  @Override
  public void spell(Plan plan, Tree tree) {
    plan.platform()
        .registry()
        .ifPresent(
            registry ->
                tree.file("docs/air-gapped.md", "docs/air-gapped.md", view(plan, registry)));
  }

  private static View view(Plan plan, String registry) {
    Platform platform = plan.platform();
    List<String> pullSecrets = new ArrayList<>();
    for (DnsName secret : platform.pullSecrets()) {
      pullSecrets.add(secret.value());
    }
    List<View> sources = new ArrayList<>();
    List<View> companions = new ArrayList<>();
    Set<String> listed = new HashSet<>();
    for (OperatorPlan operator : plan.operators()) {
      var subscription = operator.subscription();
      String mirrored = operator.mirroredSource(platform);
      if (operator.companion().isPresent()
          && listed.add("chart " + operator.companion().get().chart().name())) {
        companion(platform, operator, companions);
      }
      if (subscription.runsIn().isPresent() || !listed.add(subscription.packageName())) {
        continue;
      }
      sources.add(
          View.builder()
              .text("source", subscription.source())
              .text("sourceNamespace", subscription.sourceNamespace())
              .text("package", subscription.packageName())
              .text("openshift", platform.openshift().toString())
              .text("mirrored", mirrored)
              .flag("differs", !mirrored.equals(subscription.source()))
              .build());
    }
    return View.builder()
        .text("registry", registry)
        .text("below", registry + "/PATH")
        .text("destination", "docker://" + registry)
        .text("namespace", platform.namespace().value())
        .flag("hasPullSecrets", !platform.pullSecrets().isEmpty())
        .text("pullSecrets", String.join(", ", pullSecrets))
        .flag("anyOperator", !plan.operators().isEmpty())
        .views("sources", sources)
        .views("companions", companions)
        .build();
  }

  private static void companion(Platform platform, OperatorPlan operator, List<View> views) {
    Companion companion = operator.companion().orElseThrow();
    List<View> packages = new ArrayList<>();
    for (OperatorSubscription needed : companion.packages()) {
      packages.add(
          View.builder()
              .text("package", needed.packageName())
              .text("source", OperatorPackage.mirroredSource(Companion.catalog(needed, platform)))
              .text("sourceNamespace", needed.sourceNamespace())
              .build());
    }
    Companion.Chart chart = companion.chart();
    views.add(
        View.builder()
            .text("chart", chart.name())
            .text("version", chart.version())
            .text("repository", chart.repository())
            .text("archive", chart.archive())
            .text("page", operator.page())
            .views("packages", packages)
            .build());
  }
}
