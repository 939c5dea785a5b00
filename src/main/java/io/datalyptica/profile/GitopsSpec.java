package io.datalyptica.profile;

import java.util.Optional;

/** The GitOps engine that will apply the tree. */
public record GitopsSpec(
    Engine engine,
    Optional<String> repository,
    Optional<String> path,
    Optional<String> branch,
    Optional<GoDuration> interval) {
  public enum Engine {
    NONE,
    FLUX,
    ARGOCD
  }
}
