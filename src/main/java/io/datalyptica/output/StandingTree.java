package io.datalyptica.output;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * What stands where a tree is to go, as far as the new one is something else.
 *
 * @param isThere false: no tree of ours stands there
 * @param provenance what the standing tree's list of owned files records
 * @param before files of ours that the new tree changes or no longer has, as they stand
 * @param unchanged files that stand as they are wanted
 */
public record StandingTree(
    boolean isThere,
    Provenance provenance,
    SequencedMap<String, String> before,
    Set<String> unchanged) {
  public StandingTree {
    before = Collections.unmodifiableSequencedMap(new TreeMap<>(before));
    unchanged = Collections.unmodifiableSet(new LinkedHashSet<>(unchanged));
  }

  static StandingTree of(
      boolean isThere,
      Provenance provenance,
      Map<String, byte[]> before,
      Map<String, Standing> standings) {
    TreeMap<String, String> texts = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : before.entrySet()) {
      texts.put(
          file.getKey(), new String(LineEnds.withLf(file.getValue()), StandardCharsets.UTF_8));
    }
    Set<String> unchanged = new LinkedHashSet<>();
    for (Map.Entry<String, Standing> at : standings.entrySet()) {
      if (at.getValue() == Standing.EQUAL) {
        unchanged.add(at.getKey());
      }
    }
    return new StandingTree(isThere, provenance, texts, unchanged);
  }
}
