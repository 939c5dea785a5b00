package io.datalyptica.bundle;

import java.util.Collections;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * The complete tree as text: relative path with {@code /} as separator, such as {@code
 * storage/minio/service-minio.yaml}, to contents that end in a line feed. Sorted by path.
 */
public record Bundle(SequencedMap<String, String> files) {
  /**
   * The folder of what belongs to the cluster and not to the platform: an administrator applies it
   * once, and no kustomization lists it.
   */
  public static final String ADMIN = "admin/";

  public Bundle {
    files = Collections.unmodifiableSequencedMap(new TreeMap<>(files));
  }

  public static Builder builder() {
    return new Builder((_, _) -> {});
  }

  /**
   * @param added told of every file, path and contents, when it is added
   */
  public static Builder builder(BiConsumer<String, String> added) {
    return new Builder(added);
  }

  /** Gathers files; a path that would leave the tree, or that is added twice, is a bug of ours. */
  public static final class Builder {
    private final TreeMap<String, String> files = new TreeMap<>();

    private final BiConsumer<String, String> added;

    private Builder(BiConsumer<String, String> added) {
      this.added = added;
    }

    public Builder add(String path, String contents) {
      if (!isInside(path)) {
        throw new IllegalArgumentException("not a path inside the tree: " + path);
      }
      if (files.putIfAbsent(path, contents) != null) {
        throw new IllegalStateException("two files at " + path);
      }
      added.accept(path, contents);
      return this;
    }

    /**
     * Segments that begin with a letter or digit and hold besides only {@code ._-}, and nowhere two
     * dots.
     */
    private static boolean isInside(String path) {
      char before = '/';
      for (int i = 0; i < path.length(); i++) {
        char c = path.charAt(i);
        boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        boolean other = c == '.' || c == '_' || c == '-' || c == '/';
        if (!letter && (before == '/' || !other || c == '.' && before == '.')) {
          return false;
        }
        before = c;
      }
      return before != '/';
    }

    public SequencedMap<String, String> soFar() {
      return Collections.unmodifiableSequencedMap(files);
    }

    public Bundle build() {
      return new Bundle(files);
    }
  }
}
