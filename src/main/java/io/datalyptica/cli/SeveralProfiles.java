package io.datalyptica.cli;

import io.datalyptica.app.Parallel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** Runs over many profiles at once what is done with one, and shows on a terminal how far it is. */
final class SeveralProfiles {
  private SeveralProfiles() {}

  /**
   * Renders every profile whatever becomes of the others; returns the exit code.
   *
   * @param together nothing is written unless all are sound: then every profile is judged and
   *     spelled twice, because a thousand trees are not held in memory
   */
  static int render(
      Rendering rendering,
      Map<String, Path> targets,
      Rendering.Aim aim,
      boolean together,
      RenderReport printed,
      Console console) {
    BiConsumer<ProfileOutcome, Path> tell = printed::add;
    if (together) {
      go(rendering, targets, Rendering.Aim.NOTHING, printed::add, console);
      int unsound = targets.size() - printed.done();
      if (unsound > 0) {
        return printed.end(
            "nothing was written: "
                + unsound
                + " of "
                + targets.size()
                + " profiles are not sound (--all-or-none)");
      }
      printed.again();
      tell = printed::addOutcome;
    }
    go(rendering, targets, aim, tell, console);
    return printed.end();
  }

  private static void go(
      Rendering rendering,
      Map<String, Path> targets,
      Rendering.Aim aim,
      BiConsumer<ProfileOutcome, Path> tell,
      Console console) {
    each(
        List.copyOf(targets.keySet()),
        profile -> rendering.go(profile, targets.get(profile), aim),
        one -> tell.accept(one, targets.get(one.judgement().source())),
        console);
  }

  /** The results in the order of the profiles; {@code tell} may print. */
  static <A> void each(
      List<String> profiles, Function<String, A> work, Consumer<A> tell, Console console) {
    Progress progress = Progress.of(console, profiles.size());
    try {
      Parallel.each(
          profiles,
          work,
          one -> {
            progress.clear();
            tell.accept(one);
          },
          progress::show);
    } finally {
      progress.clear();
    }
  }
}
