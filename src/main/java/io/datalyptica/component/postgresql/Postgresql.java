package io.datalyptica.component.postgresql;

import io.datalyptica.change.ChangeReport;
import io.datalyptica.change.Recorded;
import io.datalyptica.component.Component;
import io.datalyptica.component.Draft;
import io.datalyptica.component.Outlook;
import io.datalyptica.component.Site;
import io.datalyptica.component.Tree;
import io.datalyptica.component.postgresql.PostgresqlSpec.Operator;
import io.datalyptica.plan.Needs;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.simulation.LossWord;
import io.datalyptica.profile.Ascii;
import io.datalyptica.profile.DnsLabel;
import io.datalyptica.profile.reader.Path;
import io.datalyptica.profile.reader.ProfileRule;
import io.datalyptica.profile.reader.Reading;
import io.datalyptica.profile.reader.Shape;
import io.datalyptica.profile.reader.YamlNode.Place;
import io.datalyptica.rule.Report;
import java.util.List;

/** A PostgreSQL cluster, run by an operator that the profile chooses. */
public final class Postgresql implements Component<PostgresqlSpec, PostgresqlPlan> {
  @Override
  public String name() {
    return "postgresql";
  }

  @Override
  public Shape<PostgresqlSpec> shape() {
    return PostgresqlShape.SHAPE;
  }

  @Override
  public boolean several() {
    return true;
  }

  @Override
  public boolean alone() {
    return true;
  }

  @Override
  public String description() {
    return "The PostgreSQL cluster; `{}` means all defaults. Several are a list, each with a `name`"
        + " of its own: `[{name: apps}, {name: lakehouse}]`.";
  }

  @Override
  public List<String> reservedDomains() {
    return List.of("postgres-operator.crunchydata.com", "cnpg.io");
  }

  /**
   * The name of the cluster is derived from the platform's, but has less room and must start with a
   * letter.
   */
  @Override
  public boolean fits(
      PostgresqlSpec spec, DnsLabel platform, Place at, Path path, Reading reading) {
    String cluster = PostgresqlDraft.clusterName(spec, platform);
    int most = spec.operator().longestName();
    if (spec.name().isPresent() || cluster.length() <= most && !Ascii.isDigit(cluster.charAt(0))) {
      return true;
    }
    reading.fault(
        ProfileRule.MISSING,
        at,
        path.key("name"),
        path
            + ".name is required here: `"
            + cluster
            + "`, derived from metadata.name, is no name for a cluster of at most "
            + most
            + " characters that starts with a letter",
        "add `name: postgres` to " + path);
    return false;
  }

  @Override
  public Draft<PostgresqlPlan> begin(Site<PostgresqlSpec> site, Needs needs) {
    return new PostgresqlDraft(site, needs);
  }

  @Override
  public void judge(PostgresqlPlan postgresql, Plan plan, Report report) {
    PostgresqlRules.judge(postgresql, plan, report);
  }

  @Override
  public String arithmetic(String id, PostgresqlPlan postgresql, Plan plan) {
    return PostgresqlRules.arithmetic(id, postgresql);
  }

  @Override
  public void record(PostgresqlPlan plan, Recorded.Part record) {
    PostgresqlRecord.write(plan, record);
  }

  @Override
  public void judgeChange(
      Recorded.Part before, Recorded.Part after, PostgresqlPlan plan, ChangeReport report) {
    PostgresqlChangeRules.judge(before, after, plan, report);
  }

  @Override
  public Outlook outlook(PostgresqlPlan postgresql) {
    return PostgresqlOutlook.of(postgresql);
  }

  @Override
  public List<LossWord> lossWords() {
    return List.of(
        new LossWord(
            PostgresqlOutlook.INSTANCE,
            "PostgreSQL instance",
            "PostgreSQL",
            "the primary first",
            "PostgreSQL's pods get random names"));
  }

  @Override
  public void spell(PostgresqlPlan postgresql, Plan plan, Tree tree) {
    for (PostgresqlPlan first : plan.slices(PostgresqlPlan.class)) {
      boolean same = first.names().cluster().equals(postgresql.names().cluster());
      if (same && first != postgresql) {
        return; // K8S-007, which a profile of tier dev may accept
      } else if (same) {
        break;
      }
    }
    PostgresqlFiles files = PostgresqlFiles.of(plan, postgresql, tree);
    if (postgresql.runBy(Operator.CRUNCHY)) {
      CrunchyFiles.spell(files);
    } else {
      CloudNativePgFiles.spell(files);
    }
  }
}
