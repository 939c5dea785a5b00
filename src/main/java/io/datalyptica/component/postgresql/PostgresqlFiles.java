package io.datalyptica.component.postgresql;

import io.datalyptica.component.Tree;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Platform;
import io.datalyptica.template.View;

/**
 * Where the files of PostgreSQL go, and what all of them name.
 *
 * @param object the names and selectors that the manifests share
 */
record PostgresqlFiles(Plan plan, PostgresqlPlan postgresql, View object, Tree tree) {
  private static final String FOLDER = "storage/postgresql/";
  private static final String PREREQUISITES = "prerequisites/";

  static PostgresqlFiles of(Plan plan, PostgresqlPlan postgresql, Tree tree) {
    return new PostgresqlFiles(plan, postgresql, ObjectNames.view(plan, postgresql), tree);
  }

  Platform platform() {
    return plan.platform();
  }

  /** Who may reach the operator's pods, by a template of PostgreSQL's. */
  void operatorPolicy(String template) {
    if (SharedOperator.isFirst(plan, postgresql, false)) {
      prerequisite(SharedOperator.policy(plan, postgresql), template);
    }
  }

  /** The same of its plugin for backups. */
  void pluginPolicy(String template) {
    if (SharedOperator.isFirst(plan, postgresql, true)) {
      prerequisite("barman-plugin", template);
    }
  }

  private void prerequisite(String name, String template) {
    tree.file(
        PREREQUISITES + "networkpolicy-" + name + ".yaml", FOLDER + template + ".yaml", object);
  }

  /**
   * @param template below the folder of PostgreSQL's templates, such as {@code
   *     cloudnativepg/cluster}
   */
  void file(String kind, String name, String template, View view) {
    tree.file(FOLDER + kind + "-" + name + ".yaml", FOLDER + template + ".yaml", view);
  }

  /** One that needs no more than the shared names. */
  void file(String kind, String name, String template) {
    file(kind, name, template, object);
  }

  /** What tries the backups, where somebody does. */
  void drill() {
    PostgresqlBackup backup = postgresql.backup().orElse(null);
    if (backup != null && backup.drill().isPresent()) {
      DrillFiles.spell(this, backup, backup.drill().get());
    }
  }

  String payload(String template, View view) {
    return tree.payload(FOLDER + template, view);
  }

  void page(String template, View view) {
    tree.page(postgresql.title(), postgresql.operator().page(), FOLDER + template + ".md", view);
  }
}
