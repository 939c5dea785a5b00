package io.datalyptica.plan;

import io.datalyptica.profile.CommonSpec;
import io.datalyptica.profile.CommonSpec.TolerationSpec;
import io.datalyptica.profile.Spread;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the pods of one component may run.
 *
 * @param zones spread over zones as well as over nodes
 * @param jobPriorityClassName of Jobs beside the pods
 */
public record Placement(
    Spread spread,
    boolean zones,
    Map<String, String> nodeSelector,
    List<TolerationSpec> tolerations,
    Optional<String> priorityClassName,
    Optional<String> jobPriorityClassName) {

  /** As the component's section says; over zones too where the nodes stand in several. */
  public static Placement of(CommonSpec common, Platform platform) {
    return of(common, platform, common.spread(), platform.nodes().zones() > 1);
  }

  /**
   * The same for {@code count} pods of which a rollout starts {@code surge} more before it stops
   * one. When the nodes are enough for the pods and not for a rollout, which would never end, they
   * are only wished apart.
   */
  public Placement rolling(int count, int surge, int workers) {
    return spread == Spread.REQUIRED && count <= workers && count + surge > workers
        ? new Placement(
            Spread.PREFERRED,
            zones,
            nodeSelector,
            tolerations,
            priorityClassName,
            jobPriorityClassName)
        : this;
  }

  /** Of a pod that has no equals: there is nothing to spread. */
  public static Placement alone(CommonSpec common, Platform platform) {
    return of(common, platform, Spread.NONE, false);
  }

  private static Placement of(CommonSpec common, Platform platform, Spread spread, boolean zones) {
    Optional<String> named = common.priorityClassName();
    return new Placement(
        spread,
        zones,
        common.nodeSelector(),
        common.tolerations(),
        named.isPresent() ? named : platform.servingClass(),
        named.isPresent() ? named : platform.jobsClass());
  }
}
