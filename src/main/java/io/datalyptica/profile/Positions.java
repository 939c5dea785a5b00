package io.datalyptica.profile;

import io.datalyptica.diagnostic.SourcePosition;
import io.datalyptica.profile.reader.YamlNode;
import io.datalyptica.profile.reader.YamlNode.Mapping;
import io.datalyptica.profile.reader.YamlNode.Sequence;

/**
 * Where each value of a profile stands.
 *
 * @param file the file as the user named it, {@code -} for standard input
 * @param root the profile as it was written
 */
public record Positions(String file, Mapping root) {
  /**
   * The position of what stands at a JSON pointer, or of its nearest parent that is present; the
   * pointer asked for is kept.
   */
  public SourcePosition at(String pointer) {
    YamlNode node = find(pointer, true);
    return new SourcePosition(file, node.place().line(), node.place().column(), pointer);
  }

  /** Whether a value is written at a JSON pointer. */
  public boolean has(String pointer) {
    return find(pointer, false) != null;
  }

  /** What stands at {@code pointer}; when nothing does, its nearest parent or null. */
  private YamlNode find(String pointer, boolean nearest) {
    YamlNode node = root;
    for (int from = 1; from <= pointer.length(); ) {
      int slash = pointer.indexOf('/', from);
      int end = slash < 0 ? pointer.length() : slash;
      YamlNode next =
          below(node, pointer.substring(from, end).replace("~1", "/").replace("~0", "~"));
      if (next == null) {
        return nearest ? node : null;
      }
      node = next;
      from = end + 1;
    }
    return node;
  }

  private static YamlNode below(YamlNode node, String step) {
    if (node instanceof Mapping mapping) {
      return mapping.find(step);
    }
    return node instanceof Sequence sequence ? item(sequence, step) : null;
  }

  private static YamlNode item(Sequence sequence, String step) {
    for (int i = 0; i < step.length(); i++) {
      if (step.charAt(i) < '0' || step.charAt(i) > '9') {
        return null;
      }
    }
    // Longer than any list that a profile may hold.
    int index = step.isEmpty() || step.length() > 9 ? -1 : Integer.parseInt(step);
    return index >= 0 && index < sequence.items().size() ? sequence.items().get(index) : null;
  }
}
