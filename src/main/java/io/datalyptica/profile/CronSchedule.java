package io.datalyptica.profile;

import io.datalyptica.profile.reader.Parsed;
import io.datalyptica.profile.reader.Quote;
import io.datalyptica.profile.reader.TextType;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;

/**
 * A cron schedule of five fields, checked field by field as Kubernetes' parser does (robfig/cron
 * v3, standard parser: Sunday is 0, not 7); white space is normalised to single spaces.
 */
public record CronSchedule(String text) {
  public static final TextType<CronSchedule> TYPE =
      TextType.of(
          "a cron schedule",
          "\"0 2 * * 0\"",
          "^\\s*[0-9*?]\\S*\\s+\\S+\\s+\\S+\\s+\\S+\\s+\\S+\\s*$",
          CronSchedule::parse);

  private static final List<String> MONTHS =
      List.of(
          "", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");
  private static final List<CronField> FIELDS =
      List.of(
          new CronField("minute", 0, 59, List.of()),
          new CronField("hour", 0, 23, List.of()),
          new CronField("day of the month", 1, 31, List.of()),
          new CronField("month", 1, 12, MONTHS),
          new CronField("day of the week", 0, 6, DAYS));
  private static final int[] LONGEST = {0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  public static Parsed<CronSchedule> parse(String text) {
    String trimmed = text.strip();
    String[] parts = words(trimmed);
    if (trimmed.startsWith("@")) {
      return Parsed.illegal(
          "is a name, not five fields",
          "write the fields: `0 0 * * *` for @daily, `0 0 * * 0` for @weekly");
    }
    if (parts.length != 5) {
      return Parsed.illegal(
          "has " + parts.length + " fields instead of five",
          "write minute, hour, day of the month, month and day of the week: `0 2 * * 0`");
    }
    long[] bits = new long[5];
    for (int i = 0; i < 5; i++) {
      bits[i] = FIELDS.get(i).bits(parts[i].toLowerCase(Locale.ROOT));
      if (bits[i] == 0) {
        return Parsed.illegal(FIELDS.get(i).problem(parts[i]), "write " + FIELDS.get(i).legal());
      }
    }
    boolean everyWeekday = parts[4].equals("*") || parts[4].equals("?");
    return everyWeekday && !everComes(bits[2], bits[3])
        ? Parsed.illegal(
            "names a day that no month of it has: it would never run",
            "write a day of the month from 1 to 28")
        : Parsed.value(new CronSchedule(String.join(" ", parts)));
  }

  /**
   * The numbers at which a field fires, as bits.
   *
   * @param field 0 to 4: minute, hour, day of the month, month, day of the week
   */
  public long bits(int field) {
    return FIELDS.get(field).bits(words(text)[field].toLowerCase(Locale.ROOT));
  }

  /**
   * True when the field is {@code *} or {@code ?}, which makes the other field of days decide
   * alone.
   */
  public boolean isOpen(int field) {
    String written = words(text)[field];
    return written.equals("*") || written.equals("?");
  }

  private static String[] words(String text) {
    StringTokenizer words = new StringTokenizer(text, " ");
    String[] all = new String[words.countTokens()];
    for (int i = 0; i < all.length; i++) {
      all[i] = words.nextToken();
    }
    return all;
  }

  private static boolean everComes(long days, long months) {
    for (int month = 1; month <= 12; month++) {
      if ((months & 1L << month) != 0 && Long.numberOfTrailingZeros(days) <= LONGEST[month]) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return text;
  }

  /** One of the five: its bounds and the names it knows, the index being the number. */
  private record CronField(String name, int min, int max, List<String> names) {
    /** The numbers that {@code text} stands for, as bits; 0 when it is not legal. */
    long bits(String text) {
      long all = 0;
      for (String part : text.split(",", -1)) {
        long bits = part(part);
        if (bits == 0) {
          return 0;
        }
        all |= bits;
      }
      return all;
    }

    private long part(String part) {
      int slash = part.indexOf('/');
      int step = slash < 0 ? 1 : number(part.substring(slash + 1), List.of());
      String range = slash < 0 ? part : part.substring(0, slash);
      int dash = range.indexOf('-');
      int from;
      int to;
      if (range.equals("*") || range.equals("?")) {
        from = min;
        to = max;
      } else if (dash < 0) {
        from = number(range, names);
        to = slash < 0 ? from : max;
      } else {
        from = number(range.substring(0, dash), names);
        to = number(range.substring(dash + 1), names);
      }
      long bits = 0;
      for (int n = from; step > 0 && from >= min && to <= max && n <= to; n += step) {
        bits |= 1L << n;
      }
      return bits;
    }

    private static int number(String text, List<String> names) {
      if (Ascii.allDigits(text) && text.length() <= 2) {
        return Integer.parseInt(text);
      }
      return text.isEmpty() ? -1 : names.indexOf(text);
    }

    String problem(String text) {
      return "has "
          + Quote.of(text.length() > 20 ? text.substring(0, 20) + "..." : text)
          + " as "
          + name
          + ": Kubernetes refuses the schedule";
    }

    String legal() {
      return "numbers from "
          + min
          + " to "
          + max
          + (names.isEmpty() ? "" : " or names such as " + names.get(1))
          + ", `*`, lists `1,3`, ranges `1-5` and steps `*/2`";
    }
  }
}
