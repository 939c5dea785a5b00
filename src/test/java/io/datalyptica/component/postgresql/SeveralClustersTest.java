package io.datalyptica.component.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.component.Draft;
import io.datalyptica.component.Site;
import io.datalyptica.plan.Consumer;
import io.datalyptica.plan.Need;
import io.datalyptica.plan.Needs;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Platform;
import io.datalyptica.plan.contract.SqlDatabase;
import io.datalyptica.profile.Profile;
import io.datalyptica.profile.Profiles;
import io.datalyptica.profile.SectionSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeveralClustersTest {
  private static final String TWO = "[{name: apps, databases: [app]}, {name: lakehouse}]";

  @Test
  void theFirstClusterAnswersUnlessTheWishNamesAnother() {
    Needs needs = new Needs();
    Need<SqlDatabase.Wish, SqlDatabase> open = wish(needs, Optional.empty(), "app");
    Need<SqlDatabase.Wish, SqlDatabase> named = wish(needs, Optional.of("lakehouse"), "nessie");
    Need<SqlDatabase.Wish, SqlDatabase> unknown = wish(needs, Optional.of("nowhere"), "x");

    List<PostgresqlPlan> plans = planned(needs);

    assertThat(open.provider()).isEqualTo("/spec/postgresql/0");
    assertThat(open.answer().orElseThrow().host()).startsWith("apps-primary.");
    assertThat(named.provider()).isEqualTo("/spec/postgresql/1");
    assertThat(named.answer().orElseThrow().login().secret()).isEqualTo("lakehouse-pguser-nessie");
    assertThat(unknown.answer()).isEmpty();
    assertThat(unknown.refusal().orElseThrow().why())
        .isEqualTo("no PostgreSQL cluster is called nowhere");
    assertThat(plans.get(0).databases()).extracting("name").containsExactly("app");
    assertThat(plans.get(1).databases()).extracting("name").containsExactly("nessie");
    assertThat(plans.get(0).connections().clientSum()).isEqualTo(5);
    assertThat(plans.get(1).connections().clientSum()).isEqualTo(5);
  }

  /** One cluster keeps everything when its section becomes the first item of a list. */
  @Test
  void aListOfOneHasTheObjectsOfTheSectionByItself() {
    Map<String, String> alone = PostgresqlTrees.files(PostgresqlTrees.plan("{databases: [app]}"));
    Map<String, String> listed =
        PostgresqlTrees.files(PostgresqlTrees.plan("[{databases: [app]}]"));

    listed.forEach(
        (path, text) -> {
          if (!path.startsWith("docs/")) {
            assertThat(text.replace("postgresql-platform-postgres.md", "postgresql.md"))
                .as(path)
                .isEqualTo(alone.get(path));
          }
        });
    assertThat(listed).hasSameSizeAs(alone).containsKey("docs/postgresql-platform-postgres.md");
  }

  @Test
  void eachClusterHasABudgetAndPodsOfItsOwn() {
    Plan plan = PostgresqlTrees.plan(TWO);

    assertThat(plan.slices(PostgresqlPlan.class))
        .extracting(p -> p.connections().maxConnections())
        .containsExactly(200, 200);
    assertThat(plan.capacity().groups())
        .extracting("row")
        .contains("instances of apps", "instances of lakehouse");
  }

  private static Need<SqlDatabase.Wish, SqlDatabase> wish(
      Needs needs, Optional<String> cluster, String name) {
    return needs.database(
        new Consumer(name, "/spec/" + name, "Deployment/" + name, Map.of()),
        new SqlDatabase.Wish(
            cluster, name, List.of(), List.of(new SqlDatabase.Clients(name, 1, 1, 5))));
  }

  /** Planned as the platform does it; the later cluster answers first. */
  private static List<PostgresqlPlan> planned(Needs needs) {
    Profile profile =
        Profiles.sound(
            """
            apiVersion: datalyptica.io/v1alpha1
            kind: PlatformProfile
            metadata: {name: platform}
            spec:
              nodes: {workers: 4, zones: 1}
              postgresql: %s
            """
                .formatted(TWO));
    List<Draft<PostgresqlPlan>> drafts = new ArrayList<>();
    for (SectionSpec<?> section : profile.sections()) {
      Site<PostgresqlSpec> site =
          new Site<>(
              (PostgresqlSpec) section.spec(),
              section.pointer(),
              Platform.of(profile),
              profile.positions());
      drafts.add(new Postgresql().begin(site, needs));
    }
    drafts.reversed().forEach(draft -> draft.answer(needs));
    return drafts.stream().map(draft -> draft.plan(needs)).toList();
  }
}
