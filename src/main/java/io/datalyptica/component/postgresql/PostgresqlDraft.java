package io.datalyptica.component.postgresql;

import io.datalyptica.component.Draft;
import io.datalyptica.component.Site;
import io.datalyptica.component.postgresql.PostgresqlSpec.DatabaseSpec;
import io.datalyptica.plan.CaSource;
import io.datalyptica.plan.Need;
import io.datalyptica.plan.Needs;
import io.datalyptica.plan.Peer;
import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.plan.contract.SqlDatabase;
import io.datalyptica.profile.DnsLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** PostgreSQL between its wish for a bucket and its plan. */
final class PostgresqlDraft implements Draft<PostgresqlPlan> {
  private final Site<PostgresqlSpec> site;
  private final PostgresqlOperator operator;
  private final PostgresqlNames names;
  private final Optional<Need<S3Access.Wish, S3Access>> backup;

  PostgresqlDraft(Site<PostgresqlSpec> site, Needs needs) {
    this.site = site;
    this.operator = PostgresqlOperator.of(site.spec().operator());
    this.names = operator.names(clusterName(site.spec(), site.platform().name()));
    this.backup = PostgresqlBackups.ask(site, operator, names, needs);
  }

  /** The name of the cluster: the profile's, else {@code <metadata.name>-postgres}. */
  static String clusterName(PostgresqlSpec spec, DnsLabel platform) {
    return spec.name().isPresent() ? spec.name().get().value() : platform + "-postgres";
  }

  @Override
  public void answer(Needs needs) {
    List<Need<SqlDatabase.Wish, SqlDatabase>> meant = new ArrayList<>();
    for (Need<SqlDatabase.Wish, SqlDatabase> need : needs.databases()) {
      String cluster = need.wish().cluster().orElse(names.cluster());
      if (cluster.equals(names.cluster())) {
        meant.add(need);
      } else {
        need.refuse(
            site.pointer(),
            new Need.Refusal(
                "no PostgreSQL cluster is called " + cluster,
                "name one that spec.postgresql has, or add one with name: " + cluster));
      }
    }
    List<DatabaseSpec> databases = PostgresqlDatabases.of(site.spec(), meant);
    for (Need<SqlDatabase.Wish, SqlDatabase> need : meant) {
      need.answer(site.pointer(), database(need.wish().name(), databases));
    }
  }

  /** The wishes that this cluster answers, and no other that could. */
  private List<Need<SqlDatabase.Wish, SqlDatabase>> own(Needs needs) {
    List<Need<SqlDatabase.Wish, SqlDatabase>> own = new ArrayList<>();
    for (Need<SqlDatabase.Wish, SqlDatabase> need : needs.databases()) {
      if (need.provider().equals(site.pointer())) {
        own.add(need);
      }
    }
    return own;
  }

  private SqlDatabase database(String name, List<DatabaseSpec> databases) {
    PostgresqlPlan.Owner owner = PostgresqlDatabases.owner(name, databases);
    PostgresqlEndpoint.Keys keys = operator.keys();
    return new SqlDatabase(
        name,
        site.platform().serviceHost(names.primaryService()),
        PostgresqlEndpoint.PORT,
        new SqlDatabase.Login(
            owner.name(),
            names.userSecret(owner.name()),
            keys.user(),
            keys.password(),
            operator.ownerSecrets(names, List.of(owner))),
        new CaSource(CaSource.Kind.SECRET, names.certificateSecret(), PostgresqlEndpoint.CA_KEY),
        List.of(Peer.pods(names.instancePods(), PostgresqlEndpoint.PORT)));
  }

  @Override
  public PostgresqlPlan plan(Needs needs) {
    return PostgresqlPlanner.plan(
        site, operator, names, PostgresqlDatabases.of(site.spec(), own(needs)), backup);
  }
}
