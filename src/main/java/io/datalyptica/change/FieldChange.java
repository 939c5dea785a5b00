package io.datalyptica.change;

import io.datalyptica.bundle.ManifestValue;

/**
 * One field that is not the same in two objects.
 *
 * @param path keys with dots between them; an item of a list is its name or its place, in brackets,
 *     such as {@code spec.template.spec.containers[minio].image}
 * @param before absent when it is new
 * @param after absent when it goes
 * @param effect what it does to the object
 * @param source who says so; "" when nobody does and the running object takes it
 */
public record FieldChange(
    String path, ManifestValue before, ManifestValue after, Effect effect, String source) {
  private static final int WIDEST = 60;

  FieldChange(String path, ManifestValue before, ManifestValue after) {
    this(path, before, after, Effect.UPDATE, "");
  }

  FieldChange with(Effect other, String because) {
    return new FieldChange(path, before, after, other, because);
  }

  FieldChange showing(ManifestValue was, ManifestValue is) {
    return new FieldChange(path, was, is, effect, source);
  }

  /** The path with both values, each in a few words. */
  @Override
  public String toString() {
    return path + " " + brief();
  }

  /** Both values in a few words: of texts of several lines the first that differ. */
  public String brief() {
    String was = before.text().orElse("");
    String is = after.text().orElse("");
    if (was.indexOf('\n') < 0 || is.indexOf('\n') < 0) {
      return differing(brief(before), brief(after), was, is);
    }
    String[] old = was.split("\n");
    String[] now = is.split("\n");
    int at = 0;
    while (at < old.length && at < now.length && old[at].equals(now[at])) {
      at++;
    }
    return "line "
        + (at + 1)
        + ": "
        + shortened(at < old.length ? old[at].strip() : "(none)")
        + " -> "
        + shortened(at < now.length ? now[at].strip() : "(none)");
  }

  /** Two long texts that begin alike from where they differ, such as images by their digests. */
  private static String differing(String old, String now, String was, String is) {
    if (!old.equals(now) || was.equals(is)) {
      return old + " -> " + now;
    }
    int at = 0;
    while (at < was.length() && at < is.length() && was.charAt(at) == is.charAt(at)) {
      at++;
    }
    int from = Math.max(0, at - WIDEST / 4);
    return "..." + shortened(was.substring(from)) + " -> ..." + shortened(is.substring(from));
  }

  private static String shortened(String text) {
    return text.length() <= WIDEST ? text : text.substring(0, WIDEST) + "...";
  }

  /** A value in one short line; what is no scalar by its size. */
  public static String brief(ManifestValue value) {
    if (value.isAbsent()) {
      return "(none)";
    }
    if (value instanceof ManifestValue.Items items) {
      return "[" + items.values().size() + " items]";
    }
    if (value instanceof ManifestValue.Entries entries) {
      return "{" + String.join(", ", entries.values().keySet()) + "}";
    }
    String text = value.text().orElse("");
    int line = text.indexOf('\n');
    String first = line < 0 ? text : text.substring(0, line);
    return line < 0 ? shortened(first) : shortened(first) + " ...";
  }

  /** The same path without what is in brackets, which is how tables name fields. */
  String field() {
    StringBuilder field = new StringBuilder(path.length());
    boolean inside = false;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      inside = inside ? c != ']' : c == '[';
      if (!inside && c != ']') {
        field.append(c);
      }
    }
    return field.toString();
  }
}
