package io.datalyptica.app;

import io.datalyptica.profile.DnsLabel;
import io.datalyptica.profile.DnsName;
import io.datalyptica.profile.OpenShiftVersion;
import io.datalyptica.profile.Tier;
import io.datalyptica.template.Templates;
import io.datalyptica.template.View;
import java.util.Optional;

/**
 * A first profile with its comments, from a few answers.
 *
 * @param storageClass empty: the cluster's default
 * @param workers nodes that may run the platform
 */
public record StarterProfile(
    DnsLabel name, Tier tier, DnsName appsDomain, Optional<DnsName> storageClass, int workers) {
  /** The fewest workers on which each of three Sentinels, instances and servers has its own. */
  public static final int FEWEST_WORKERS_OF_HA = 3;

  private static final int SERVERS = 4;

  public String text() {
    View view =
        View.builder()
            .text("name", name.value())
            .flag("ha", tier == Tier.HA)
            .text("openshift", OpenShiftVersion.USUAL)
            .text("appsDomain", appsDomain.value())
            .flag("ownStorageClass", storageClass.isPresent())
            .text("storageClass", storageClass.map(DnsName::value).orElse(""))
            .number("workers", workers)
            // A server of its own for each worker: two on one would share its fate.
            .number("servers", Math.min(SERVERS, workers))
            // With one drive each, three servers could not miss one of them and a drive of another.
            .number("drives", workers < SERVERS ? 2 : 1)
            .build();
    return Templates.builtIn().render("init/profile.yaml", view);
  }
}
