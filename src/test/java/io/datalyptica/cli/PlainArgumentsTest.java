package io.datalyptica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What is read without picocli is read as picocli reads it. */
class PlainArgumentsTest {
  private static final List<String> OTHERS =
      List.of(
          "a.yaml",
          "b.yaml",
          "-",
          "out",
          "text",
          "json",
          "--",
          "-x",
          "-oout",
          "--outp",
          "out=1",
          "@file",
          "",
          "'q'",
          "\"q\"",
          "--no-check",
          "-h",
          "-1",
          "a b",
          "--=",
          "=",
          "---",
          "é",
          "--check=true",
          "--output=",
          "REDIS-001");

  @Property(tries = 20_000)
  void whatItTakesPicocliTakesInTheSameWay(@ForAll("lines") List<String> line) {
    String[] args = line.toArray(String[]::new);
    Syntax syntax = Commands.command(args[0]).syntax();
    Arguments plain = PlainArguments.of(syntax, args);
    Statistics.collect(plain != null);
    if (plain != null) {
      var parsed = Picocli.line(Map.of(args[0], Commands.command(args[0]))).parseArgs(args);
      assertThat(Picocli.arguments(syntax, parsed.subcommand())).isEqualTo(plain);
    }
  }

  /** A reader that takes nothing would pass the property. */
  @Example
  void whatPeopleWriteIsPlain() {
    for (String line :
        List.of(
            "render profiles/datalyptica.yaml -o out",
            "render profiles/datalyptica.yaml --check --output=out",
            "render - -o -",
            "render a.yaml b.yaml --verify --overwrite-edited --templates t --color never --fail-on"
                + " warning",
            "validate a.yaml --format sarif --rule PG-001 --rule PG-002 --explain",
            "simulate a.yaml --lose node=1 --lose zone=1",
            "explain PG-001 --profile a.yaml",
            "init --name data --tier dev",
            "version")) {
      String[] args = line.split(" ");
      assertThat(PlainArguments.of(Commands.command(args[0]).syntax(), args)).as(line).isNotNull();
    }
  }

  @Provide
  Arbitrary<List<String>> lines() {
    return Arbitraries.of(Commands.NAMES)
        .flatMap(name -> words(name).list().ofMaxSize(6).map(words -> line(name, words)));
  }

  private static List<String> line(String name, List<String> words) {
    List<String> line = new ArrayList<>(List.of(name));
    words.forEach(w -> line.addAll(w.contains("\t") ? List.of(w.split("\t", -1)) : List.of(w)));
    return line;
  }

  /**
   * Options of the command, bare, with a value behind them and with one attached, among words that
   * are none.
   */
  private static Arbitrary<String> words(String name) {
    List<String> words = new ArrayList<>(OTHERS);
    for (Option option : Commands.command(name).syntax().options()) {
      for (String of : option.names()) {
        words.addAll(List.of(of, of + "=v", of + "\tv", of + "\tw", of + "\t-", of + "\t--check"));
      }
    }
    return Arbitraries.of(words);
  }
}
