package io.datalyptica.plan;

import java.util.Map;

/**
 * Who asks: named in findings, lists and pages, and let through by policies.
 *
 * @param name the name that a person gave it
 * @param pointer of its section in the profile
 * @param object {@code Kind/name} of what reads the credentials
 * @param pods the labels of the pods that connect; empty when a policy of its own lets them through
 */
public record Consumer(String name, String pointer, String object, Map<String, String> pods) {
  /** Its section as people write it, such as {@code spec.postgresql[1].backup}. */
  public String section() {
    StringBuilder words = new StringBuilder(pointer.length());
    for (int from = 1; from <= pointer.length(); ) {
      int slash = pointer.indexOf('/', from);
      int end = slash < 0 ? pointer.length() : slash;
      String step = pointer.substring(from, end);
      boolean item = !step.isEmpty() && step.charAt(0) >= '0' && step.charAt(0) <= '9';
      words.append(item ? "[" : words.isEmpty() ? "" : ".").append(step).append(item ? "]" : "");
      from = end + 1;
    }
    return words.toString();
  }
}
