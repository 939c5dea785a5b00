package io.datalyptica.component.postgresql;

import java.util.Locale;

/**
 * A parameter of PostgreSQL's own, as one major version of the server describes it (pg_settings).
 *
 * @param type {@code bool, integer, real, string} or {@code enum}
 * @param unit that numbers alone count in, such as {@code 8kB} or {@code ms}; "" for none
 * @param least in that unit; "" for no numbers
 * @param most in that unit; "" for no numbers
 * @param context {@code postmaster}: a change needs a restart; {@code internal}: nobody sets it
 * @param words of an {@code enum}, with commas between them
 */
record ServerSetting(
    String type, String unit, String least, String most, String context, String words) {
  private static final String HUGE = "1073741823";

  /** It is fixed when the server is built or its files are made. */
  boolean isFixed() {
    return context.equals("internal");
  }

  /** Whether a changed value comes into force only when the server starts again. */
  boolean needsRestart() {
    return context.equals("postmaster");
  }

  /** Whether the server takes {@code value}; of texts nothing more is known. */
  boolean takes(String value) {
    String text = value.strip();
    return switch (type) {
      case "bool" -> isBoolean(text);
      case "enum" -> isWord(text);
      case "integer", "real" -> isNumber(text);
      default -> true;
    };
  }

  /** What it takes, to follow the word "takes". */
  String range() {
    if (type.equals("bool")) {
      return "on or off";
    }
    if (type.equals("enum")) {
      int last = words.lastIndexOf(',');
      return words.substring(0, Math.max(0, last)).replace(",", ", ")
          + (last < 0 ? words : " or " + words.substring(last + 1));
    }
    boolean open = most.length() > 9 || most.equals(HUGE);
    if (!unit.isEmpty()) {
      SettingUnit of = SettingUnit.of(unit);
      return (open ? "at least " + of.amount(least, unit) : of.amount(least, unit) + " to ")
          + (open ? "" : of.amount(most, unit))
          + of.explained(unit);
    }
    String what = type.equals("integer") ? "a whole number" : "a number";
    return what + (open ? " of at least " + least : " from " + least + " to " + most);
  }

  /** Words of booleans may be shortened as long as they are clear (bool.c, parse_bool_with_len). */
  private static boolean isBoolean(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (word.isEmpty()) {
      return false;
    }
    return "true".startsWith(word)
        || "false".startsWith(word)
        || "yes".startsWith(word)
        || "no".startsWith(word)
        || word.equals("on")
        || (word.length() > 1 && "off".startsWith(word))
        || word.equals("1")
        || word.equals("0");
  }

  /** Beside its words an enum takes some that pg_settings does not show (guc_tables.c). */
  private boolean isWord(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    String all = ',' + words.toLowerCase(Locale.ROOT) + ',';
    if (all.contains(',' + word + ',')) {
      return true;
    }
    boolean switchable = all.contains(",on,") || all.contains(",off,");
    return (switchable && ",true,false,yes,no,1,0,".contains(',' + word + ','))
        || (all.contains(",debug2,") && word.equals("debug"))
        || (all.contains(",replica,") && (word.equals("archive") || word.equals("hot_standby")));
  }

  private boolean isNumber(String text) {
    boolean integer = type.equals("integer");
    double number =
        unit.isEmpty()
            ? SettingUnit.number(text, integer)
            : SettingUnit.of(unit).read(text, unit, integer);
    if (integer) {
      number = Math.rint(number);
    }
    return number >= Double.parseDouble(least) && number <= Double.parseDouble(most);
  }
}
