package io.datalyptica.profile;

import java.util.Optional;

/**
 * A container image reference (distribution/reference grammar): {@code registry/repository[:tag][@digest]}.
 *
 * @param repository with its registry, if one was written
 */
public record ImageReference(String repository, Optional<String> tag, Optional<String> digest) {
  @Override
  public String toString() {
    return repository + tag.map(t -> ":" + t).orElse("") + digest.map(d -> "@" + d).orElse("");
  }
}
