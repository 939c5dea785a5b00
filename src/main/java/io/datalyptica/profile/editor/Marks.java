package io.datalyptica.profile.editor;

import io.datalyptica.profile.editor.Source.Member;

/** The dashes and colons of a text, which no event of the parser names. */
final class Marks {
  private final Layout layout;

  Marks(Layout layout) {
    this.layout = layout;
  }

  /** Where a member of a block begins: at its key, or at its dash. */
  int begin(Source block, int index) {
    Member member = block.members().get(index);
    if (member.key() != null) {
      return member.key().from();
    }
    int dash =
        index == 0 ? block.from() : layout.nextToken(block.members().get(index - 1).value().to());
    return at(dash, '-');
  }

  /** Behind the colon or the dash of a member. */
  int end(Source holder, int index) {
    Member member = holder.members().get(index);
    return member.key() == null
        ? begin(holder, index) + 1
        : at(layout.behindSpaces(member.key().to()), ':') + 1;
  }

  private int at(int index, char mark) {
    if (index >= layout.text.length() || layout.text.charAt(index) != mark) {
      throw new Impossible("it is written in a way of YAML that is not edited (such as `? key`)");
    }
    return index;
  }
}
