package io.datalyptica.plan;

import java.util.List;

/** One Redis group with its Sentinels, decided. */
public record RedisPlan(Identity identity, List<SecretNeed> secrets, List<Demand> demands) {}
