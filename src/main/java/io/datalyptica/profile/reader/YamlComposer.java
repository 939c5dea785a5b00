package io.datalyptica.profile.reader;

import io.datalyptica.profile.reader.YamlNode.Entry;
import io.datalyptica.profile.reader.YamlNode.Mapping;
import io.datalyptica.profile.reader.YamlNode.Place;
import io.datalyptica.profile.reader.YamlNode.Scalar;
import io.datalyptica.profile.reader.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Builds the tree of one document from SnakeYAML's events. SnakeYAML's own composer is not used: it
 * resolves scalars by a dozen regular expressions that we do not want (texts stay text), and counts
 * aliases where it is the expanded tree that has to stay small.
 */
final class YamlComposer {
  static final int MAX_DEPTH = 32;
  static final int MAX_NODES = 100_000;

  private static final String STANDARD = "tag:yaml.org,2002:";

  /**
   * An anchored node with the size and height of what an alias repeats; {@code node} is null while
   * it is still being read.
   */
  private record Anchored(YamlNode node, int size, int height) {}

  private final StreamReader reader;
  private final ParserImpl parser;
  private final Map<String, Anchored> anchors = new HashMap<>();
  private int nodes;
  private int deepest;

  private YamlComposer(String text) {
    reader = new StreamReader(text);
    parser = new ParserImpl(reader, new LoaderOptions());
  }

  /** The root of the only document in {@code text}. */
  static Mapping compose(String text) {
    YamlComposer composer = new YamlComposer(text);
    try {
      return composer.document();
    } catch (YAMLException e) {
      throw SyntaxFault.refusal(e, place(composer.reader.getMark()));
    } catch (NumberFormatException e) { // SnakeYAML 2.4's scanner on "\\UFFFFFFFF"
      throw SyntaxFault.escape(place(composer.reader.getMark()));
    }
  }

  private Mapping document() {
    parser.getEvent();
    if (parser.checkEvent(Event.ID.StreamEnd)) {
      throw empty(new Place(1, 1));
    }
    parser.getEvent();
    Event first = parser.peekEvent();
    YamlNode root = node(1, place(first.getStartMark()));
    parser.getEvent();
    if (!parser.checkEvent(Event.ID.StreamEnd)) {
      throw new Refusal(
          ProfileRule.SEVERAL_DOCUMENTS,
          place(parser.peekEvent().getStartMark()),
          "a second document starts here: it is unclear which one is meant",
          "keep one document in a file; several profiles go as several files: `render a.yaml"
              + " b.yaml`");
    }
    return root(root);
  }

  private static Mapping root(YamlNode root) {
    if (root instanceof Mapping mapping) {
      return mapping;
    }
    if (root instanceof Scalar scalar && scalar.isNull()) {
      throw empty(new Place(1, 1));
    }
    throw wrongRoot(root, root instanceof Scalar ? "a single text" : "a list");
  }

  private static Refusal empty(Place place) {
    return new Refusal(
        ProfileRule.EMPTY,
        place,
        "there is no profile in this file: nothing can be rendered",
        "start with `apiVersion: datalyptica.io/v1alpha1`; `datalyptica init` writes a first"
            + " profile");
  }

  private static Refusal wrongRoot(YamlNode root, String what) {
    return new Refusal(
        ProfileRule.WRONG_ROOT,
        root.place(),
        "the file holds "
            + what
            + ", but a profile is a map of apiVersion, kind, metadata and spec",
        "start with `apiVersion: datalyptica.io/v1alpha1`");
  }

  /**
   * @param owner where a block collection is said to stand: at the key that holds it
   */
  private YamlNode node(int depth, Place owner) {
    Event event = parser.getEvent();
    Place at = place(event.getStartMark());
    if (depth > MAX_DEPTH) {
      throw tooDeep(at);
    }
    count(1, at, ProfileRule.TOO_LARGE);
    deepest = Math.max(deepest, depth);
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar, at, owner);
    }
    if (event instanceof AliasEvent alias) {
      return alias(alias, at, depth);
    }
    CollectionStartEvent start = (CollectionStartEvent) event;
    return collection(start, start.getFlowStyle() == FlowStyle.BLOCK ? owner : at, depth);
  }

  private YamlNode alias(AliasEvent alias, Place at, int depth) {
    Anchored anchored = anchors.get(alias.getAnchor());
    if (anchored == null) {
      throw new Refusal(
          ProfileRule.ALIAS,
          at,
          "no anchor of the name "
              + Quote.of(alias.getAnchor())
              + " stands above: the alias means nothing",
          "write "
              + Quote.of("&" + alias.getAnchor())
              + " before the value that is meant, or quote the text");
    }
    if (anchored.node() == null) {
      throw new Refusal(
          ProfileRule.ALIAS,
          at,
          "the alias "
              + Quote.of(alias.getAnchor())
              + " stands inside the value it repeats: it would never end",
          "write the value out");
    }
    if (depth + anchored.height() - 1 > MAX_DEPTH) {
      throw tooDeep(at);
    }
    count(anchored.size() - 1, at, ProfileRule.ALIAS);
    deepest = Math.max(deepest, depth + anchored.height() - 1);
    return anchored.node().at(at);
  }

  private Scalar scalar(ScalarEvent event, Place at, Place owner) {
    refuseTag(event.getTag(), "str", at);
    boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN && event.getTag() == null;
    Scalar scalar =
        new Scalar(plain && event.getValue().isEmpty() ? owner : at, event.getValue(), plain);
    remember(event.getAnchor(), new Anchored(scalar, 1, 1));
    return scalar;
  }

  private YamlNode collection(CollectionStartEvent start, Place at, int depth) {
    remember(start.getAnchor(), new Anchored(null, 0, 0));
    int before = nodes;
    int outerDeepest = deepest;
    deepest = depth;
    boolean list = start instanceof SequenceStartEvent;
    refuseTag(start.getTag(), list ? "seq" : "map", at);
    YamlNode node = list ? sequence(at, depth) : mapping(at, depth);
    remember(start.getAnchor(), new Anchored(node, nodes - before + 1, deepest - depth + 1));
    deepest = Math.max(deepest, outerDeepest);
    return node;
  }

  private Sequence sequence(Place at, int depth) {
    List<YamlNode> items = new ArrayList<>();
    while (!parser.checkEvent(Event.ID.SequenceEnd)) {
      items.add(node(depth + 1, place(parser.peekEvent().getStartMark())));
    }
    parser.getEvent();
    return new Sequence(at, items);
  }

  private Mapping mapping(Place at, int depth) {
    List<Entry> entries = new ArrayList<>();
    while (!parser.checkEvent(Event.ID.MappingEnd)) {
      Place keyPlace = place(parser.peekEvent().getStartMark());
      if (!(node(depth + 1, keyPlace) instanceof Scalar key)) {
        throw new Refusal(
            ProfileRule.KEY_NOT_TEXT,
            keyPlace,
            "a list or a map is used as a key here: no field has such a name",
            "write a plain key; a value that starts with `{` or `[` needs its key before it, one"
                + " that contains `{{` needs quotes");
      }
      if (key.isNull()) {
        throw new Refusal(
            ProfileRule.KEY_NOT_TEXT,
            keyPlace,
            "the key before this colon is empty: no field has such a name",
            "write the key, or delete the line");
      }
      if (key.plain() && key.text().equals("<<")) {
        throw new Refusal(
            ProfileRule.MERGE_KEY,
            key.place(),
            "merge keys are not read: YAML 1.2 has none, and a reviewer would have to merge by"
                + " hand",
            "write the fields out, or use an alias for the whole value: `pools: *pools`");
      }
      entries.add(new Entry(key, node(depth + 1, keyPlace)));
    }
    parser.getEvent();
    return new Mapping(at, entries);
  }

  private void remember(String anchor, Anchored node) {
    if (anchor != null) {
      anchors.put(anchor, node);
    }
  }

  private void count(int more, Place at, ProfileRule rule) {
    nodes += more;
    if (nodes > MAX_NODES) {
      throw new Refusal(
          rule,
          at,
          "with every alias written out the profile has more than " + MAX_NODES + " values",
          "write fewer values or aliases");
    }
  }

  private static Refusal tooDeep(Place at) {
    return new Refusal(
        ProfileRule.TOO_DEEP,
        at,
        "values are nested deeper than "
            + MAX_DEPTH
            + " levels here; the deepest field of a profile has 9",
        "close the brackets, or correct the indentation");
  }

  private static void refuseTag(String tag, String standard, Place at) {
    if (tag != null
        && !(tag.startsWith(STANDARD) && tag.substring(STANDARD.length()).equals(standard))) {
      String shown = tag.startsWith(STANDARD) ? "!!" + tag.substring(STANDARD.length()) : tag;
      throw new Refusal(
          ProfileRule.TAG,
          at,
          "the tag "
              + Quote.of(shown)
              + " is not read: values get their type from the field they stand in",
          "delete the tag; quote the value if it starts with `!`");
    }
  }

  static Place place(Mark mark) {
    return new Place(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
