package io.datalyptica.template;

/**
 * The language of an output file, told by its extension: it decides how a value is written and
 * where one may stand.
 */
enum Dialect {
  YAML,
  SQL,
  SH,
  CONF,
  JSON,
  MD;

  /** The dialect of {@code storage/minio/service.yaml}, or null when the extension names none. */
  static Dialect of(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1);
    for (Dialect dialect : values()) {
      if (dialect.extension().equals(extension)) {
        return dialect;
      }
    }
    return null;
  }

  String extension() {
    return switch (this) {
      case YAML -> "yaml";
      case SQL -> "sql";
      case SH -> "sh";
      case CONF -> "conf";
      case JSON -> "json";
      case MD -> "md";
    };
  }

  Encoder encoder() {
    return switch (this) {
      case YAML -> new YamlEncoder();
      case SQL -> new SqlEncoder();
      case SH -> new ShellEncoder();
      case CONF -> new ConfEncoder();
      case JSON -> new JsonEncoder();
      case MD -> new MarkdownEncoder();
    };
  }
}
