package io.datalyptica.profile;

import io.datalyptica.component.objectstore.minio.ObjectStoreSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec;
import io.datalyptica.component.redis.RedisSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One profile file, read and checked.
 *
 * @param positions where each value stands in the file
 * @param name metadata.name, the platform's name
 */
public record Profile(
    Positions positions,
    DnsLabel name,
    Map<String, String> labels,
    Map<String, String> annotations,
    Tier tier,
    OpenShiftVersion openshift,
    DnsLabel namespace,
    DnsName clusterDomain,
    Optional<DnsName> appsDomain,
    Optional<String> storageClass,
    NodesSpec nodes,
    ImagesSpec images,
    SecretsSpec secrets,
    MonitoringSpec monitoring,
    boolean networkPolicies,
    GitopsSpec gitops,
    List<AcceptSpec> accept,
    Optional<ObjectStoreSpec> objectStore,
    Optional<PostgresqlSpec> postgresql,
    List<RedisSpec> redis) {
  public Profile {
    labels = Ordered.copyOf(labels);
    annotations = Ordered.copyOf(annotations);
    accept = List.copyOf(accept);
    redis = List.copyOf(redis);
  }
}
