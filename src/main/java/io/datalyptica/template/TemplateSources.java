package io.datalyptica.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The text of our own templates, for users to start theirs from; a render uses the compiled ones
 * and never opens these.
 */
public final class TemplateSources {
  private TemplateSources() {}

  /** Every template that a user's own file may replace, sorted: paths without {@code .mustache}. */
  public static List<String> names() {
    List<String> names = new ArrayList<>();
    for (String name : BuiltInTemplates.load().names()) {
      if (TemplateNames.isRendered(name)) {
        names.add(name);
      }
    }
    Collections.sort(names);
    return names;
  }

  /**
   * The name of the file that replaces the template {@code name}, below the folder of {@code
   * --templates}.
   */
  public static String file(String name) {
    return name + TemplateFolder.SUFFIX;
  }

  /**
   * @param name one of {@link #names}
   */
  public static String text(String name) {
    try (InputStream in = TemplateSources.class.getResourceAsStream("/templates/" + file(name))) {
      if (in == null) {
        throw new IllegalStateException("built without the text of " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
