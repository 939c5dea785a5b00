package io.datalyptica.app;

import io.datalyptica.bundle.Bundle;
import io.datalyptica.component.Assembly;
import io.datalyptica.component.Part;
import io.datalyptica.component.Speller;
import io.datalyptica.component.Tree;
import io.datalyptica.plan.Plan;
import io.datalyptica.template.Templates;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/** Spells a sound plan into the complete tree, in memory. */
public final class Spell {
  private Spell() {}

  /**
   * @param source the profile as the user named it; only its file name is written, so that the tree
   *     does not depend on where it stands
   */
  public static Bundle spell(Assembly platform, Templates templates, String source) {
    return spell(platform, templates, source, (_, _) -> {});
  }

  /**
   * @param spelled told of every file, path and contents, when it is spelled
   */
  static Bundle spell(
      Assembly platform, Templates templates, String source, BiConsumer<String, String> spelled) {
    String name = source.equals("-") ? "standard input" : Path.of(source).getFileName().toString();
    Tree tree = new Tree(templates, Bundle.builder(spelled), name);
    Plan plan = platform.plan();
    for (Speller first : Components.before()) {
      first.spell(plan, tree);
    }
    for (Part<?> part : platform.parts()) {
      part.spell(plan, tree);
    }
    for (Speller last : Components.after()) {
      last.spell(plan, tree);
    }
    return tree.files().build();
  }
}
