package io.datalyptica.component.demo;

import io.datalyptica.profile.CommonSpec;
import io.datalyptica.profile.DnsLabel;
import java.util.Optional;

/**
 * spec.demo.
 *
 * @param bucket empty: one of its own
 * @param queue whether it wants a number of a broker's Redis
 */
record DemoSpec(
    CommonSpec common,
    DnsLabel name,
    int replicas,
    int pool,
    Optional<String> bucket,
    boolean queue) {}
