package io.datalyptica.component.objectstore.minio;

/**
 * How Prometheus reads the store.
 *
 * @param tokenSecret the Secret with the bearer token, key {@code token}, which a user that may
 *     read metrics and nothing else signs
 */
public record MetricsPlan(String tokenSecret, String user) {}
