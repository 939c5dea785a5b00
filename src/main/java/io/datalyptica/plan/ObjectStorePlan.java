package io.datalyptica.plan;

import java.util.List;

/** The object store, decided. */
public record ObjectStorePlan(Identity identity, S3Endpoint endpoint, List<SecretNeed> secrets, List<Demand> demands) {}
