package io.datalyptica.app;

import io.datalyptica.plan.OperatorPlan;
import io.datalyptica.plan.Platform;
import java.util.ArrayList;
import java.util.List;

/** How to find what an operator pulls when this program does not know its version. */
final class OperatorImages {
  /**
   * Its own image and the variables by which it knows its operands, out of ClusterServiceVersions.
   */
  private static final String OF_DEPLOYMENTS =
      ".spec.install.spec.deployments[].spec.template.spec.containers[] | .image,"
          + " (.env[]? | select(.name | startswith(\"RELATED_IMAGE_\")) | .value)";

  private OperatorImages() {}

  /** Why they are not known, and the commands. */
  static String unknown(OperatorPlan operator, Platform platform) {
    String why =
        operator
            .subscription()
            .startingCsv()
            .map(csv -> "The images of " + csv + " are not known here.")
            .or(
                () ->
                    operator
                        .subscription()
                        .runsIn()
                        .map(
                            namespace ->
                                "It runs already in "
                                    + namespace
                                    + ", in a version not known here."))
            .orElse(
                "Its version is not pinned (subscription.startingCSV), so its images are not known"
                    + " before it is installed.");
    return "Package "
        + operator.subscription().packageName()
        + ": "
        + why
        + " They are listed by\n  "
        + String.join("\n  ", commands(operator, platform))
        + "\n";
  }

  /**
   * The first asks the catalog and needs no cluster; the last asks a cluster where the operator is
   * installed.
   */
  static List<String> commands(OperatorPlan operator, Platform platform) {
    List<String> commands = new ArrayList<>();
    String packageName = operator.subscription().packageName();
    boolean listed = operator.known().map(k -> k.listsOperands()).orElse(true);
    if (listed
        && operator.subscription().runsIn().isEmpty()
        && operator.catalog(platform).isPresent()) {
      String bundle =
          operator
              .subscription()
              .startingCsv()
              .map(csv -> ".name == \"" + csv + "\"")
              .orElse(".package == \"" + packageName + "\"");
      commands.add(
          "opm render "
              + operator.catalog(platform).get()
              + " | jq -r 'select(.schema == \"olm.bundle\" and "
              + bundle
              + ") | .name, .relatedImages[].image'");
    }
    String namespace = operator.subscription().runsIn().orElse(platform.namespace().toString());
    String which =
        operator
            .subscription()
            .startingCsv()
            .orElse("-l operators.coreos.com/" + packageName + "." + namespace);
    String each = operator.subscription().startingCsv().isPresent() ? "" : ".items[] | ";
    commands.add(
        "oc get csv -n "
            + namespace
            + " "
            + which
            + " -o json | jq -r '"
            + each
            + OF_DEPLOYMENTS
            + "'");
    return commands;
  }
}
