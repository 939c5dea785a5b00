package io.datalyptica.profile;

import io.datalyptica.profile.reader.Choice;
import java.util.Optional;

/** The GitOps engine that will apply the tree. */
public record GitopsSpec(
    Engine engine,
    Optional<String> repository,
    Optional<String> path,
    Optional<String> branch,
    Optional<GoDuration> interval) {
  public enum Engine implements Choice {
    NONE,
    FLUX,
    ARGOCD
  }
}
