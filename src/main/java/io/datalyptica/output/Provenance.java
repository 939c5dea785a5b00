package io.datalyptica.output;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Where a tree comes from and what its files do not show, as its list of owned files records it.
 *
 * @param profile name of the profile file; "" when it is not known
 * @param version of datalyptica; "" in a list of a format before 3
 * @param text the {@link Fingerprint} of the profile's text; "" in a list of a format before 3
 * @param facts a line each, sorted: what lives on disks and in clients; none in a list of a format
 *     before 3
 */
public record Provenance(String profile, String version, String text, List<String> facts) {
  static final Provenance NONE = new Provenance("", "", "", List.of());

  public Provenance {
    facts = List.copyOf(facts);
  }

  /**
   * @param profile the path as the user named it: only its last element is kept, because the same
   *     profile named from another directory must give the same bytes
   * @param text of the profile
   */
  public static Provenance of(String profile, String version, String text, List<String> facts) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Provenance(
        plainName(profile), plain(version), Fingerprint.of(LineEnds.withLf(bytes)), facts);
  }

  /** Whether a later change can be judged by more than its objects. */
  public boolean isRecorded() {
    return !facts.isEmpty();
  }

  /** Whether both would be written for the same tree: neither version nor comments change one. */
  boolean sameTree(Provenance other) {
    return profile.equals(other.profile) && facts.equals(other.facts);
  }

  private static String plainName(String profile) {
    return plain(
        profile.substring(Math.max(profile.lastIndexOf('/'), profile.lastIndexOf('\\')) + 1));
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      plain.append(c < ' ' || c == 0x7f || c == 0x85 || c == 0x2028 || c == 0x2029 ? '_' : c);
    }
    return plain.toString();
  }
}
