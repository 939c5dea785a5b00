package io.datalyptica.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The decided platform: what rules judge and components spell.
 *
 * @param unrendered values that ask for something this version cannot render; when there are any,
 *     nothing else is worth judging
 * @param slices of the components, in the order of {@code spec}'s sections
 * @param needs what the components ask of each other, with the answers
 * @param secrets every Secret that must exist beforehand, by name
 * @param images every image that stands in the manifests, with each place where it does
 * @param operators the operators that OLM installs, which pull images of their own
 */
public record Plan(
    Platform platform,
    List<Unrendered> unrendered,
    List<Slice> slices,
    Needs needs,
    List<SecretNeed> secrets,
    List<ImageUse> images,
    List<OperatorPlan> operators,
    Capacity capacity) {
  public Plan {
    unrendered = List.copyOf(unrendered);
    slices = List.copyOf(slices);
    secrets = List.copyOf(secrets);
    images = List.copyOf(images);
    operators = List.copyOf(operators);
  }

  /** The plan of these components: everything that is said of all of them is gathered here. */
  public static Plan of(
      Platform platform, List<Unrendered> unrendered, List<Slice> slices, Needs needs) {
    TreeMap<String, SecretNeed> secrets = new TreeMap<>();
    platform.pullSecretNeeds().forEach(need -> unite(secrets, need));
    List<Pods> pods = new ArrayList<>();
    List<ImageUse> images = new ArrayList<>();
    List<OperatorPlan> operators = new ArrayList<>();
    for (Slice slice : slices) {
      Common common = slice.common();
      for (SecretNeed need : common.secrets()) {
        unite(secrets, need);
      }
      pods.addAll(common.pods());
      images.addAll(common.images());
      operators.addAll(common.operators());
    }
    for (Need<?, ?> need : needs.all()) {
      if (need.answer().isPresent()) {
        for (SecretNeed secret : need.answer().get().secrets(need.by().object())) {
          unite(secrets, secret);
        }
      }
    }
    return new Plan(
        platform,
        unrendered,
        slices,
        needs,
        List.copyOf(secrets.values()),
        images,
        operators,
        Capacity.of(pods));
  }

  /** One Secret may serve several components: its keys and consumers are united. */
  private static void unite(TreeMap<String, SecretNeed> secrets, SecretNeed need) {
    SecretNeed other = secrets.get(need.name());
    secrets.put(need.name(), other == null ? need : other.and(need));
  }

  /** The slices of one kind, in the order of the profile. */
  public <P extends Slice> List<P> slices(Class<P> kind) {
    List<P> found = new ArrayList<>();
    for (Slice slice : slices) {
      if (kind.isInstance(slice)) {
        found.add(kind.cast(slice));
      }
    }
    return found;
  }

  /** The slice of a kind that stands once at most. */
  public <P extends Slice> Optional<P> slice(Class<P> kind) {
    List<P> found = slices(kind);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
  }

  /** The Secrets that the External Secrets operator makes from the store; none without it. */
  public List<SecretNeed> secretsOfStore() {
    return secrets(true);
  }

  /** The Secrets that a person makes. */
  public List<SecretNeed> secretsByHand() {
    return secrets(false);
  }

  private List<SecretNeed> secrets(boolean ofStore) {
    List<SecretNeed> found = new ArrayList<>();
    for (SecretNeed need : secrets) {
      if (platform.secretSource().holds(need) == ofStore) {
        found.add(need);
      }
    }
    return List.copyOf(found);
  }
}
