package io.datalyptica.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.plan.OperatorPackage;
import io.datalyptica.profile.OpenShiftVersion;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The remedy is about the operator that the profile asks for, whichever that is. */
class UnlistedOperandsTest {
  private static final String STRIMZI = "strimzi-cluster-operator.v0.48.0";

  @Test
  void aPackageOfTheSameOperatorThatListsThemIsNamedWithItsCatalog() {
    OperatorPackage community = OperatorPackage.named("postgresql").orElseThrow();
    OperatorPackage listing = OperatorPackage.named(community.now().orElseThrow()).orElseThrow();

    assertThat(listing.listsOperands()).isTrue();
    assertThat(ImageRules.listed(community, new OpenShiftVersion(19)))
        .startsWith(
            "set subscription.package: crunchy-postgres-operator and subscription.source:"
                + " cs-certified-operator-index-v4-19, or subscription.startingCSV: ");
  }

  @Test
  void withoutOneAVersionOfTheSamePackageIs() {
    assertThat(ImageRules.listed(strimzi(List.of(STRIMZI)), new OpenShiftVersion(19)))
        .isEqualTo("set subscription.startingCSV: strimzi-cluster-operator.v0.48.0");
  }

  @Test
  void whereNothingIsKnownAPersonMirrorsThem() {
    assertThat(ImageRules.listed(strimzi(List.of()), new OpenShiftVersion(19)))
        .isEqualTo("mirror these images one by one");
  }

  private static OperatorPackage strimzi(List<String> bundles) {
    return new OperatorPackage(
        "strimzi-kafka-operator",
        "community-operators",
        false,
        List.of(),
        List.of(),
        bundles,
        Optional.empty());
  }
}
