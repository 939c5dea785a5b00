package io.datalyptica.bundle;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pod templates in the order of their tree; those with a label are found without looking at every
 * one.
 */
public final class PodTemplates {
  private final List<PodTemplate> all;
  private final ByName<PodTemplate> labelled = new ByName<>();
  private final Set<String> varying = new HashSet<>();

  public PodTemplates(List<PodTemplate> all) {
    this.all = List.copyOf(all);
    for (PodTemplate pods : this.all) {
      for (Map.Entry<String, String> label : pods.labels().entrySet()) {
        labelled.add(label.getKey(), label.getValue(), pods);
      }
      varying.addAll(pods.varying().keySet());
    }
  }

  /** Some of all in their order, among them every one that may carry all of {@code labels}. */
  List<PodTemplate> candidates(Map<String, String> labels) {
    List<PodTemplate> fewest = all;
    for (Map.Entry<String, String> label : labels.entrySet()) {
      if (!varying.contains(label.getKey())) {
        List<PodTemplate> carrying = labelled.of(label.getKey(), label.getValue());
        fewest = carrying.size() < fewest.size() ? carrying : fewest;
      }
    }
    return fewest;
  }
}
