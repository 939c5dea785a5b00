package io.datalyptica.component;

import io.datalyptica.bundle.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A short name for a content: equal when, and only when, the content is; what carries it is replaced or restarted by a change. */
public final class ContentHash {
  /** 40 bits: a collision would hide one change, and there are few changes. */
  private static final int DIGITS = 10;

  private ContentHash() {}

  /** Ten hexadecimal digits. */
  public static String of(String content) {
    return Sha256.of(content.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
  }

  /** The hash of named texts, such as the data of a ConfigMap. */
  public static String of(String first, Map<String, String> texts) {
    StringBuilder all = new StringBuilder(first);
    for (Map.Entry<String, String> text : texts.entrySet()) {
      all.append('\0').append(text.getKey()).append('\0').append(text.getValue());
    }
    return of(all.toString());
  }
}
