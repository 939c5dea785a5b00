package io.datalyptica.plan;

/**
 * How a component reaches one bucket: all that it needs to know of the store, and nothing of who
 * provides it.
 *
 * @param user the S3 user, where the platform's own store makes it; "" when somebody else did
 * @param prefix the path below which the component keeps its objects, without slashes at its ends
 */
public record S3Access(
    S3Store store, String bucket, String prefix, S3Credentials credentials, String user) {}
