package io.datalyptica.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.diagnostic.Diagnostic;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptancesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

  @Test
  void anAcceptedFindingIsShownWithItsReasonAndNoLongerCounts() {
    ProfileJudgement judgement =
        judge("ha", "{rule: K8S-002, at: /spec/redis, reason: small cluster, until: 2026-06-30}");
    assertThat(codes(judgement)).containsExactly("K8S-002");
    assertThat(judgement.findings().getFirst().acceptedBecause()).contains("small cluster");
    assertThat(judgement.sound()).isTrue();
  }

  @Test
  void aDayLaterItCountsAgain() {
    ProfileJudgement judgement =
        judge("ha", "{rule: K8S-002, reason: small cluster, until: 2026-06-29}");
    assertThat(codes(judgement)).containsExactlyInAnyOrder("K8S-002", "PROFILE-103");
    assertThat(judgement.findings()).noneMatch(Diagnostic::accepted);
  }

  @Test
  void anotherPlaceIsNotMeant() {
    ProfileJudgement judgement =
        judge("ha", "{rule: K8S-002, at: /spec/red, reason: small cluster, until: 2026-12-31}");
    assertThat(codes(judgement)).containsExactlyInAnyOrder("K8S-002", "PROFILE-101");
    assertThat(judgement.findings()).noneMatch(Diagnostic::accepted);
  }

  @Test
  void anUnknownRuleIsAnError() {
    ProfileJudgement judgement =
        judge("ha", "{rule: K8S-999, reason: small cluster, until: 2026-12-31}");
    assertThat(codes(judgement)).containsExactlyInAnyOrder("K8S-002", "PROFILE-102");
    assertThat(judgement.sound()).isFalse();
  }

  @Test
  void whatWillNotStartCannotBeAcceptedInTierHa() {
    String accept = "{rule: K8S-006, reason: it is ours, until: 2026-12-31}";
    ProfileJudgement ha = judge("ha, namespace: openshift-data", accept);
    assertThat(codes(ha)).containsExactlyInAnyOrder("K8S-002", "K8S-006", "PROFILE-104");
    assertThat(ha.sound()).isFalse();
    ProfileJudgement dev = judge("dev, namespace: openshift-data", accept);
    assertThat(codes(dev)).contains("K8S-006").doesNotContain("PROFILE-104");
    assertThat(dev.sound()).isTrue();
  }

  @Test
  void aChangeIsAcceptedByTheNameOfItsObjectOnly() {
    ProfileJudgement nameless = judge("ha", "{rule: CHG-003, reason: moved, until: 2026-12-31}");
    assertThat(codes(nameless)).containsExactlyInAnyOrder("K8S-002", "PROFILE-105");
    assertThat(nameless.findings())
        .anyMatch(d -> d.at().pointer().equals("/spec/accept/0") && !d.accepted());
    ProfileJudgement named =
        judge(
            "ha",
            "{rule: CHG-003, object: StatefulSet/redis, reason: moved, until: 2026-12-31},"
                + " {rule: K8S-002, reason: small cluster, until: 2026-12-31}");
    assertThat(codes(named)).containsExactly("K8S-002");
    assertThat(named.sound()).isTrue();
    ProfileJudgement over =
        judge("ha", "{rule: CHG-003, object: StatefulSet/redis, reason: moved, until: 2026-06-29}");
    assertThat(codes(over)).containsExactlyInAnyOrder("K8S-002", "PROFILE-103");
  }

  private static List<String> codes(ProfileJudgement judgement) {
    return judgement.findings().stream().map(d -> d.rule().text()).toList();
  }

  private static ProfileJudgement judge(String tier, String accept) {
    String profile =
        """
        apiVersion: datalyptica.io/v1alpha1
        kind: PlatformProfile
        metadata: {name: accepting}
        spec: {tier: %s, nodes: {workers: 3}, storageClass: block, redis: [{role: broker, \
        replicas: 3, spread: preferred, tls: serviceCA}], accept: [%s]}
        """
            .formatted(tier, accept);
    return Judge.judge(
        "-", new ByteArrayInputStream(profile.getBytes(StandardCharsets.UTF_8)), () -> TODAY);
  }
}
