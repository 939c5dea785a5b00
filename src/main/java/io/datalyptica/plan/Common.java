package io.datalyptica.plan;

import java.util.List;
import java.util.Map;

/**
 * What every component says of itself in the same words. Capacity, the lists of Secrets, images and
 * operators, the rules about placement, names, labels and routes, and the README are made from
 * this, so that a component cannot be forgotten in any of them.
 *
 * @param pointer of its section in the profile, such as {@code /spec/redis/0}
 * @param stage the folder of the tree that its own stands in, such as {@code storage}: what is
 *     applied together
 * @param identity whose {@code instance} is the name that a person gave it
 * @param labels the user's own, for all its objects
 * @param annotations the user's own, for all its objects
 * @param pods sets of equal pods; of Jobs that end, those that need a volume while they run
 * @param objects names that no object of another component may have
 * @param secrets what must exist beforehand
 * @param images every place of the manifests where one stands
 * @param operators what OLM installs for it
 * @param routes the ways in from outside the cluster
 * @param existing what its objects refer to and a person, or a program at run time, makes
 */
public record Common(
    String pointer,
    String stage,
    Identity identity,
    Map<String, String> labels,
    Map<String, String> annotations,
    List<Pods> pods,
    List<String> objects,
    List<SecretNeed> secrets,
    List<ImageUse> images,
    List<OperatorPlan> operators,
    List<RoutePlan> routes,
    List<Existing> existing) {
  public Common {
    pods = List.copyOf(pods);
    objects = List.copyOf(objects);
    secrets = List.copyOf(secrets);
    images = List.copyOf(images);
    operators = List.copyOf(operators);
    routes = List.copyOf(routes);
    existing = List.copyOf(existing);
  }

  /** The folder of its manifests, such as {@code storage/redis/}. */
  public String folder() {
    return stage + "/" + identity.name() + "/";
  }

  /** Whether {@code other} points into its section. */
  public boolean holds(String other) {
    return other.equals(pointer) || other.startsWith(pointer + "/");
  }

  /** The name that a person gave it. */
  public String name() {
    return identity.instance();
  }
}
