package io.datalyptica.component.platform;

import io.datalyptica.component.Component;
import io.datalyptica.component.Tree;
import io.datalyptica.component.objectstore.foreign.ForeignStorePlan;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Capacity;
import io.datalyptica.plan.Demand;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.S3Store;
import io.datalyptica.plan.SecretNeed;
import io.datalyptica.template.View;
import java.util.ArrayList;
import java.util.List;

/**
 * docs/README.md: what was rendered, the order to apply it, the Secrets that a person makes, the
 * capacity as one computed table.
 */
public final class Readme implements Component {
  @Override
  public void spell(Plan plan, Tree tree) {
    List<View> secrets = secrets(plan);
    View view =
        View.builder()
            .text("platform", plan.platform().name().value())
            .text("namespace", plan.platform().namespace().value())
            .flag("minio", plan.objectStore().isPresent())
            .text(
                "storePage",
                plan.foreignStore().flatMap(ForeignStorePlan::store).map(S3Store::page).orElse(""))
            .flag("postgresql", plan.postgresql().isPresent())
            .texts("definitions", definitions(plan))
            .flag(
                "byHand",
                plan.postgresql()
                    .map(p -> p.manager().installedByHand(p.backup().isPresent()))
                    .orElse(false))
            .flag("redis", !plan.redis().isEmpty())
            .text("mirror", plan.platform().registry().orElse(""))
            .flag("externalSecrets", !plan.secretsOfStore().isEmpty())
            .flag("anySecrets", !secrets.isEmpty())
            .views("secrets", secrets)
            .views("demands", demands(plan.capacity()))
            .view("total", total(plan.capacity()))
            .build();
    tree.file("docs/README.md", "docs/README.md", view);
  }

  private static List<String> definitions(Plan plan) {
    return plan.postgresql()
        .map(p -> p.manager().definitions(p.backup().isPresent()))
        .orElse(List.of());
  }

  private static List<View> secrets(Plan plan) {
    List<View> rows = new ArrayList<>();
    for (SecretNeed need : plan.secretsByHand()) {
      for (SecretNeed.Key key : need.keys()) {
        rows.add(secret(need, key));
      }
    }
    return rows;
  }

  private static View secret(SecretNeed need, SecretNeed.Key key) {
    return View.builder()
        .text("secret", need.name())
        .text("key", key.name())
        .text("form", key.form())
        .text("usedBy", String.join(", ", need.usedBy()))
        .build();
  }

  private static List<View> demands(Capacity capacity) {
    List<View> rows = new ArrayList<>();
    for (Demand d : capacity.demands()) {
      Capacity sum = Capacity.of(List.of(d));
      rows.add(row(sum).text("component", d.component()).text("what", d.what()).build());
    }
    return rows;
  }

  private static View total(Capacity capacity) {
    return row(capacity).build();
  }

  private static View.Builder row(Capacity sum) {
    return View.builder()
        .number("pods", sum.pods())
        .text("cpuRequests", Amounts.cores(sum.cpuRequestsMilli()))
        .text("cpuLimits", Amounts.cores(sum.cpuLimitsMilli()))
        .text("memoryRequests", Amounts.bytes(sum.memoryRequestsBytes()))
        .text("memoryLimits", Amounts.bytes(sum.memoryLimitsBytes()))
        .text("storage", Amounts.bytes(sum.storageBytes()))
        .number("claims", sum.persistentVolumeClaims());
  }
}
