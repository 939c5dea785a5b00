package io.datalyptica.component.postgresql;

import io.datalyptica.component.Site;
import io.datalyptica.component.postgresql.PostgresqlSpec.OutsideSpec;
import io.datalyptica.plan.AccessPair;
import io.datalyptica.plan.CaSource;
import io.datalyptica.plan.Peer;
import io.datalyptica.plan.S3Credentials;
import io.datalyptica.plan.S3Endpoint;
import io.datalyptica.plan.S3Store;
import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.profile.CaSpec;
import java.util.List;
import java.util.Optional;

/** The way into a store outside the profile, as the platform's own would answer it. */
final class OutsideStore {
  private OutsideStore() {}

  /**
   * @param asked with an endpoint
   * @param secret where the profile names none
   * @param section of postgresql that names the store, such as {@code backup}
   */
  static S3Access access(
      Site<PostgresqlSpec> site,
      PostgresqlOperator operator,
      OutsideSpec asked,
      String bucket,
      String secret,
      String section) {
    S3Endpoint endpoint = S3Endpoint.of(asked.endpoint().orElseThrow(), asked.region());
    Optional<CaSpec> ca = asked.ca();
    S3Store store =
        new S3Store(
            endpoint,
            ca.isPresent() ? CaSource.of(ca.get()) : Optional.empty(),
            Peer.of(endpoint, site.platform().clusterDomain().value()),
            site.pointer() + '/' + section + "/endpoint",
            List.of(),
            "");
    return new S3Access(
        store,
        bucket,
        "",
        credentials(asked, endpoint, secret),
        "",
        operator.readsConf(),
        Optional.empty());
  }

  private static S3Credentials credentials(OutsideSpec asked, S3Endpoint endpoint, String secret) {
    if (asked.role().isPresent()) {
      return S3Credentials.ofRole(asked.role().get());
    }
    return S3Credentials.existing(
        asked.secret().isPresent() ? asked.secret().get().value() : secret,
        AccessPair.ofStrangers("the store at " + endpoint.authority()));
  }
}
