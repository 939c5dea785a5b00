package io.datalyptica.profile.reader;

import io.datalyptica.profile.reader.YamlNode.Entry;
import io.datalyptica.profile.reader.YamlNode.Mapping;
import io.datalyptica.profile.reader.YamlNode.Place;
import io.datalyptica.profile.reader.YamlNode.Scalar;
import io.datalyptica.profile.reader.YamlNode.Sequence;
import io.datalyptica.yaml.BlockReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a profile that is plainly written. It refuses nothing: whatever it is not sure of, and
 * whatever is to be refused, it leaves to {@link YamlComposer}; a property test holds that both
 * make the same of what it takes, places included.
 */
final class BlockProfile extends BlockReader<Place, YamlNode, List<Entry>> {
  private int nodes;

  private BlockProfile(String text) {
    super(text);
  }

  /** The root of the only document, or null when SnakeYAML has to read it. */
  static Mapping read(String text) {
    BlockProfile reader = new BlockProfile(text);
    YamlNode root = reader.document();
    return root instanceof Mapping mapping && reader.nodes <= YamlComposer.MAX_NODES
        ? mapping
        : null;
  }

  @Override
  protected Place root(int line, int column) {
    return new Place(line, column);
  }

  @Override
  protected Place entry(Place parent, String key, int line, int column) {
    return new Place(line, column);
  }

  @Override
  protected Place item(Place parent, int index, int line, int column) {
    return new Place(line, column);
  }

  @Override
  protected Place own(Place owner, int line, int column) {
    return owner.line() == line && owner.column() == column ? owner : new Place(line, column);
  }

  @Override
  protected YamlNode scalar(Place place, String text, boolean plain) {
    nodes++;
    return new Scalar(place, text, plain);
  }

  @Override
  protected YamlNode nothing(Place owner) {
    return scalar(owner, "", true);
  }

  @Override
  protected YamlNode list(Place place, List<YamlNode> items) {
    nodes++;
    return new Sequence(place, items);
  }

  @Override
  protected List<Entry> entries() {
    return new ArrayList<>();
  }

  /** Keys may repeat here as in {@link YamlNode}: it is the shape that refuses them. */
  @Override
  protected boolean put(
      List<Entry> entries, Place place, String key, boolean plain, YamlNode value) {
    nodes++;
    return entries.add(new Entry(new Scalar(place, key, plain), value));
  }

  @Override
  protected YamlNode map(Place place, List<Entry> entries) {
    nodes++;
    return new Mapping(place, entries);
  }
}
