package io.datalyptica.component;

/** What is known of a component that says nothing of its own: its pods. */
final class CommonOutlook implements Outlook {
  private final String key;

  private CommonOutlook(String key) {
    this.key = key;
  }

  static Outlook of(String key) {
    return new CommonOutlook(key);
  }

  @Override
  public String key() {
    return key;
  }
}
