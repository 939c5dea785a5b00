package io.datalyptica.component;

import io.datalyptica.plan.Identity;
import io.datalyptica.plan.Platform;
import io.datalyptica.template.View;
import io.datalyptica.template.YamlTree;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The names that every manifest template uses: namespace, labels, annotations, selector, pod
 * labels.
 */
public final class ObjectViews {
  private ObjectViews() {}

  /**
   * Starts the view of an object: texts {@code namespace}, {@code instance}, {@code partOf}, {@code
   * runbooks} (where the pages are published, for the link of each alert); trees {@code labels}
   * (common and the user's), {@code annotations} (the user's), {@code keptAnnotations} and {@code
   * verbatimAnnotations} (the same with the guards of what holds data, and of scripts), {@code
   * selector} (the stable subset), {@code podLabels} (the common labels, without the user's, for
   * pod templates: a change of a user's label must not restart a database).
   */
  public static View.Builder of(
      Platform platform,
      Identity identity,
      Map<String, String> labels,
      Map<String, String> annotations) {
    Map<String, String> own = merged(platform.annotations(), annotations);
    return View.builder()
        .text("namespace", platform.namespace().value())
        .text("instance", identity.instance())
        .text("partOf", platform.name().value())
        .text("runbooks", platform.monitoring().runbooks())
        .tree("labels", labels(platform, identity, labels))
        .tree("annotations", YamlTree.texts(own))
        .tree("keptAnnotations", GitOpsGuards.kept(own))
        .tree("verbatimAnnotations", GitOpsGuards.verbatim(own))
        .tree("selector", YamlTree.texts(identity.selector()))
        .tree("podLabels", YamlTree.texts(identity.labels(platform)));
  }

  private static YamlTree labels(Platform platform, Identity identity, Map<String, String> labels) {
    Map<String, String> all = new LinkedHashMap<>(identity.labels(platform));
    all.putAll(merged(platform.labels(), labels));
    return YamlTree.texts(all);
  }

  private static Map<String, String> merged(
      Map<String, String> platform, Map<String, String> component) {
    Map<String, String> merged = new LinkedHashMap<>(platform);
    merged.putAll(component);
    return merged;
  }
}
