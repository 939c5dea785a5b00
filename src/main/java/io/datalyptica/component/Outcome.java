package io.datalyptica.component;

import io.datalyptica.template.YamlTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one component can still do.
 *
 * @param reads whether everything that it holds can be read
 * @param writes whether everything can be written
 * @param rows its lines in the table
 * @param sentences the arithmetic of each line
 * @param tree for programs, with {@code reads} and {@code writes}; empty when there is nothing to
 *     say
 * @param errand what else it does, and no longer may
 */
public record Outcome(
    boolean reads,
    boolean writes,
    List<Row> rows,
    List<String> sentences,
    YamlTree.Entries tree,
    Optional<Errand> errand) {
  private static final String READS = "reads";
  private static final String WRITES = "writes";

  public Outcome {
    rows = List.copyOf(rows);
    sentences = List.copyOf(sentences);
  }

  /** Of a component that does nothing but serve. */
  public Outcome(
      boolean reads,
      boolean writes,
      List<Row> rows,
      List<String> sentences,
      YamlTree.Entries tree) {
    this(reads, writes, rows, sentences, tree, Optional.empty());
  }

  /** Of something that is taken to be there. */
  public static Outcome assumed() {
    return new Outcome(true, true, List.of(), List.of(), YamlTree.map().build());
  }

  /** The same with something that it does beside. */
  public Outcome with(Errand beside) {
    return new Outcome(reads, writes, rows, sentences, tree, Optional.of(beside));
  }

  /**
   * One thing that a component cannot serve without, and what is left of it.
   *
   * @param what is asked for, with its article
   * @param provider the name of who provides it
   */
  public record Lack(String what, String provider, boolean reads, boolean writes) {}

  /** The same where {@code lacks} allow no more: whoever asks serves as far as it is served. */
  public Outcome without(String name, List<Lack> lacks) {
    if (lacks.isEmpty()) {
      return this;
    }
    boolean readable = reads;
    boolean writable = writes;
    for (Lack lack : lacks) {
      readable &= lack.reads;
      writable &= lack.writes;
    }
    List<Row> limited = new ArrayList<>();
    for (Row row : rows) {
      limited.add(row.within(readable, writable));
    }
    List<String> said = new ArrayList<>(sentences);
    List<YamlTree> needs = new ArrayList<>();
    for (Lack lack : lacks) {
      said.add(
          name
              + ": it needs "
              + lack.what
              + ", and "
              + lack.provider
              + (lack.reads ? " takes no writes: " : " does not answer: ")
              + verdict(readable, writable));
      needs.add(
          YamlTree.map()
              .put("what", lack.what)
              .put("provider", lack.provider)
              .put(READS, lack.reads)
              .put(WRITES, lack.writes)
              .build());
    }
    Map<String, YamlTree> entries = new LinkedHashMap<>(tree.entries());
    entries.put(READS, YamlTree.flag(readable));
    entries.put(WRITES, YamlTree.flag(writable));
    entries.put("needs", YamlTree.items(needs));
    YamlTree.Builder map = YamlTree.map();
    entries.forEach(map::put);
    return new Outcome(readable, writable, limited, said, map.build(), errand);
  }

  /** What remains, in a word. */
  public static String verdict(boolean reads, boolean writes) {
    return writes ? "reads and writes" : reads ? "read-only" : "unavailable";
  }
}
