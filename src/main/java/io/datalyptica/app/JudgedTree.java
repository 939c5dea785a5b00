package io.datalyptica.app;

import io.datalyptica.bundle.Bundle;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.ObjectReader;
import io.datalyptica.component.Assembly;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.rule.object.ObjectJudge;
import io.datalyptica.template.Templates;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A sound plan as the tree of its files, and what is wrong with the objects in them. Every file is
 * read back as soon as it is spelled, beside the spelling of the next; whoever asks for the
 * findings helps to judge.
 */
public final class JudgedTree {
  private final Bundle tree;
  private final Supplier<ObjectJudge> judge;
  private final Supplier<?> helper;
  private final boolean strictly;
  private final Optional<Path> schemas;
  private List<Diagnostic> findings;

  /**
   * @param strictly also every field, against the typed models
   * @param schemas a folder of JSON schemas for a strict check
   */
  public JudgedTree(
      Assembly platform,
      Templates templates,
      String source,
      BackgroundWork aside,
      boolean strictly,
      Optional<Path> schemas) {
    this.strictly = strictly;
    this.schemas = schemas;
    ObjectReader reader = new ObjectReader(Components.ALL);
    tree =
        Spell.spell(
            platform, templates, source, (path, text) -> aside.run(() -> reader.read(path, text)));
    judge = aside.begin(() -> ObjectVerification.judge(platform.plan(), reader));
    helper = aside.run(() -> judge.get().work());
  }

  public Bundle tree() {
    return tree;
  }

  /** Its objects. */
  public ObjectIndex objects() {
    return judge.get().index();
  }

  /** Positions are in the tree: file, line and column, pointer into the object. */
  public List<Diagnostic> findings() {
    if (findings == null) {
      judge.get().work();
      helper.get();
      findings = ObjectVerification.findings(judge.get(), strictly, schemas);
    }
    return findings;
  }
}
