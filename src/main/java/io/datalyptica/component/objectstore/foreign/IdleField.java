package io.datalyptica.component.objectstore.foreign;

/**
 * A value of the profile that nothing reads, because another value chose a provider that has no
 * such thing.
 *
 * @param pointer where it stands
 * @param field as the profile spells it, such as {@code objectStore.pools}
 * @param chosen what rules it out, such as {@code provider: external}
 */
public record IdleField(String pointer, String field, String chosen) {}
