package io.datalyptica.app;

import io.datalyptica.component.Component;
import io.datalyptica.component.Part;
import io.datalyptica.template.YamlTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What programs are told of each component, in the order of the sections of a profile. Where the
 * profile has a list there is a list, and an empty one where only a list may stand and there is
 * none; any other component that the profile lacks is absent.
 */
final class SectionTrees {
  private final Map<String, List<Keyed>> sections = new LinkedHashMap<>();
  private final List<String> lists = new ArrayList<>();

  private record Keyed(String key, YamlTree tree) {}

  SectionTrees() {
    for (Component<?, ?> component : Components.all()) {
      section(component);
    }
  }

  private List<Keyed> section(Component<?, ?> component) {
    String name = component.name();
    if (!sections.containsKey(name)) {
      sections.put(name, new ArrayList<>());
      if (component.several() && !component.alone()) {
        lists.add(name);
      }
    }
    return sections.get(name);
  }

  void add(Part<?> part, YamlTree tree) {
    String name = part.component().name();
    section(part.component()).add(new Keyed(part.outlook().key(), tree));
    if (part.listed() && !lists.contains(name)) {
      lists.add(name);
    }
  }

  void putInto(YamlTree.Builder tree) {
    sections.forEach(
        (name, said) -> {
          if (lists.contains(name)) {
            tree.put(name, YamlTree.items(said.stream().map(Keyed::tree).toList()));
          } else {
            said.forEach(one -> tree.put(one.key, one.tree));
          }
        });
  }
}
