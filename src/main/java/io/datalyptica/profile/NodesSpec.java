package io.datalyptica.profile;

import java.util.Optional;

/**
 * The failure domains that placement, quorum and capacity reckon with.
 *
 * @param allocatable what one worker offers to pods
 */
public record NodesSpec(int workers, int zones, Optional<Allocatable> allocatable) {
  public record Allocatable(Quantity cpu, Quantity memory) {}
}
