package io.datalyptica.profile;

/**
 * One section as a profile has it.
 *
 * @param item which of a list it is; -1 where it stands at the key itself
 */
public record SectionSpec<S>(Section<S> section, S spec, int item) {
  /** Where it stands, such as {@code /spec/redis/0}. */
  public String pointer() {
    String key = "/spec/" + section.name();
    return item < 0 ? key : key + "/" + item;
  }
}
