package io.datalyptica.plan;

/**
 * An image as the platform uses it.
 *
 * @param origin where it comes from: the profile's own reference or the pinned default
 * @param reference as it stands in the manifests: {@code origin}, or the same path below the mirror
 *     of {@code spec.images.registry}
 */
public record Image(String origin, String reference) {}
