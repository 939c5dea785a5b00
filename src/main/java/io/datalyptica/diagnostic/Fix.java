package io.datalyptica.diagnostic;

/**
 * A remedy that a program can apply: write {@code value} at {@code pointer} of the profile.
 *
 * @param pointer JSON pointer; parents that are absent are made
 * @param value YAML, such as {@code 2} or {@code {cpu: 500m}}; empty: remove what stands there
 */
public record Fix(String pointer, String value) {}
