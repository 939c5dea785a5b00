package io.datalyptica.plan;

/**
 * A legal value of the profile whose rendering does not exist yet.
 *
 * @param pointer where it stands
 * @param value the value as the user wrote it, such as {@code cloudNativePG}
 * @param instead the value that is rendered today
 */
public record Unrendered(String pointer, String value, String instead) {}
