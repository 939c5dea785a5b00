package io.datalyptica.component.platform;

import io.datalyptica.bundle.Bundle;
import io.datalyptica.component.Speller;
import io.datalyptica.component.Tree;
import io.datalyptica.plan.Plan;
import io.datalyptica.template.View;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A {@code kustomization.yaml} in every folder of manifests, so that {@code oc apply -k} works for
 * the whole, a stage, a component.
 */
public final class Kustomizations implements Speller {
  private static final String NAME = "kustomization.yaml";

  @Override
  public void spell(Plan plan, Tree tree) {
    TreeMap<String, TreeSet<String>> folders = new TreeMap<>();
    for (String path : tree.files().soFar().keySet()) {
      if (path.endsWith(".yaml") && !path.startsWith(Bundle.ADMIN)) {
        enter(folders, path);
      }
    }
    folders.forEach(
        (folder, entries) ->
            tree.file(
                folder + NAME,
                NAME,
                View.builder().texts("resources", List.copyOf(entries)).build()));
  }

  /** Lists {@code path} in its folder, that folder in its parent, and so on up to the root. */
  private static void enter(TreeMap<String, TreeSet<String>> folders, String path) {
    int slash = path.lastIndexOf('/');
    String folder = path.substring(0, slash + 1);
    boolean known = folders.containsKey(folder);
    folders.computeIfAbsent(folder, _ -> new TreeSet<>()).add(path.substring(slash + 1));
    if (!known && slash >= 0) {
      enter(folders, path.substring(0, slash));
    }
  }
}
