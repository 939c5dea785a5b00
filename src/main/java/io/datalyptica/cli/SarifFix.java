package io.datalyptica.cli;

import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.profile.editor.Edit;
import io.datalyptica.profile.editor.ProfileEditor;
import io.datalyptica.profile.editor.Replacement;
import io.datalyptica.template.YamlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fixes of a finding as one SARIF fix (3.55): what is deleted of the profile's text and what is
 * inserted there. Lines and columns count from 1, columns in code points, and the end of a region
 * is behind its last character; a region without characters is a place to insert at.
 */
final class SarifFix {
  private final String text;

  private SarifFix(String text) {
    this.text = text;
  }

  /** Empty when the text is not one that can be edited. */
  static Optional<YamlTree> of(Diagnostic d, String text, String uri) {
    return ProfileEditor.edit(text, d.fixes()) instanceof Edit.Done done
            && !done.replacements().isEmpty()
        ? Optional.of(new SarifFix(text).fix(d, done.replacements(), uri))
        : Optional.empty();
  }

  private YamlTree fix(Diagnostic d, List<Replacement> changes, String uri) {
    List<YamlTree> replacements = new ArrayList<>();
    for (Replacement change : changes) {
      YamlTree.Builder replacement = YamlTree.map().put("deletedRegion", region(change));
      if (!change.text().isEmpty()) {
        replacement.put("insertedContent", SarifFindings.message(change.text()));
      }
      replacements.add(replacement.build());
    }
    YamlTree artifact =
        YamlTree.map()
            .put("artifactLocation", YamlTree.map().put("uri", uri).build())
            .put("replacements", YamlTree.items(replacements))
            .build();
    boolean safe = true;
    for (Fix fix : d.fixes()) {
      safe &= fix.isSafe();
    }
    return YamlTree.map()
        .put("description", SarifFindings.message(d.remedy()))
        .put("artifactChanges", YamlTree.items(List.of(artifact)))
        .put("properties", YamlTree.map().put("safe", safe).build())
        .build();
  }

  private YamlTree region(Replacement change) {
    return YamlTree.map()
        .put("startLine", line(change.from()))
        .put("startColumn", column(change.from()))
        .put("endLine", line(change.to()))
        .put("endColumn", column(change.to()))
        .build();
  }

  private int line(int index) {
    int line = 1;
    for (int i = 0; i < index; i++) {
      line += isBreak(i) ? 1 : 0;
    }
    return line;
  }

  /** Whether a line ends with the character; of a carriage return and a line feed, the latter. */
  private boolean isBreak(int i) {
    char c = text.charAt(i);
    return c == '\n' || c == '\r' && !text.startsWith("\n", i + 1);
  }

  private int column(int index) {
    int start = index;
    while (start > 0 && !isBreak(start - 1)) {
      start--;
    }
    return text.codePointCount(start, index) + 1;
  }
}
