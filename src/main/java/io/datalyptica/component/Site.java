package io.datalyptica.component;

import io.datalyptica.plan.Platform;
import io.datalyptica.profile.Positions;

/**
 * A section as it was read, and what is around it.
 *
 * @param pointer where it stands, such as {@code /spec/redis/0}
 * @param positions for what is judged by whether it is written at all
 */
public record Site<S>(S spec, String pointer, Platform platform, Positions positions) {}
