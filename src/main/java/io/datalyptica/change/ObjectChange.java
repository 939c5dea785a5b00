package io.datalyptica.change;

import io.datalyptica.bundle.K8sObject;
import java.util.List;
import java.util.Optional;

/**
 * One object that is not the same in two trees.
 *
 * @param before empty when it is new
 * @param after empty when it goes
 * @param fields what differs, when it is in both
 * @param effect what the change does to it
 */
public record ObjectChange(
    Optional<K8sObject> before, Optional<K8sObject> after, List<FieldChange> fields, Effect effect)
    implements Comparable<ObjectChange> {
  public ObjectChange {
    fields = List.copyOf(fields);
  }

  /** Whether they are not the same object with the same fields. */
  public static boolean differ(Optional<K8sObject> one, Optional<K8sObject> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isPresent() != other.isPresent();
    }
    return !FieldChanges.between(one.get().body(), other.get().body()).isEmpty();
  }

  /** As it stands now, or as it stood. */
  public K8sObject object() {
    return after.isPresent() ? after.get() : before.orElseThrow();
  }

  /** Kind and name, such as {@code StatefulSet/shop-minio}: how a person names what is allowed. */
  public String subject() {
    return object().toString();
  }

  /** The gravest first, and then by kind and name. */
  @Override
  public int compareTo(ObjectChange other) {
    int order = other.effect.compareTo(effect);
    return order != 0 ? order : object().key().compareTo(other.object().key());
  }

  /** The same as a rule says that knows more than its kind: for one that goes that decides. */
  public ObjectChange said(Effect by) {
    return after.isEmpty() ? new ObjectChange(before, after, fields, by) : with(by);
  }

  /** The same, if {@code other} is graver, as grave as that. */
  private ObjectChange with(Effect other) {
    return new ObjectChange(before, after, fields, effect.or(other));
  }
}
