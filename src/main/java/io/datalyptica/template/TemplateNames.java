package io.datalyptica.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Finds templates by what somebody wrote: the whole name, its end, with or without the extension.
 */
public final class TemplateNames {
  /** For {@code init}, which writes a profile; a render never uses them. */
  private static final String OF_INIT = "init/";

  private final List<String> known;
  private final BiFunction<String, List<String>, Optional<String>> nearest;

  /**
   * @param nearest the known name that somebody probably meant
   */
  public TemplateNames(
      List<String> known, BiFunction<String, List<String>, Optional<String>> nearest) {
    this.known = List.copyOf(known);
    this.nearest = nearest;
  }

  static boolean isRendered(String name) {
    return !name.startsWith(OF_INIT);
  }

  /**
   * The templates that {@code written} may mean: one when it is clear, several when it is not, none
   * when nothing has that name.
   */
  public List<String> meant(String written) {
    String name =
        written.endsWith(TemplateFolder.SUFFIX)
            ? without(written, TemplateFolder.SUFFIX.length())
            : written;
    if (name.startsWith("templates/")) {
      name = name.substring("templates/".length());
    }
    if (known.contains(name)) {
      return List.of(name);
    }
    List<String> whole = new ArrayList<>();
    List<String> bare = new ArrayList<>();
    for (String candidate : known) {
      if (isEnd(name, candidate)) {
        whole.add(candidate);
      } else if (isEnd(name, without(candidate, candidate.length() - candidate.lastIndexOf('.')))) {
        bare.add(candidate);
      }
    }
    return whole.isEmpty() ? bare : whole;
  }

  private static String without(String text, int tail) {
    return text.substring(0, text.length() - tail);
  }

  private static boolean isEnd(String end, String path) {
    return path.equals(end) || !end.isEmpty() && path.endsWith("/" + end);
  }

  /**
   * Continues "there is no such template": what may have been meant, or where the names are listed.
   */
  public String hint(String written) {
    List<String> meant = meant(written);
    if (meant.isEmpty()) {
      meant = meant(written.substring(written.lastIndexOf('/') + 1));
    }
    if (meant.isEmpty()) {
      meant = nearest.apply(written, known).map(List::of).orElse(List.of());
    }
    return meant.isEmpty()
        ? "`datalyptica templates list` shows every name"
        : "did you mean " + String.join(" or ", meant) + "?";
  }
}
