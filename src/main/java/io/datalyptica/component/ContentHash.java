package io.datalyptica.component;

import io.datalyptica.template.Node;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short name for a content: equal when, and only when, the content is; what carries it is replaced or restarted by a change. */
public final class ContentHash {
  /** 40 bits: a collision would hide one change, and there are few changes. */
  private static final int BYTES = 5;

  private ContentHash() {}

  /** Ten hexadecimal digits. */
  public static String of(String content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The hash of a tree, such as the data of a ConfigMap. */
  public static String of(Node tree) {
    return of(tree.toString());
  }
}
