package io.datalyptica;

import io.datalyptica.app.Judge;
import io.datalyptica.app.ProfileJudgement;
import io.datalyptica.app.Spell;
import io.datalyptica.bundle.Bundle;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.template.Templates;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.Yaml;

/**
 * Profiles in which any three options of {@link ProfileFactors} meet, judged and, where they are
 * sound, rendered. A refused profile is followed by the nearest one that is sound, and a pair of
 * options that no sound profile has yet by the plainest one that has it. Made once for a run of
 * tests.
 */
public final class RenderedProfiles {
  private static final int STRENGTH = 3;
  private static final Templates TEMPLATES = Templates.builtIn();
  private static final List<Factor> FACTORS = ProfileFactors.all();

  private RenderedProfiles() {}

  /**
   * @param choices index of the choice of each factor
   * @param tree empty when a rule refuses the profile
   */
  public record Row(
      List<Integer> choices, String profile, ProfileJudgement judgement, Optional<Bundle> tree) {
    /** The choices that are not the plain ones, for a message. */
    @Override
    public String toString() {
      List<String> words = new ArrayList<>();
      for (int i = 0; i < choices.size(); i++) {
        if (choices.get(i) > 0) {
          words.add(word(i, choices.get(i)));
        }
      }
      return words.toString();
    }
  }

  /** Every row, the refused ones too. */
  public static Collection<Row> rows() {
    return Held.ROWS;
  }

  public static List<Factor> factors() {
    return FACTORS;
  }

  /** The rows that no rule refuses; each has a tree. */
  public static List<Row> sound() {
    return rows().stream().filter(r -> r.tree().isPresent()).toList();
  }

  /** The profile with these choices, whatever any other row has. */
  public static Row of(List<Integer> choices) {
    return new Making().row(choices);
  }

  public static String word(int factor, int choice) {
    return FACTORS.get(factor).name() + "=" + FACTORS.get(factor).choices().get(choice).word();
  }

  /** Whether a sound row has both choices. */
  static boolean met(int factor, int choice, int otherFactor, int otherChoice) {
    return Held.ROWS.stream().anyMatch(r -> meets(r, factor, choice, otherFactor, otherChoice));
  }

  private static boolean meets(Row row, int factor, int choice, int otherFactor, int otherChoice) {
    return row.choices().get(factor) == choice
        && row.choices().get(otherFactor) == otherChoice
        && row.tree().isPresent();
  }

  private static ProfileJudgement judge(String profile) {
    return Judge.judge(
        "-",
        new ByteArrayInputStream(profile.getBytes(StandardCharsets.UTF_8)),
        () -> LocalDate.of(2026, 1, 1));
  }

  private static Bundle spell(ProfileJudgement judgement) {
    return Spell.spell(judgement.soundAssembly(), TEMPLATES, "pairs.yaml");
  }

  /** On first use. */
  private static final class Held {
    private static final Collection<Row> ROWS = new Making().made();
  }

  private static final class Making {
    private final Map<List<Integer>, Row> made = new LinkedHashMap<>();
    private final List<Factor> factors = FACTORS;

    Collection<Row> made() {
      for (List<Integer> choices :
          CoveringRows.of(factors.stream().map(f -> f.choices().size()).toList(), STRENGTH)) {
        if (!isSound(add(choices))) {
          mend(choices);
        }
      }
      for (int factor = 0; factor < factors.size(); factor++) {
        for (int other = factor + 1; other < factors.size(); other++) {
          completePairs(factor, other);
        }
      }
      return List.copyOf(made.values());
    }

    /** Makes each choice plain that leaves fewer errors behind. */
    private void mend(List<Integer> refused) {
      List<Integer> choices = refused;
      long errors = errors(trial(choices));
      for (int factor = 0; factor < factors.size() && errors > 0; factor++) {
        if (choices.get(factor) > 0) {
          List<Integer> plainer = with(choices, factor, 0);
          long left = errors(trial(plainer));
          if (left < errors) {
            choices = plainer;
            errors = left;
          }
        }
      }
      if (errors == 0) {
        add(choices);
      }
    }

    private static long errors(Row row) {
      return row.judgement().findings().stream()
          .filter(d -> d.severity() == Severity.ERROR)
          .count();
    }

    private void completePairs(int factor, int other) {
      for (int choice = 0; choice < factors.get(factor).choices().size(); choice++) {
        for (int otherChoice = 0;
            otherChoice < factors.get(other).choices().size();
            otherChoice++) {
          int[] pair = {factor, choice, other, otherChoice};
          if (made.values().stream().noneMatch(r -> meets(r, pair[0], pair[1], pair[2], pair[3]))) {
            plainest(pair);
          }
        }
      }
    }

    /** Both choices alone, or with one more that makes them sound. */
    private void plainest(int[] pair) {
      List<Integer> both = new ArrayList<>();
      factors.forEach(_ -> both.add(0));
      both.set(pair[0], pair[1]);
      both.set(pair[2], pair[3]);
      if (isSound(trial(both))) {
        add(both);
        return;
      }
      for (int factor = 0; factor < factors.size(); factor++) {
        for (int choice = 1; choice < factors.get(factor).choices().size(); choice++) {
          List<Integer> three = with(both, factor, choice);
          if (factor != pair[0] && factor != pair[2] && isSound(trial(three))) {
            add(three);
            return;
          }
        }
      }
    }

    private Row add(List<Integer> choices) {
      return made.computeIfAbsent(choices, this::row);
    }

    private Row row(List<Integer> choices) {
      Row row = trial(choices);
      return isSound(row)
          ? new Row(choices, row.profile(), row.judgement(), Optional.of(spell(row.judgement())))
          : row;
    }

    /** Judged only. */
    private Row trial(List<Integer> choices) {
      Map<String, Object> profile = ProfileFactors.base();
      for (int i = 0; i < choices.size(); i++) {
        Factor.apply(factors.get(i).choices().get(choices.get(i)), profile);
      }
      String text = new Yaml().dump(profile);
      return new Row(choices, text, judge(text), Optional.empty());
    }

    private static boolean isSound(Row row) {
      return row.judgement().sound();
    }

    private static List<Integer> with(List<Integer> choices, int factor, int choice) {
      List<Integer> changed = new ArrayList<>(choices);
      changed.set(factor, choice);
      return List.copyOf(changed);
    }
  }
}
