package io.datalyptica.diagnostic;

import java.util.regex.Pattern;

/** The stable, never reused name of a rule, such as {@code MINIO-003}: an area and a number of three digits. */
public record RuleId(String text) implements Comparable<RuleId> {
  private static final Pattern FORM = Pattern.compile("(PROFILE|MINIO|PG|REDIS|K8S|SEC|NET|CAP|GITOPS)-[0-9]{3}");

  public RuleId {
    if (!isLegal(text)) {
      throw new IllegalArgumentException("not a rule id: " + text);
    }
  }

  /** Whether {@code text} has the form of an id. */
  public static boolean isLegal(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public int compareTo(RuleId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
