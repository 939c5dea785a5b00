package io.datalyptica.profile.editor;

import io.datalyptica.profile.editor.Source.Member;
import java.util.ArrayList;
import java.util.List;

/**
 * The way that a JSON pointer takes through a text.
 *
 * @param holders the maps and lists that are passed, from the root on
 * @param indices which member of each holder leads on
 * @param rest the steps that lead to nothing
 */
record Way(Source root, List<Source> holders, List<Integer> indices, List<String> rest) {
  /** Never through a value that stands in two places. */
  static Way to(String pointer, Source root) {
    List<String> steps = steps(pointer);
    List<Source> holders = new ArrayList<>();
    List<Integer> indices = new ArrayList<>();
    Source at = free(root);
    int i = 0;
    for (int found = 0; i < steps.size(); i++) {
      found = at.find(steps.get(i));
      if (found < 0) {
        break;
      }
      Member member = at.members().get(found);
      if (member.key() != null) {
        free(member.key());
      }
      holders.add(at);
      indices.add(found);
      at = free(member.value());
    }
    return new Way(root, holders, indices, steps.subList(i, steps.size()));
  }

  static List<String> steps(String pointer) {
    List<String> steps = new ArrayList<>();
    for (int from = 1; from <= pointer.length(); ) {
      int slash = pointer.indexOf('/', from);
      int end = slash < 0 ? pointer.length() : slash;
      steps.add(pointer.substring(from, end).replace("~1", "/").replace("~0", "~"));
      from = end + 1;
    }
    return steps;
  }

  private static Source free(Source source) {
    if (source.tied()) {
      throw new Impossible(
          "an anchor, an alias or a tag stands on the way to it, so that more than one value could"
              + " change");
    }
    return source;
  }

  /** What the pointer leads to, or the last value on the way to what is absent. */
  Source end() {
    return holders.isEmpty() ? root : member().value();
  }

  /** The map or list that holds the end; not asked of the root. */
  Source holder() {
    return holders.getLast();
  }

  int index() {
    return indices.getLast();
  }

  /** The end with its key; not asked of the root. */
  Member member() {
    return holder().members().get(index());
  }

  boolean isWhole() {
    return rest.isEmpty();
  }

  /** The way to the holder of the end. */
  Way up() {
    int last = holders.size() - 1;
    return new Way(root, holders.subList(0, last), indices.subList(0, last), List.of());
  }
}
