package io.datalyptica.cli;

import io.datalyptica.Cases;
import io.datalyptica.Cases.Case;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Renders every golden case by the command line, as a program for whoever wants another JVM: its
 * argument is the folder of the trees, its answer the order of that JVM.
 */
public final class RenderCases {
  private static final int MEMBERS = 20_000;

  private RenderCases() {}

  public static void main(String[] arguments) {
    for (Case golden : Cases.all()) {
      Path out = Path.of(arguments[0]).resolve(golden.name());
      Ran ran = Ran.of("render", golden.profile().toString(), "-o", out.toString());
      if (ran.code() != ExitCode.OK) {
        System.out.println(golden + ": " + ran.err());
        System.exit(1);
      }
    }
    System.out.println("order " + order());
  }

  /**
   * How this JVM goes through a set that cannot change: it begins at a place, and goes in a
   * direction, that each JVM draws at its start. With gaps between the numbers no two places are
   * alike.
   */
  public static int order() {
    Set<Integer> set =
        Set.copyOf(new HashSet<>(IntStream.range(0, MEMBERS).map(i -> 2 * i).boxed().toList()));
    return new ArrayList<>(set).hashCode();
  }
}
