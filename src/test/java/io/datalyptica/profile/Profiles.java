package io.datalyptica.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.app.Components;
import io.datalyptica.component.Planner;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.plan.Plan;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Profiles for tests, and short ways to read them. */
public final class Profiles {
  static final String SAMPLE =
      """
      apiVersion: datalyptica.io/v1alpha1
      kind: PlatformProfile
      metadata: {name: datalyptica}
      spec:
        tier: ha                              # ha | dev: the defaults and how strictly rules judge
        openshift: "4.19"
        namespace: datalyptica
        clusterDomain: cluster.local
        appsDomain: apps.example.com          # wildcard domain of Routes
        nodes: {workers: 4, zones: 1}         # failure domains that placement rules reckon with
        storageClass: 9500-storageclass       # each component may override it
        secrets: {provider: existing}         # existing | externalSecrets (with store reference)
        objectStore:
          provider: minio                     # minio | bucketClaim (ODF/Rook \
      ObjectBucketClaim) | external
          tls: serviceCA                      # serviceCA | none
          pools: [{servers: 4, drivesPerServer: 1, size: 200Gi}]
          parity: 2                           # EC:2
          buckets:
            - {name: lakehouse}
            - {name: datalyptica, versioning: true, noncurrentDays: 30, quota: 100Gi, access: \
      private}
        postgresql:
          operator: crunchy                   # crunchy | cloudNativePG
          version: 16
          replicas: 3
          storage: 200Gi
          walStorage: 50Gi
          maxConnections: 200
          databases: [nessie, {name: keycloak, owner: keycloak, extensions: [pg_trgm]}]
          backup: {bucket: datalyptica, full: "0 2 * * 0", differential: "0 2 * * 1-6", \
      retentionDays: 14}
        redis:                                # a list: one group per role, because eviction \
      and persistence differ
          - role: broker                      # broker | cache | session
            replicas: 3
            storage: 50Gi
            maxMemory: 1Gi
            sentinel: {quorum: 2, downAfter: 5s, failoverTimeout: 60s, parallelSyncs: 1}
        monitoring: {enabled: true}
        networkPolicies: {enabled: true}
        gitops: {engine: none}                # none | flux | argocd
        accept: [{rule: MINIO-007, at: /spec/objectStore, reason: "proof of concept until Q2", \
      until: 2026-12-31}]
      """;

  private Profiles() {}

  static ReadResult read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Whatever is found in a profile by any test, its code stands between two backticks. */
  static ReadResult read(byte[] bytes) {
    ReadResult result =
        ProfileReader.read(Components.ALL, "p.yaml", new ByteArrayInputStream(bytes));
    for (Diagnostic d : result.findings()) {
      if (!isPaired(d.message()) || !isPaired(d.remedy()) || d.remedy().contains("``")) {
        throw new AssertionError("backticks without a pair, or with nothing between: " + d);
      }
    }
    return result;
  }

  /** Whether every backtick has its pair. */
  public static boolean isPaired(String text) {
    return text.chars().filter(c -> c == '`').count() % 2 == 0;
  }

  /** The profile of a text that must have no fault. */
  public static Profile sound(String text) {
    ReadResult result = read(text);
    assertThat(result.findings()).isEmpty();
    return result.profile().orElseThrow();
  }

  /** What is decided for such a profile. */
  public static Plan plan(String text) {
    return Planner.plan(sound(text)).plan();
  }

  /** A finding as {@code line:column RULE pointer}. */
  static String brief(Diagnostic d) {
    return d.at().line() + ":" + d.at().column() + " " + d.rule() + " " + d.at().pointer();
  }

  /** The only section that is read as {@code kind}. */
  static <S> S section(Profile profile, Class<S> kind) {
    return sections(profile, kind).getFirst();
  }

  /** The sections that are read as {@code kind}, in the order of the file. */
  static <S> List<S> sections(Profile profile, Class<S> kind) {
    return profile.sections().stream()
        .map(SectionSpec::spec)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }
}
