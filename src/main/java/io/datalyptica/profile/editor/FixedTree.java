package io.datalyptica.profile.editor;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Fix.Change;
import io.datalyptica.profile.reader.YamlNode;
import io.datalyptica.profile.reader.YamlNode.Entry;
import io.datalyptica.profile.reader.YamlNode.Mapping;
import io.datalyptica.profile.reader.YamlNode.Place;
import io.datalyptica.profile.reader.YamlNode.Scalar;
import io.datalyptica.profile.reader.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;

/**
 * What a fix makes of the values of a profile, whatever their text: what an edit of the text is
 * held to.
 */
final class FixedTree {
  private static final Place NOWHERE = new Place(0, 0);

  private final Fix fix;
  private final List<String> steps;

  private FixedTree(Fix fix) {
    this.fix = fix;
    this.steps = Way.steps(fix.pointer());
  }

  static YamlNode of(YamlNode root, Fix fix) {
    return new FixedTree(fix).below(root, 0);
  }

  private YamlNode below(YamlNode at, int depth) {
    if (depth == steps.size()) {
      return value();
    }
    if (at instanceof Mapping map) {
      return new Mapping(map.place(), entries(map.entries(), depth));
    }
    return at instanceof Sequence list
        ? new Sequence(list.place(), items(list.items(), depth))
        : at;
  }

  private List<Entry> entries(List<Entry> old, int depth) {
    String step = steps.get(depth);
    boolean last = depth == steps.size() - 1;
    List<Entry> entries = new ArrayList<>();
    boolean found = false;
    for (Entry entry : old) {
      if (found || !entry.key().text().equals(step)) {
        entries.add(entry);
        continue;
      }
      found = true;
      if (last && fix.change() == Change.RENAME) {
        entries.add(new Entry(new Scalar(NOWHERE, fix.value(), false), entry.value()));
      } else if (!last || fix.change() == Change.WRITE) {
        entries.add(new Entry(entry.key(), below(entry.value(), depth + 1)));
      }
    }
    if (!found && fix.change() == Change.WRITE) {
      YamlNode absent = new Mapping(NOWHERE, List.of());
      entries.add(new Entry(new Scalar(NOWHERE, step, false), below(absent, depth + 1)));
    }
    return entries;
  }

  private List<YamlNode> items(List<YamlNode> old, int depth) {
    String step = steps.get(depth);
    boolean last = depth == steps.size() - 1;
    List<YamlNode> items = new ArrayList<>();
    for (int i = 0; i < old.size(); i++) {
      boolean meant = step.equals(Integer.toString(i));
      if (!meant || !last || fix.change() != Change.REMOVE) {
        items.add(meant ? below(old.get(i), depth + 1) : old.get(i));
      }
    }
    boolean next = step.equals("-") || step.equals(Integer.toString(old.size()));
    if (next && last && fix.change() == Change.WRITE) {
      items.add(value());
    }
    return items;
  }

  private YamlNode value() {
    if (!ScalarText.isCollection(fix.value())) {
      return new Scalar(NOWHERE, fix.value(), false);
    }
    Mapping read = ScalarText.read("k: " + fix.value());
    if (read == null) {
      throw new Impossible("`" + fix.value() + "` is not YAML");
    }
    return read.find("k");
  }

  /** Whether two trees hold the same values, wherever and however they are written. */
  static boolean same(YamlNode one, YamlNode other) {
    if (one instanceof Scalar a && other instanceof Scalar b) {
      return a.text().equals(b.text()) && a.isNull() == b.isNull();
    }
    if (one instanceof Sequence a && other instanceof Sequence b) {
      boolean same = a.items().size() == b.items().size();
      for (int i = 0; same && i < a.items().size(); i++) {
        same = same(a.items().get(i), b.items().get(i));
      }
      return same;
    }
    return one instanceof Mapping a && other instanceof Mapping b && sameEntries(a, b);
  }

  private static boolean sameEntries(Mapping one, Mapping other) {
    boolean same = one.entries().size() == other.entries().size();
    for (int i = 0; same && i < one.entries().size(); i++) {
      Entry a = one.entries().get(i);
      Entry b = other.entries().get(i);
      same = a.key().text().equals(b.key().text()) && same(a.value(), b.value());
    }
    return same;
  }
}
