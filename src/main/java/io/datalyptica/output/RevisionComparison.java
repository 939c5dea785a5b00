package io.datalyptica.output;

import io.datalyptica.bundle.Bundle;
import io.datalyptica.output.Difference.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says where the tree that a revision of git has at a directory is not what was rendered. */
public final class RevisionComparison {
  private RevisionComparison() {}

  /**
   * @param dir the directory as it is called in the working tree; it need not stand there
   * @param revision such as {@code origin/main}
   */
  public static ComparisonOutcome compare(
      Bundle bundle, Path dir, Provenance provenance, String revision) {
    WantedFiles wanted = WantedFiles.of(bundle, provenance);
    try {
      return compare(wanted, new GitRevision(dir.toAbsolutePath().normalize(), revision));
    } catch (OwnedFiles.Unreadable e) {
      return Refused.because(Faults.lock(e));
    } catch (GitRevision.Fault | IOException e) {
      return Refused.because(
          new OutputFault(
              OutputFault.Kind.TARGET,
              dir.toString(),
              "the tree of revision " + revision + " cannot be read: " + e.getMessage(),
              "name a revision that `git log` shows in the repository of " + dir));
    }
  }

  private static ComparisonOutcome compare(WantedFiles wanted, GitRevision revision)
      throws IOException, GitRevision.Fault, OwnedFiles.Unreadable {
    byte[] lock = revision.files(List.of(OwnedFiles.NAME)).get(OwnedFiles.NAME);
    OwnedFiles owned =
        lock == null ? OwnedFiles.NONE : OwnedFiles.parse(new String(lock, StandardCharsets.UTF_8));
    TreeMap<String, Standing> standings = new TreeMap<>();
    TreeMap<String, byte[]> before = new TreeMap<>();
    Map<String, byte[]> files = revision.files(List.copyOf(owned.fingerprints().keySet()));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      byte[] now = wanted.files().get(file.getKey());
      boolean same = now != null && LineEnds.sameText(file.getValue(), now);
      standings.put(
          file.getKey(), same ? Standing.EQUAL : now == null ? Standing.STALE : Standing.OUTDATED);
      if (!same) {
        before.put(file.getKey(), file.getValue());
      }
    }
    for (String path : wanted.files().keySet()) {
      standings.putIfAbsent(path, Standing.MISSING);
    }
    return new Comparison(
        differences(standings),
        StandingTree.of(lock != null, owned.provenance(), before, standings));
  }

  private static List<Difference> differences(Map<String, Standing> standings) {
    List<Difference> differences = new ArrayList<>();
    standings.forEach(
        (path, standing) -> {
          switch (standing) {
            case MISSING -> differences.add(new Difference(path, Kind.MISSING));
            case OUTDATED -> differences.add(new Difference(path, Kind.DIFFERS));
            case STALE -> differences.add(new Difference(path, Kind.STALE));
            default -> {}
          }
        });
    return differences;
  }
}
