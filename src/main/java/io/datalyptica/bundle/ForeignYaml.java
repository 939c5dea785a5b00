package io.datalyptica.bundle;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/**
 * Reads a file of YAML or JSON that somebody else wrote, as kubectl's reader (sigs.k8s.io/yaml)
 * does: several documents, aliases, merge keys. Depth, size and what aliases grow to are bounded,
 * and what stands there may be anything.
 */
final class ForeignYaml {
  private static final int DEPTH = 100;
  private static final int MOST_CHARACTERS = 32 * 1024 * 1024;

  /**
   * SnakeYAML takes time with the square of a long line: 2 s for this one, and 8 minutes for one of
   * 32 MiB. No object is larger.
   */
  private static final int LONGEST_LINE = 1024 * 1024;

  /**
   * Values of one file, those behind aliases counted at every use; the largest bundles of
   * definitions have 150,000.
   */
  private static final int MOST_VALUES = 2_000_000;

  private final List<Document> documents = new ArrayList<>();
  private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private List<Fault> faults = new ArrayList<>();
  private int values;

  private ForeignYaml() {}

  /** What is wrong at a place of the file; {@code message} continues "the file ...". */
  record Fault(int line, int column, String message) {}

  /**
   * One document, and what is wrong in it.
   *
   * @param body absent when it cannot be read at all
   */
  record Document(ManifestValue body, List<Fault> faults) {}

  static List<Document> read(String text) {
    ForeignYaml file = new ForeignYaml();
    int line = longLine(text);
    if (line > 0) {
      file.end(line, 1, "has a line of more than " + LONGEST_LINE + " characters");
      return file.documents;
    }
    try {
      for (Node root : yaml().composeAll(new StringReader(text))) {
        if (root != null) {
          file.add(root);
        }
      }
    } catch (MarkedYAMLException e) {
      org.yaml.snakeyaml.error.Mark mark = e.getProblemMark();
      String why = "is not YAML: " + e.getProblem();
      file.end(mark == null ? 1 : mark.getLine() + 1, mark == null ? 1 : mark.getColumn() + 1, why);
    } catch (YAMLException e) {
      file.end(1, 1, "is not YAML: " + e.getMessage());
    } catch (TooMuch e) {
      file.end(e.line, 1, "has aliases that grow to more than " + MOST_VALUES + " values");
    }
    return file.documents;
  }

  /** The number of a line that is too long, or 0. */
  private static int longLine(String text) {
    int line = 1;
    for (int start = 0; start < text.length(); line++) {
      int end = text.indexOf('\n', start);
      if ((end < 0 ? text.length() : end) - start > LONGEST_LINE) {
        return line;
      }
      start = end < 0 ? text.length() : end + 1;
    }
    return 0;
  }

  private void add(Node root) {
    faults = new ArrayList<>();
    ManifestValue body = value(root, Mark.root(line(root), column(root)), 0);
    documents.add(new Document(body, faults));
  }

  private void end(int line, int column, String why) {
    Fault fault = new Fault(line, column, why.replaceAll("\\s+", " ").strip());
    documents.add(new Document(new ManifestValue.Absent(Mark.root(line, column)), List.of(fault)));
  }

  private static Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(DEPTH);
    options.setTagInspector(_ -> true); // nothing is constructed: a tag is only a word
    options.setMaxAliasesForCollections(
        Integer.MAX_VALUE); // what they grow to counts, see MOST_VALUES
    options.setCodePointLimit(MOST_CHARACTERS);
    DumperOptions unused = new DumperOptions();
    return new Yaml(new SafeConstructor(options), new Representer(unused), unused, options);
  }

  private static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int line;

    TooMuch(int line) {
      super(null, null, false, false);
      this.line = line;
    }
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  private static int column(Node node) {
    return node.getStartMark().getColumn() + 1;
  }

  private ManifestValue value(Node node, Mark mark, int depth) {
    if (++values > MOST_VALUES) {
      throw new TooMuch(mark.line());
    }
    if (depth > DEPTH || !open.add(node)) {
      String what =
          depth > DEPTH
              ? "has more than " + DEPTH + " levels"
              : "has an alias that stands in itself";
      faults.add(new Fault(mark.line(), mark.column(), what));
      return new ManifestValue.Absent(mark);
    }
    try {
      return switch (node) {
        case MappingNode map -> entries(map, mark, depth);
        case SequenceNode list -> items(list, mark, depth);
        case ScalarNode scalar -> scalar(scalar, mark);
        default -> new ManifestValue.Absent(mark);
      };
    } finally {
      open.remove(node);
    }
  }

  private ManifestValue entries(MappingNode map, Mark mark, int depth) {
    LinkedHashMap<String, ManifestValue> entries = new LinkedHashMap<>();
    List<Node> merged = new ArrayList<>();
    for (NodeTuple tuple : map.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        faults.add(
            new Fault(
                line(tuple.getKeyNode()), column(tuple.getKeyNode()), "has a key that is no text"));
        continue;
      }
      if (key.getTag().equals(Tag.MERGE)) {
        merged.add(tuple.getValueNode());
        continue;
      }
      // A value stands where its key does: a block begins only on the line below.
      Mark at = mark.child(key.getValue(), line(key), column(key));
      if (entries.put(key.getValue(), value(tuple.getValueNode(), at, depth + 1)) != null) {
        String what = "has the key '" + key.getValue() + "' twice; one of the two values is lost";
        faults.add(new Fault(at.line(), at.column(), what));
      }
    }
    merged.forEach(node -> merge(node, mark, depth, entries));
    return new ManifestValue.Entries(entries, mark);
  }

  /**
   * The merge key of YAML 1.1: entries of other maps, which those of this map and of earlier ones
   * override.
   */
  private void merge(Node node, Mark mark, int depth, Map<String, ManifestValue> entries) {
    if (node instanceof SequenceNode list) {
      list.getValue().forEach(each -> merge(each, mark, depth, entries));
    } else {
      value(node, mark, depth + 1).entries().forEach(entries::putIfAbsent);
    }
  }

  private ManifestValue items(SequenceNode list, Mark mark, int depth) {
    List<ManifestValue> items = new ArrayList<>();
    for (Node item : list.getValue()) {
      items.add(
          value(
              item,
              mark.child(Integer.toString(items.size()), line(item), column(item)),
              depth + 1));
    }
    return new ManifestValue.Items(items, mark);
  }

  private static ManifestValue scalar(ScalarNode scalar, Mark mark) {
    Tag tag = scalar.getTag();
    return tag.equals(Tag.NULL)
        ? new ManifestValue.Absent(mark)
        : new ManifestValue.Scalar(scalar.getValue(), type(tag), mark);
  }

  /** A tag of somebody's own is a text, as it is for kubectl. */
  private static ManifestValue.Type type(Tag tag) {
    if (tag.equals(Tag.INT)) {
      return ManifestValue.Type.INTEGER;
    }
    if (tag.equals(Tag.FLOAT)) {
      return ManifestValue.Type.FRACTION;
    }
    return tag.equals(Tag.BOOL) ? ManifestValue.Type.FLAG : ManifestValue.Type.TEXT;
  }
}
