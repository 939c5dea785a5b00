package io.datalyptica.bundle;

import java.util.Collections;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The complete tree as text: relative path with {@code /} as separator, such as {@code storage/minio/service-minio.yaml}, to
 * contents that end in a line feed. Sorted by path.
 */
public record Bundle(SequencedMap<String, String> files) {
  private static final Pattern PATH = Pattern.compile("(?:[A-Za-z0-9][A-Za-z0-9._-]*/)*[A-Za-z0-9][A-Za-z0-9._-]*");

  public Bundle {
    files = Collections.unmodifiableSequencedMap(new TreeMap<>(files));
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Gathers files; a path that would leave the tree, or that is added twice, is a bug of ours. */
  public static final class Builder {
    private final TreeMap<String, String> files = new TreeMap<>();

    private Builder() {}

    public Builder add(String path, String contents) {
      if (!PATH.matcher(path).matches() || path.contains("..")) {
        throw new IllegalArgumentException("not a path inside the tree: " + path);
      }
      if (files.putIfAbsent(path, contents) != null) {
        throw new IllegalStateException("two files at " + path);
      }
      return this;
    }

    public SequencedMap<String, String> soFar() {
      return Collections.unmodifiableSequencedMap(files);
    }

    public Bundle build() {
      return new Bundle(files);
    }
  }
}
