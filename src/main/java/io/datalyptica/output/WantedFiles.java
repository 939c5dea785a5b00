package io.datalyptica.output;

import io.datalyptica.bundle.Bundle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A bundle as the bytes that have to stand on disk, and the list of owned files that goes with
 * them.
 */
record WantedFiles(SortedMap<String, byte[]> files, OwnedFiles owned, byte[] lock) {

  static WantedFiles of(Bundle bundle, Provenance provenance) {
    TreeMap<String, byte[]> files = new TreeMap<>();
    TreeMap<String, String> fingerprints = new TreeMap<>();
    for (Map.Entry<String, String> file : bundle.files().entrySet()) {
      byte[] contents = file.getValue().getBytes(StandardCharsets.UTF_8);
      files.put(file.getKey(), contents);
      fingerprints.put(file.getKey(), Fingerprint.of(contents));
    }
    OwnedFiles owned = new OwnedFiles(provenance, fingerprints);
    return new WantedFiles(files, owned, owned.text().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Paths that are one path on the file systems of macOS and Windows: refused everywhere, so that a
   * tree can be used everywhere.
   */
  List<OutputFault> collisions() {
    List<OutputFault> faults = new ArrayList<>();
    Map<String, String> seen = new HashMap<>();
    for (String path : files.keySet()) {
      for (int end = path.indexOf('/'); ; end = path.indexOf('/', end + 1)) {
        boolean file = end < 0;
        // A directory keeps its slash: a file and a directory of one name collide as well.
        String part = file ? path : path.substring(0, end);
        String spelled = file ? part : part + "/";
        String other = seen.putIfAbsent(part.toLowerCase(Locale.ROOT), spelled);
        if (other != null && !other.equals(spelled)) {
          faults.add(collision(path, other));
          break;
        }
        if (file) {
          break;
        }
      }
    }
    return faults;
  }

  private static OutputFault collision(String path, String other) {
    return new OutputFault(
        OutputFault.Kind.COLLISION,
        path,
        path
            + " and "
            + other
            + " are the same on a file system that ignores case; one of them would be lost there",
        "give the objects of the profile names that differ in more than upper and lower case");
  }
}
