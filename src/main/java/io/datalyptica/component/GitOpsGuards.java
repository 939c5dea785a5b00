package io.datalyptica.component;

import io.datalyptica.template.YamlTree;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Annotations that keep a GitOps engine from harm, beside the user's own. A template takes them by
 * {@code partials/meta-kept} and {@code partials/meta-verbatim}; rules over the finished objects
 * find who forgot. Flux has a {@code force: disabled} too, which is not written: {@code spec.force:
 * true} of its Kustomization wins over it (fluxcd/pkg ssa/manager_apply.go, shouldForceApply).
 */
final class GitOpsGuards {
  private static final String PRUNE = "kustomize.toolkit.fluxcd.io/prune";
  private static final String SUBSTITUTE = "kustomize.toolkit.fluxcd.io/substitute";
  private static final String SYNC_OPTIONS = "argocd.argoproj.io/sync-options";
  private static final String[] KEEP = {"Prune=false", "Delete=false"};
  private static final YamlTree KEPT = YamlTree.texts(keptBeside(Map.of()));
  private static final YamlTree VERBATIM = YamlTree.texts(verbatimBeside(Map.of()));

  private GitOpsGuards() {}

  /**
   * Of what holds data, or would take what does along: no engine deletes it, neither when its file
   * leaves the tree nor when what applies the tree is deleted itself, for which Argo CD wants a
   * word each.
   */
  static YamlTree kept(Map<String, String> own) {
    return own.isEmpty() ? KEPT : YamlTree.texts(keptBeside(own));
  }

  /**
   * Of scripts and SQL: Flux' postBuild would take their {@code ${x}} and {@code $$} for its own.
   */
  static YamlTree verbatim(Map<String, String> own) {
    return own.isEmpty() ? VERBATIM : YamlTree.texts(verbatimBeside(own));
  }

  private static Map<String, String> keptBeside(Map<String, String> own) {
    Map<String, String> all = new LinkedHashMap<>(own);
    all.put(PRUNE, "disabled");
    String options = all.getOrDefault(SYNC_OPTIONS, "");
    for (String word : KEEP) {
      if (!options.contains(word)) {
        options = options.isEmpty() ? word : options + ',' + word;
      }
    }
    all.put(SYNC_OPTIONS, options);
    return all;
  }

  private static Map<String, String> verbatimBeside(Map<String, String> own) {
    Map<String, String> all = new LinkedHashMap<>(own);
    all.put(SUBSTITUTE, "disabled");
    return all;
  }
}
