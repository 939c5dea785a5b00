package io.datalyptica.component.objectstore.minio;

import io.datalyptica.plan.Identity;
import io.datalyptica.plan.Resources;

/**
 * The Job that makes buckets, users and policies.
 *
 * @param identity one of its own: its pods must never be taken for servers by a Service
 * @param waitSeconds how long one pod waits for the servers before it gives way to the next
 */
public record BucketInitPlan(Identity identity, Resources resources, int waitSeconds) {}
