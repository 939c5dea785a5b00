package io.datalyptica.app;

import io.datalyptica.component.Component;
import io.datalyptica.component.Part;
import io.datalyptica.plan.Pods;
import io.datalyptica.plan.simulation.LossWord;
import io.datalyptica.profile.NodesSpec;
import java.util.ArrayList;
import java.util.List;

/** What of a platform can be lost, beside its components as a whole. */
public final class Losable {
  private final ProfileJudgement judgement;

  private Losable(ProfileJudgement judgement) {
    this.judgement = judgement;
  }

  /** Of a profile that has a plan. */
  public static Losable of(ProfileJudgement judgement) {
    return new Losable(judgement);
  }

  /** The words of every component there is, those first that are counted. */
  public static List<LossWord> words() {
    List<LossWord> counted = new ArrayList<>();
    List<LossWord> named = new ArrayList<>();
    for (Component<?, ?> component : Components.all()) {
      for (LossWord word : component.lossWords()) {
        (word.counted() ? counted : named).add(word);
      }
    }
    counted.addAll(named);
    return counted;
  }

  public NodesSpec nodes() {
    return judgement.plan().orElseThrow().platform().nodes();
  }

  /** How many there are of what {@code word} counts. */
  public int count(LossWord word) {
    int count = 0;
    for (Pods pods : pods(word)) {
      count += pods.count();
    }
    return count;
  }

  /** The names of what {@code word} names. */
  public List<String> names(LossWord word) {
    return names(pods(word));
  }

  /** The names of all pods that have one before they run. */
  public List<String> names() {
    return names(judgement.plan().orElseThrow().capacity().groups());
  }

  private List<Pods> pods(LossWord word) {
    List<Pods> pods = new ArrayList<>();
    for (Part<?> part : judgement.assembly().orElseThrow().parts()) {
      if (part.component().lossWords().contains(word)) {
        pods.addAll(part.outlook().losable());
      }
    }
    return pods;
  }

  private static List<String> names(List<Pods> groups) {
    List<String> names = new ArrayList<>();
    groups.forEach(pods -> names.addAll(pods.names()));
    return names;
  }
}
