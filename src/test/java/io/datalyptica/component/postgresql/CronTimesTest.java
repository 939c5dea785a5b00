package io.datalyptica.component.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.profile.CronSchedule;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CronTimesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 2 * * 0   | 0 2 * * 1-6     | false",
        "0 2 * * 0   | 0 2 * * *       | true",
        "0 2 * * 0   | 0 2 * * sun     | true",
        "0 2 */2 * 1 | 0 2 2 * *       | true",
        "0 2 */2 * * | 0 2 2 * *       | false",
        "0 2 * * 0   | 30 2 * * 0      | false",
        "*/15 * * * *| 45 3 * * *      | true",
        "0 2 29 2 *  | 0 2 * * 1       | true",
        "0 2 30 2 *  | 0 2 * * *       | false",
        "0 2 1 * 1   | 0 2 2 1 *       | true",
        "0 0-23/2 * * * | 0 1 * * *    | false",
        "0 2 * jan *  | 0 2 * feb-dec * | false",
      })
  void schedulesThatFireInTheSameMinuteMeet(String one, String other, boolean meet) {
    assertThat(times(one).meets(times(other))).isEqualTo(meet);
    assertThat(times(other).meets(times(one))).isEqualTo(meet);
  }

  @ParameterizedTest
  @CsvSource({
    "0 2 * * 0, 10080",
    "0 2 * * 1-6, 2880",
    "0 2 * * *, 1440",
    "0 * * * *, 60",
    "*/15 * * * *, 15",
    "'0 1,13 * * *', 720",
    "30 3 1 * *, 44640",
  })
  void theLongestPauseIsFound(String schedule, long minutes) {
    assertThat(times(schedule).longestPause()).hasValue(minutes);
  }

  @Test
  void aDayThatNeverComesHasNoPause() {
    assertThat(times("0 2 30 2 *").longestPause()).isEmpty();
  }

  @Property
  void everyScheduleMeetsItself(
      @ForAll @IntRange(max = 59) int minute,
      @ForAll @IntRange(max = 23) int hour,
      @ForAll @IntRange(max = 6) int weekday) {
    CronTimes times = times(minute + " " + hour + " * * " + weekday);
    assertThat(times.meets(times)).isTrue();
  }

  private static CronTimes times(String text) {
    return CronTimes.of(new CronSchedule(text));
  }
}
