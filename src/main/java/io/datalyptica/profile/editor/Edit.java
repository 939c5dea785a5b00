package io.datalyptica.profile.editor;

import java.util.List;

/** What came of fixing a text. */
public sealed interface Edit {
  /**
   * @param text the whole text, fixed
   * @param replacements the same, said of the text as it was: in order, and apart from each other
   */
  record Done(String text, List<Replacement> replacements) implements Edit {
    public Done {
      replacements = List.copyOf(replacements);
    }
  }

  /**
   * @param why in words that go on from "not fixed, because"
   */
  record Refused(String why) implements Edit {}
}
