package io.datalyptica.profile;

/**
 * One section as a profile has it.
 *
 * @param pointer where it stands, such as {@code /spec/redis/0}
 */
public record SectionSpec<S>(Section<S> section, S spec, String pointer) {}
