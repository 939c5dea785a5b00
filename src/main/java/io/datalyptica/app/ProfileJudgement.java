package io.datalyptica.app;

import io.datalyptica.component.Assembly;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.profile.Profile;
import java.util.List;
import java.util.Optional;

/**
 * One profile, read, planned and judged.
 *
 * @param source the profile as the user named it
 * @param readable false: it cannot be read as a profile at all
 * @param assembly empty when the profile has faults of form
 * @param text the text of the profile; empty when it is not known
 * @param profile as it was read; empty when it has faults of form
 */
public record ProfileJudgement(
    String source,
    boolean readable,
    Optional<Assembly> assembly,
    List<Diagnostic> findings,
    String text,
    Optional<Profile> profile) {

  /** Of a profile whose positions nobody will ask for. */
  public ProfileJudgement(
      String source,
      boolean readable,
      Optional<Assembly> assembly,
      List<Diagnostic> findings,
      String text) {
    this(source, readable, assembly, findings, text, Optional.empty());
  }

  /** What was decided; empty when the profile has faults of form. */
  public Optional<Plan> plan() {
    return assembly.isEmpty() ? Optional.empty() : Optional.of(assembly.get().plan());
  }

  /**
   * Whether components were planned: not those of a profile with faults of form, nor of one that
   * asks for what cannot be rendered yet.
   */
  public boolean planned() {
    return assembly.isPresent() && assembly.get().plan().unrendered().isEmpty();
  }

  /** Whether the plan may be spelled: an error means that nothing is written. */
  public boolean sound() {
    return assembly.isPresent() && !erroneous();
  }

  private boolean erroneous() {
    for (Diagnostic finding : findings) {
      if (finding.severity() == Severity.ERROR && !finding.accepted()) {
        return true;
      }
    }
    return false;
  }

  /** What was decided from a sound profile. */
  public Assembly soundAssembly() {
    return assembly.orElseThrow();
  }

  /**
   * A line of the text, counted as YAML does it: LF, CRLF and CR end one; null when there are not
   * so many.
   *
   * @param number from 1
   */
  public String line(int number) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        if (line == number) {
          return text.substring(start, i);
        }
        i += c == '\r' && text.startsWith("\n", i + 1) ? 1 : 0;
        start = i + 1;
        line++;
      }
    }
    return line == number && start < text.length() ? text.substring(start) : null;
  }

  /** The plan of a sound profile. */
  public Plan soundPlan() {
    return soundAssembly().plan();
  }
}
