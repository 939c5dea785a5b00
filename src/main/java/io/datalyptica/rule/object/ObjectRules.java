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
        new RefusedByQuota(),
        new UnknownVolume(),
        new StrayNamespace(),
        new GoverningService(),
        new PrunedData(),
        new SubstitutedScript(),
        new EndlessRollout(),
        new ClosedAtTheOtherEnd(),
        new ResolverPort(),
        new LargeConfigMap(),
        new NodesOwn(),
        new KernelConfinement(),
        new RestrictedContainer(),
        new WritableRootFilesystem(),
        new UnpinnedImage());
  }
}
