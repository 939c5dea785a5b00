package io.datalyptica.plan;

import io.datalyptica.profile.CronSchedule;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The minutes at which a cron schedule fires, as sets of bits; enough to tell whether two schedules ever fire at once. As in every
 * cron, a day matches either field when both days of the month and days of the week are restricted.
 */
public record CronTimes(long minutes, long hours, long days, long months, long weekdays, boolean anyDay, boolean anyWeekday) {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final LocalDate START = LocalDate.of(2024, 1, 1);
  private static final List<String> WEEKDAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

  /** Empty when the schedule is not one; the reader has already said so. */
  public static Optional<CronTimes> of(CronSchedule schedule) {
    String[] f = schedule.text().strip().toLowerCase(Locale.ROOT).split(" ");
    if (f.length != 5) {
      return Optional.empty();
    }
    try {
      long weekdays = bits(f[4], 0, 7, WEEKDAYS, 0);
      return Optional.of(
          new CronTimes(
              bits(f[0], 0, 59, List.of(), 0),
              bits(f[1], 0, 23, List.of(), 0),
              bits(f[2], 1, 31, List.of(), 0),
              bits(f[3], 1, 12, MONTHS, 1),
              // Both 0 and 7 are Sunday.
              (weekdays | weekdays >> 7 & 1) & 0x7f,
              any(f[2]),
              any(f[4])));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  /** True when there is a minute at which both fire. */
  public boolean meets(CronTimes other) {
    if ((minutes & other.minutes) == 0 || (hours & other.hours) == 0 || (months & other.months) == 0) {
      return false;
    }
    LocalDate end = START.plusDays(Math.max(period(), other.period()));
    for (LocalDate day = START; day.isBefore(end); day = day.plusDays(1)) {
      if (on(day) && other.on(day)) {
        return true;
      }
    }
    return false;
  }

  /** Minutes of the longest pause between two firings; empty when it never fires. */
  public OptionalLong longestPause() {
    int first = Long.numberOfTrailingZeros(hours) * 60 + Long.numberOfTrailingZeros(minutes);
    int last = (63 - Long.numberOfLeadingZeros(hours)) * 60 + 63 - Long.numberOfLeadingZeros(minutes);
    long longest = longestWithinDay();
    LocalDate before = null;
    LocalDate end = START.plusDays(period());
    for (LocalDate day = START; day.isBefore(end); day = day.plusDays(1)) {
      if (on(day)) {
        if (before != null) {
          longest = Math.max(longest, (day.toEpochDay() - before.toEpochDay()) * 24 * 60 + first - last);
        }
        before = day;
      }
    }
    return before == null ? OptionalLong.empty() : OptionalLong.of(longest);
  }

  /** Days after which everything has been seen: two weeks, or, by dates, the 28 years after which the calendar repeats. */
  private int period() {
    boolean weekly = anyDay && months == bits("*", 1, 12, MONTHS, 1) && days == bits("*", 1, 31, List.of(), 0);
    return weekly ? 14 : 28 * 366;
  }

  private long longestWithinDay() {
    long longest = 0;
    int before = -1;
    for (int minute = 0; minute < 24 * 60; minute++) {
      if ((hours >> minute / 60 & 1) == 1 && (minutes >> minute % 60 & 1) == 1) {
        longest = before < 0 ? longest : Math.max(longest, minute - before);
        before = minute;
      }
    }
    return longest;
  }

  private boolean on(LocalDate day) {
    boolean month = (months >> day.getMonthValue() & 1) == 1;
    boolean dayOfMonth = (days >> day.getDayOfMonth() & 1) == 1;
    boolean weekday = (weekdays >> day.getDayOfWeek().getValue() % 7 & 1) == 1;
    return month && (anyDay || anyWeekday ? dayOfMonth && weekday : dayOfMonth || weekday);
  }

  private static boolean any(String field) {
    return field.startsWith("*") || field.startsWith("?");
  }

  private static long bits(String field, int from, int to, List<String> names, int firstName) {
    long bits = 0;
    for (String part : field.split(",", -1)) {
      String[] range = part.split("/", 2);
      int step = range.length == 2 ? Integer.parseInt(range[1]) : 1;
      int low = from;
      int high = to;
      if (!any(range[0])) {
        String[] ends = range[0].split("-", 2);
        low = number(ends[0], names, firstName);
        high = ends.length == 2 ? number(ends[1], names, firstName) : range.length == 2 ? to : low;
      }
      if (low < from || high > to || step < 1) {
        throw new NumberFormatException(part);
      }
      for (int i = low; i <= high; i += step) {
        bits |= 1L << i;
      }
    }
    return bits;
  }

  private static int number(String text, List<String> names, int firstName) {
    int named = names.indexOf(text);
    return named >= 0 ? named + firstName : Integer.parseInt(text);
  }
}
