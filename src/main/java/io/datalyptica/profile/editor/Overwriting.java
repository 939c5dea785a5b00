package io.datalyptica.profile.editor;

import io.datalyptica.profile.editor.Source.Form;
import io.datalyptica.profile.editor.Source.Member;
import java.util.List;

/** Writes another value where one stands, or another key. */
final class Overwriting {
  private Overwriting() {}

  static List<Replacement> value(Layout layout, Way way, String value) {
    if (way.holders().isEmpty()) {
      throw new Impossible("the whole profile would be another");
    }
    Source old = way.end();
    String written = ScalarText.value(value, old.form(), way.holder().flow());
    if (old.isCollection() && !old.flow()) {
      return block(layout, way, written);
    }
    // Of nothing, only the place behind the colon is known.
    return List.of(
        old.from() == old.to()
            ? Replacement.insertion(old.from(), " " + written)
            : new Replacement(old.from(), old.to(), written));
  }

  /** The lines of a block go; the comment behind its key stays. */
  private static List<Replacement> block(Layout layout, Way way, String value) {
    Source old = way.end();
    if (!layout.isFirstOnLine(old.from())) {
      return List.of(new Replacement(old.from(), old.to(), value));
    }
    int behindMark = new Marks(layout).end(way.holder(), way.index());
    int before = layout.endOfLineBefore(layout.lineStart(old.from()));
    return List.of(
        Replacement.insertion(behindMark, " " + value),
        Replacement.deletion(before, layout.lineEnd(old.to())));
  }

  static List<Replacement> key(Way way, String key) {
    Member member = way.holders().isEmpty() ? null : way.member();
    if (!way.isWhole() || member == null || member.key() == null) {
      throw new Impossible("there is no such key");
    }
    if (way.holder().form() != Form.MAP || way.holder().find(key) >= 0) {
      throw new Impossible("`" + key + "` stands there already");
    }
    Source old = member.key();
    return List.of(new Replacement(old.from(), old.to(), ScalarText.key(key, old.form())));
  }
}
