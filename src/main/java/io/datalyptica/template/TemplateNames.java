package io.datalyptica.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Finds templates by what somebody wrote: the whole name, its end, with or without the extension.
 */
public final class TemplateNames {
  /** For {@code init}, which writes a profile; a render never uses them. */
  private static final String OF_INIT = "init/";

  /** Earlier names, for those who have templates of their own under them. */
  static final Map<String, String> RENAMED =
      Map.ofEntries(
          Map.entry("docs/minio.md", "storage/minio/page.md"),
          Map.entry("docs/redis.md", "storage/redis/page.md"),
          Map.entry("docs/postgresql.md", "storage/postgresql/page.md"),
          Map.entry("docs/postgresql-cloudnativepg.md", "storage/postgresql/cloudnativepg/page.md"),
          Map.entry("docs/bucketclaim.md", "storage/objectstore/page-bucketclaim.md"),
          Map.entry("docs/external-s3.md", "storage/objectstore/page-external-s3.md"),
          Map.entry("partials/postgresql-sizes.md", "storage/postgresql/partials/sizes.md"),
          Map.entry(
              "partials/postgresql-installplan.md", "storage/postgresql/partials/installplan.md"),
          Map.entry(
              "storage/postgresql/egress-s3.yaml", "storage/postgresql/partials/egress-s3.yaml"),
          Map.entry(
              "prerequisites/networkpolicy-postgresql-operator.yaml",
              "storage/postgresql/networkpolicy-operator.yaml"),
          Map.entry(
              "prerequisites/networkpolicy-cloudnativepg-operator.yaml",
              "storage/postgresql/cloudnativepg/networkpolicy-operator.yaml"),
          Map.entry(
              "prerequisites/networkpolicy-barman-plugin.yaml",
              "storage/postgresql/cloudnativepg/networkpolicy-barman-plugin.yaml"));

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
    String name = name(written);
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

  /** As a template is called, of a path to its file. */
  private static String name(String written) {
    String name =
        written.endsWith(TemplateFolder.SUFFIX)
            ? without(written, TemplateFolder.SUFFIX.length())
            : written;
    return name.startsWith("templates/") ? name.substring("templates/".length()) : name;
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
    String renamed = RENAMED.get(name(written));
    if (renamed != null) {
      return "its name is now " + renamed;
    }
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
