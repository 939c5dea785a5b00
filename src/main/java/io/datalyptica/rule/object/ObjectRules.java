package io.datalyptica.rule.object;

import java.util.List;

/** Every rule over finished objects, by id: one line for a new one. */
public final class ObjectRules {
  private ObjectRules() {}

  public static List<ObjectRule> all() {
    return List.of(
        new RemovedApi(),
        new DeprecatedApi(),
        new OneObjectPerFile(),
        new DuplicateObject(),
        new DanglingReference(),
        new EmptySelector(),
        new UnknownPortName(),
        new UnboundedContainer(),
        new UnknownVolume(),
        new StrayNamespace(),
        new GoverningService(),
<<<<<<< HEAD
        new PrunedData(),
        new SubstitutedScript(),
=======
        new EndlessRollout(),
>>>>>>> 245c924 (Rollouts end: a pooler whose pods may not share a node needs one node more than it has pods, or stops one first)
        new ClosedAtTheOtherEnd(),
        new NodesOwn(),
        new KernelConfinement(),
        new RestrictedContainer(),
        new WritableRootFilesystem(),
        new UnpinnedImage());
  }
}
