package io.datalyptica.profile.reader;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** The checked values of one object, defaults filled in. */
public final class Values {
  private final Map<Field<?>, Object> values = new IdentityHashMap<>();

  Values() {}

  <T> void put(Field<T> field, T value) {
    values.put(field, value);
  }

  /** The value of a field that is required or has a default. */
  public <T> T get(Field<T> field) {
    return find(field)
        .orElseThrow(() -> new IllegalStateException("no value and no default: " + field.name()));
  }

  /** The value of a field that the plan may have to derive. */
  @SuppressWarnings("unchecked") // put() holds field and value to one type
  public <T> Optional<T> find(Field<T> field) {
    return Optional.ofNullable((T) values.get(field));
  }
}
