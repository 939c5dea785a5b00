package io.datalyptica.plan;

import io.datalyptica.plan.OperatorPlan.Pulled;
import java.util.List;

/**
 * What has to run beside an operator and no Subscription of the tree brings: somebody installs a
 * chart, and operators that the chart needs.
 *
 * @param images that the chart runs, and makes others run
 * @param packages operators that must be there first
 */
public record Companion(Chart chart, List<Pulled> images, List<OperatorSubscription> packages) {
  public Companion {
    images = List.copyOf(images);
    packages = List.copyOf(packages);
  }

  /**
   * A chart of Helm.
   *
   * @param repository its address
   */
  public record Chart(String name, String version, String repository) {
    /** The file that {@code helm pull} makes. */
    public String archive() {
      return name + "-" + version + ".tgz";
    }
  }

  /** The public catalog of one of the packages, of the platform's OpenShift. */
  public static String catalog(OperatorSubscription subscription, Platform platform) {
    return OperatorPackage.index(subscription.source()).orElse("") + ":v" + platform.openshift();
  }
}
