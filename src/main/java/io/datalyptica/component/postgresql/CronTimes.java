package io.datalyptica.component.postgresql;

import io.datalyptica.profile.CronSchedule;
import java.time.LocalDate;
import java.util.OptionalLong;

/**
 * When a cron schedule fires: enough to tell whether two ever fire at once, and how long the
 * longest pause is. A day matches either of its fields when both are restricted, else both
 * (robfig/cron v3, spec.go).
 */
public record CronTimes(
    long minutes,
    long hours,
    long days,
    long months,
    long weekdays,
    boolean anyDay,
    boolean anyWeekday) {
  private static final LocalDate START = LocalDate.of(2024, 1, 1);
  private static final long EVERY_MONTH = 0x1FFE;

  public static CronTimes of(CronSchedule schedule) {
    return new CronTimes(
        schedule.bits(0),
        schedule.bits(1),
        schedule.bits(2),
        schedule.bits(3),
        schedule.bits(4),
        schedule.isOpen(2),
        schedule.isOpen(4));
  }

  /** True when there is a minute at which both fire. */
  public boolean meets(CronTimes other) {
    if ((minutes & other.minutes) == 0
        || (hours & other.hours) == 0
        || (months & other.months) == 0) {
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
    int last =
        (63 - Long.numberOfLeadingZeros(hours)) * 60 + 63 - Long.numberOfLeadingZeros(minutes);
    long longest = longestWithinDay();
    LocalDate before = null;
    LocalDate end = START.plusDays(period());
    for (LocalDate day = START; day.isBefore(end); day = day.plusDays(1)) {
      if (on(day)) {
        if (before != null) {
          longest =
              Math.max(longest, (day.toEpochDay() - before.toEpochDay()) * 24 * 60 + first - last);
        }
        before = day;
      }
    }
    return before == null ? OptionalLong.empty() : OptionalLong.of(longest);
  }

  /**
   * Days after which everything has been seen: two weeks, or, where dates count, the 28 years after
   * which the calendar repeats.
   */
  private int period() {
    return anyDay && months == EVERY_MONTH ? 14 : 28 * 366;
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
}
