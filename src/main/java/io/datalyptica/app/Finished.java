package io.datalyptica.app;

import io.datalyptica.bundle.Bundle;
import io.datalyptica.bundle.ObjectReader;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.plan.Plan;
import io.datalyptica.template.Templates;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A sound plan as the tree of its files, and what is wrong with the objects in them. Every file is read back as soon as it is spelled,
 * beside the spelling of the next.
 *
 * @param findings waits for them; see {@link Verify#findings}
 */
public record Finished(Bundle tree, Supplier<List<Diagnostic>> findings) {

  /** @param strictly, schemas as in {@link Verify#findings} */
  public static Finished of(
      Plan plan, Templates templates, String source, Aside aside, boolean strictly, Optional<Path> schemas) {
    ObjectReader reader = new ObjectReader();
    Bundle tree = Spell.spell(plan, templates, source, (path, text) -> aside.begin(() -> read(reader, path, text)));
    Supplier<List<Diagnostic>> findings =
        aside.begin(() -> Verify.findings(plan, reader.index(Verify.announced(plan)), strictly, schemas));
    return new Finished(tree, findings);
  }

  private static Void read(ObjectReader reader, String path, String text) {
    reader.read(path, text);
    return null;
  }
}
