package io.datalyptica.plan;

import io.datalyptica.profile.CommonSpec.TolerationSpec;
import io.datalyptica.profile.Spread;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the pods of one component may run.
 *
 * @param zones spread over zones as well as over nodes
 */
public record Placement(
    Spread spread,
    boolean zones,
    Map<String, String> nodeSelector,
    List<TolerationSpec> tolerations,
    Optional<String> priorityClassName) {}
