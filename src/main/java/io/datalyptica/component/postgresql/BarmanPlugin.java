package io.datalyptica.component.postgresql;

import io.datalyptica.fact.Facts;
import io.datalyptica.plan.Companion;
import io.datalyptica.plan.OperatorPlan.Pulled;
import io.datalyptica.plan.OperatorSubscription;
import io.datalyptica.template.View;
import java.util.List;
import java.util.Map;

/** CloudNativePG's plugin for backups, which no catalogue has and a chart installs. */
final class BarmanPlugin {
  private static final String CHART = "plugin-barman-cloud";
  private static final String FACT = "chart." + CHART + ".";
  private static final String IMAGE = "image.barman-plugin";
  private static final String SIDECAR = "image.barman-sidecar";

  private BarmanPlugin() {}

  static Companion of(PostgresqlNames names) {
    return new Companion(
        new Companion.Chart(CHART, Facts.text(FACT + "version"), Facts.text(FACT + "repository")),
        List.of(
            new Pulled(Facts.text(IMAGE), "chart " + CHART),
            new Pulled(sidecar(), "each instance of " + names.resource())),
        List.of(OperatorSubscription.usual(Facts.text(FACT + "needs"))));
  }

  /** The image that runs barman in each instance. */
  static String sidecar() {
    return Facts.text(SIDECAR);
  }

  /** What its chart gives the plugin's pods; its plain manifest has another label. */
  static Map<String, String> pods() {
    return Facts.labels(FACT + "pods");
  }

  /** For the page that installs it. */
  static View view(PostgresqlNames names) {
    return View.builder()
        .text("pluginChart", CHART)
        .text("pluginVersion", Facts.text(FACT + "version"))
        .text("pluginRepository", Facts.text(FACT + "repository"))
        .text("pluginArchive", "./" + of(names).chart().archive())
        .text("pluginSelector", Facts.text(FACT + "pods"))
        .text("pluginTag", tag(Facts.text(IMAGE)))
        .text("sidecarTag", tag(sidecar()))
        .text("certManager", Facts.text(FACT + "needs"))
        .build();
  }

  /** With the digest that stands behind it. */
  private static String tag(String image) {
    return image.substring(image.indexOf(':', image.lastIndexOf('/')) + 1);
  }
}
