package io.datalyptica.component.postgresql;

/**
 * Numbers of postgresql.conf with a unit at their end, of memory or of time
 * (src/backend/utils/misc/guc.c, parse_int, parse_real, convert_to_base_unit).
 */
enum SettingUnit {
  MEMORY(
      new String[] {"TB", "GB", "MB", "kB", "B"},
      new double[] {0x1p40, 0x1p30, 0x1p20, 0x1p10, 1},
      "B, kB, MB, GB or TB"),
  TIME(
      new String[] {"min", "us", "ms", "s", "h", "d"},
      new double[] {60e6, 1, 1e3, 1e6, 3600e6, 86400e6},
      "us, ms, s, min, h or d");

  private final String[] names;
  private final double[] sizes;
  private final String all;

  SettingUnit(String[] names, double[] sizes, String all) {
    this.names = names;
    this.sizes = sizes;
    this.all = all;
  }

  /** What {@code unit}, one of pg_settings such as {@code 8kB}, measures. */
  static SettingUnit of(String unit) {
    return unit.endsWith("B") ? MEMORY : TIME;
  }

  /** Continues "at least 64kB". */
  String explained(String unit) {
    return ", as a number of " + unit + " or with one of " + all;
  }

  /** A bound of pg_settings in words, such as {@code 128kB} for 16 times 8kB. */
  String amount(String number, String unit) {
    return this == TIME || number.startsWith("-") || number.equals("0")
        ? number + (this == TIME && !number.equals("0") ? unit : "")
        : PostgresqlSize.text((long) read(number, "B", true) * (long) base(unit));
  }

  /** {@code text} in {@code unit}; not a number when it is none, or has another unit. */
  double read(String text, String unit, boolean integer) {
    int end = name(text);
    if (end < 0) {
      return number(text, integer);
    }
    String digits = text.substring(0, text.length() - names[end].length()).strip();
    return number(digits, integer) * sizes[end] / base(unit);
  }

  /** The index of the name that {@code text} ends with; -1 when it ends with a digit. */
  private int name(String text) {
    for (int i = 0; i < names.length; i++) {
      if (text.endsWith(names[i])) {
        return i;
      }
    }
    return -1;
  }

  private double base(String unit) {
    int i = name(unit);
    String count = unit.substring(0, unit.length() - names[i].length());
    return count.isEmpty() ? sizes[i] : number(count, true) * sizes[i];
  }

  /**
   * A number as C's strtol and strtod read it; NaN for none.
   *
   * @param integer 010 is eight then, unless a fraction follows
   */
  static double number(String text, boolean integer) {
    int x = text.indexOf('x');
    boolean whole = integer && text.indexOf('.') < 0 && text.indexOf('e') < 0;
    if (x > 0 && text.charAt(x - 1) == '0') {
      whole = true;
    } else {
      for (int i = 0; i < text.length(); i++) {
        if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
          return Double.NaN;
        }
      }
    }
    try {
      return whole ? Long.decode(text) : Double.parseDouble(text);
    } catch (NumberFormatException _) {
      return Double.NaN;
    }
  }
}
