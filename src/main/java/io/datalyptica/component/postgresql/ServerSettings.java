package io.datalyptica.component.postgresql;

import io.datalyptica.profile.reader.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parameters of each supported major version of PostgreSQL, as real servers list them in
 * pg_settings ({@code src/build/postgresql-settings} asks them). Read only for a profile that sets
 * some.
 */
final class ServerSettings {
  private static final String TEXT = text();

  private ServerSettings() {}

  /** The parameter of that version; null when it has none of that name. */
  static ServerSetting find(String name, int major) {
    for (int at = line(name, 0); at >= 0; at = line(name, at + 1)) {
      String[] fields = fields(at);
      if (since(fields) <= major && major <= until(fields)) {
        return new ServerSetting(fields[3], fields[4], fields[5], fields[6], fields[7], fields[8]);
      }
    }
    return null;
  }

  /** "came with PostgreSQL 17" or "went with PostgreSQL 16"; "" for a name that none knows. */
  static String age(String name, int major) {
    int at = line(name, 0);
    if (at < 0) {
      return "";
    }
    String[] fields = fields(at);
    int since = since(fields);
    return since > major
        ? "came with PostgreSQL " + since
        : "went with PostgreSQL " + (until(fields) + 1);
  }

  /** The name of that version that {@code written} probably means. */
  static Optional<String> nearest(String written, int major) {
    List<String> names = new ArrayList<>();
    for (int at = TEXT.indexOf('\n'); at + 1 < TEXT.length(); at = TEXT.indexOf('\n', at + 1)) {
      String[] fields = fields(at + 1);
      if (since(fields) <= major && major <= until(fields)) {
        names.add(fields[0]);
      }
    }
    return Nearest.to(written, names);
  }

  /** A line of {@code prefix}, name, and where it is from for each that only a restart changes. */
  static String restarting(String prefix) {
    StringBuilder lines = new StringBuilder();
    for (int at = TEXT.indexOf('\n'); at + 1 < TEXT.length(); at = TEXT.indexOf('\n', at + 1)) {
      String[] fields = fields(at + 1);
      if (fields[7].equals("postmaster")) {
        lines.append(prefix).append(fields[0]).append("\t\tpg_settings: postmaster\n");
      }
    }
    return lines.toString();
  }

  /** Where the next line of that name begins; -1 for none. */
  private static int line(String name, int from) {
    int at = TEXT.indexOf('\n' + name + '\t', from);
    return at < 0 ? -1 : at + 1;
  }

  private static String[] fields(int at) {
    return TEXT.substring(at, TEXT.indexOf('\n', at)).split("\t", -1);
  }

  private static int since(String[] fields) {
    return Integer.parseInt(fields[1]);
  }

  private static int until(String[] fields) {
    return Integer.parseInt(fields[2]);
  }

  private static String text() {
    try (InputStream in = ServerSettings.class.getResourceAsStream("settings.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
