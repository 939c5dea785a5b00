package io.datalyptica.bundle;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
 * Reads one manifest. Node by node and without constructing, because positions are needed and
 * because {@code no} or {@code 0777} must stay what was written; YAML 1.1 as in kubectl's own
 * reader (sigs.k8s.io/yaml).
 */
final class ManifestReader {
  private static final int DEPTH = 100;

  private ManifestReader() {}

  /** Thrown inside this package only; callers see {@link ObjectIndex.Unreadable}. */
  static final class Fault extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;

    Fault(int line, String message) {
      super(message);
      this.line = line;
    }

    int line() {
      return line;
    }
  }

  static ManifestValue read(String text) throws Fault {
    List<Node> documents = new ArrayList<>();
    try {
      for (Node document : yaml().composeAll(new StringReader(text))) {
        documents.add(document);
      }
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new Fault(line, "is not YAML: " + e.getProblem());
    } catch (YAMLException e) {
      throw new Fault(1, "is not YAML: " + e.getMessage());
    }
    if (documents.size() != 1) {
      throw new Fault(1, "holds " + documents.size() + " documents, where one object is expected");
    }
    Node root = documents.getFirst();
    return value(root, Mark.root(line(root), column(root)), 0);
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  private static int column(Node node) {
    return node.getStartMark().getColumn() + 1;
  }

  private static Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(DEPTH);
    options.setCodePointLimit(16 * 1024 * 1024);
    DumperOptions unused = new DumperOptions();
    return new Yaml(new SafeConstructor(options), new Representer(unused), unused, options);
  }

  private static ManifestValue value(Node node, Mark mark, int depth) throws Fault {
    // An anchor may stand in itself or be repeated without bound; an object of Kubernetes has no
    // need of one.
    if (node.getAnchor() != null || depth > DEPTH) {
      throw new Fault(mark.line(), "uses an anchor, an alias, or more than " + DEPTH + " levels");
    }
    return switch (node) {
      case MappingNode map -> entries(map, mark, depth);
      case SequenceNode list -> items(list, mark, depth);
      case ScalarNode scalar -> scalar(scalar, mark);
      default -> throw new IllegalStateException("a YAML node of class " + node.getClass());
    };
  }

  private static ManifestValue entries(MappingNode map, Mark mark, int depth) throws Fault {
    LinkedHashMap<String, ManifestValue> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : map.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw new Fault(line(tuple.getKeyNode()), "has a key that is no text");
      }
      // A value stands where its key does: a block begins only on the line below.
      Mark at = mark.child(key.getValue(), line(key), column(key));
      if (entries.put(key.getValue(), value(tuple.getValueNode(), at, depth + 1)) != null) {
        throw new Fault(
            at.line(),
            "has the key '" + key.getValue() + "' twice; one of the two values would be lost");
      }
    }
    return new ManifestValue.Entries(entries, mark);
  }

  private static ManifestValue items(SequenceNode list, Mark mark, int depth) throws Fault {
    List<ManifestValue> items = new ArrayList<>();
    for (Node item : list.getValue()) {
      items.add(value(item, mark.child(items.size(), line(item), column(item)), depth + 1));
    }
    return new ManifestValue.Items(items, mark);
  }

  private static ManifestValue scalar(ScalarNode scalar, Mark mark) throws Fault {
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return new ManifestValue.Absent(mark);
    }
    return new ManifestValue.Scalar(scalar.getValue(), type(tag, mark), mark);
  }

  private static ManifestValue.Type type(Tag tag, Mark mark) throws Fault {
    if (tag.equals(Tag.STR)
        || tag.equals(Tag.TIMESTAMP)
        || tag.equals(Tag.BINARY)
        || tag.equals(Tag.MERGE)) {
      return ManifestValue.Type.TEXT;
    }
    if (tag.equals(Tag.INT)) {
      return ManifestValue.Type.INTEGER;
    }
    if (tag.equals(Tag.FLOAT)) {
      return ManifestValue.Type.FRACTION;
    }
    if (tag.equals(Tag.BOOL)) {
      return ManifestValue.Type.FLAG;
    }
    throw new Fault(mark.line(), "uses the tag " + tag.getValue());
  }
}
