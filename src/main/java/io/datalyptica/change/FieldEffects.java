package io.datalyptica.change;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ManifestValue;
import io.datalyptica.profile.Quantity;
import io.datalyptica.profile.reader.Parsed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a change of a field does to an object that runs: Kubernetes' and OpenShift's own kinds in
 * {@code fields.tsv}, those of an operator in the text that its component gives, of the same form.
 */
final class FieldEffects {
  private static final String BECOMES = "it becomes ";

  private final List<Row> rows;

  /**
   * @param kind with its group, such as {@code StatefulSet.apps}
   * @param when {@code ""}, {@code smaller}, {@code removed}, or {@code it becomes X}: itself or
   *     its type
   * @param but names of fields right below {@code field} that are not meant
   */
  record Row(
      String kind, Effect effect, String when, String field, List<String> but, String source) {
    boolean fits(String changed) {
      if (changed.equals(field)) {
        return true;
      }
      if (!changed.startsWith(field) || changed.charAt(field.length()) != '.') {
        return false;
      }
      String below = changed.substring(field.length() + 1);
      for (String other : but) {
        if (below.equals(other) || below.startsWith(other + ".")) {
          return false;
        }
      }
      return true;
    }

    boolean applies(FieldChange change) {
      return switch (when) {
        case "smaller" -> smaller(change);
        case "removed" -> change.before().isPresent() && change.after().isAbsent();
        case "" -> true;
        default -> becomes(change.after(), when.substring(BECOMES.length()));
      };
    }

    private static boolean becomes(ManifestValue after, String word) {
      return after.text().or(after.get("type")::text).orElse("").equals(word);
    }

    private static boolean smaller(FieldChange change) {
      long before = bytes(change.before());
      long after = bytes(change.after());
      return before > 0 && after > 0 && after < before;
    }
  }

  /** 0 when it is no size. */
  private static long bytes(ManifestValue size) {
    String text = size.text().orElse("");
    return Quantity.parseSize(text) instanceof Parsed.Value<Quantity>(Quantity quantity)
        ? quantity.value()
        : 0;
  }

  private FieldEffects(List<Row> rows) {
    this.rows = rows;
  }

  static FieldEffects builtIn() {
    try (InputStream in = FieldEffects.class.getResourceAsStream("fields.tsv")) {
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static FieldEffects of(String table) {
    List<Row> rows = new ArrayList<>();
    for (String line : table.split("\n")) {
      if (!line.isEmpty() && line.charAt(0) != '#') {
        String[] cells = line.split("\t", -1);
        int when = cells[1].indexOf(" when ");
        String effect = when < 0 ? cells[1] : cells[1].substring(0, when);
        rows.add(
            new Row(
                cells[0],
                Effect.valueOf(effect.toUpperCase(Locale.ROOT).replace(' ', '_')),
                when < 0 ? "" : cells[1].substring(when + 6),
                cells[2],
                cells[3].isEmpty() ? List.of() : List.of(cells[3].split(" ")),
                cells[4]));
      }
    }
    return new FieldEffects(rows);
  }

  /** The line about this field of the object; empty: it is taken as it is. */
  Optional<Row> find(K8sObject object, FieldChange change) {
    String kind = object.group().isEmpty() ? object.kind() : object.kind() + "." + object.group();
    String field = change.field();
    for (Row row : rows) {
      if (row.kind.equals(kind) && row.fits(field) && row.applies(change)) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }
}
