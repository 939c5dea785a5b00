package io.datalyptica.profile;

/** A duration in Go's notation ({@code 5s}, {@code 1m30s}, {@code 250ms}), as written and in milliseconds. */
public record GoDuration(String text, long millis) {
  @Override
  public String toString() {
    return text;
  }
}
