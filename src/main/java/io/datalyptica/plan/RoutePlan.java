package io.datalyptica.plan;

import java.util.Optional;

/**
 * A way in from outside the cluster.
 *
 * @param what it leads to, with its article, such as {@code the console}
 * @param pointer of the field that asks for it, such as {@code /spec/objectStore/console}
 * @param host empty when nothing gives it one, which a rule reports
 */
public record RoutePlan(String what, String pointer, Optional<String> host) {}
