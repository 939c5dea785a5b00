package io.datalyptica.component.demo;

import io.datalyptica.app.Components;
import io.datalyptica.component.ring.RingKey;
import io.datalyptica.component.ring.RingStore;
import io.datalyptica.profile.Section;
import io.datalyptica.profile.Sections;
import io.datalyptica.template.Templates;
import io.datalyptica.template.TextTemplates;
import io.datalyptica.template.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The platform with the components of the tests beside its own. */
public final class DemoPlatform implements Sections {
  public static final Sections SECTIONS = new DemoPlatform();

  private DemoPlatform() {}

  @Override
  public List<String> names() {
    List<String> names = new ArrayList<>(Components.ALL.names());
    names.addAll(List.of("demo", "ringStore", "ringKey"));
    return names;
  }

  @Override
  public Section<?> find(String name) {
    return switch (name) {
      case "demo" -> new Demo();
      case "ringStore" -> new RingStore();
      case "ringKey" -> new RingKey();
      default -> Components.ALL.find(name);
    };
  }

  /** The built-in templates, and those of the tests beside them. */
  public static Templates templates() {
    Templates builtIn = Templates.builtIn();
    Templates own = TextTemplates.of(texts());
    return (String name, View view) ->
        name.startsWith("apps/") ? own.render(name, view) : builtIn.render(name, view);
  }

  private static Map<String, String> texts() {
    Path root = Path.of("src", "test", "templates");
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".mustache")).toList()) {
        String name = root.relativize(file).toString().replace(".mustache", "");
        texts.put(name, Files.readString(file));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return texts;
  }
}
