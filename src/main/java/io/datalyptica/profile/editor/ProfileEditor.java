package io.datalyptica.profile.editor;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.profile.reader.YamlNode;
import java.util.List;

/**
 * Writes fixes into the text of a profile and leaves everything else of it as it is: comments,
 * order, layout, quotes, ends of lines. What it makes is read back; unless exactly the fixed values
 * differ, it refuses, and it never guesses at what is written in two places at once.
 */
public final class ProfileEditor {
  private ProfileEditor() {}

  /**
   * @param text that the strict reader accepts as YAML
   * @param fixes applied one after the other, all or none
   */
  public static Edit edit(String text, List<Fix> fixes) {
    try {
      Pieces pieces = new Pieces(text);
      YamlNode tree = read(text);
      for (Fix fix : fixes) {
        pieces.apply(replacements(pieces.text(), fix));
        YamlNode edited = read(pieces.text());
        if (!FixedTree.same(edited, FixedTree.of(tree, fix))) {
          throw new Impossible("the edit would change another value");
        }
        tree = edited;
      }
      return new Edit.Done(pieces.text(), pieces.replacements());
    } catch (Impossible e) {
      return new Edit.Refused(e.getMessage());
    }
  }

  private static YamlNode read(String text) {
    YamlNode tree = ScalarText.read(text);
    if (tree == null) {
      throw new Impossible("the text would not be YAML");
    }
    return tree;
  }

  private static List<Replacement> replacements(String text, Fix fix) {
    Source root = SourceReader.read(text);
    Layout layout = new Layout(text, root);
    Way way = Way.to(fix.pointer(), root);
    return switch (fix.change()) {
      case WRITE ->
          way.isWhole()
              ? Overwriting.value(layout, way, fix.value())
              : Addition.of(layout, way, fix.value());
      case REMOVE -> way.isWhole() ? Removal.of(layout, way) : List.of();
      case RENAME -> Overwriting.key(way, fix.value());
    };
  }
}
