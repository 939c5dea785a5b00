package io.datalyptica.component;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * A short name for a content: what carries it is replaced or restarted by a change. The CRC-32,
 * which the JVM has ready (SHA-256 would take a tenth of the time of spelling), and the length: one
 * change in four thousand million is missed.
 */
public final class ContentHash {
  private ContentHash() {}

  /** Ten hexadecimal digits. */
  public static String of(String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    CRC32 crc = new CRC32();
    crc.update(bytes);
    long hash = crc.getValue() << 8 | bytes.length & 0xFF;
    String digits = Long.toHexString(hash);
    return "0".repeat(10 - digits.length()) + digits;
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
