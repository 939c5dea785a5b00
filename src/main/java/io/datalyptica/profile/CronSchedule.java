package io.datalyptica.profile;

/** A cron schedule of five fields, checked field by field; white space is normalised to single spaces. */
public record CronSchedule(String text) {
  @Override
  public String toString() {
    return text;
  }
}
