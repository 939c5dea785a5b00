/**
 * The S3 object store: its section, what both ways to have one share, and who runs it. {@code
 * minio} is a store that the platform runs, {@code foreign} one that somebody else does; neither
 * knows the other.
 */
package io.datalyptica.component.objectstore;
