package io.datalyptica.change;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ManifestValue;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.ObjectKey;
import io.datalyptica.change.FieldEffects.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The objects that are not the same in two trees. An object is the same one when kind and name are,
 * whatever file it stands in.
 */
public final class ObjectChanges {
  private final ObjectIndex before;
  private final ObjectIndex after;
  private FieldEffects builtIn;
  private final Map<String, FieldEffects> ofOperators = new HashMap<>();

  private ObjectChanges(ObjectIndex before, ObjectIndex after) {
    this.before = before;
    this.after = after;
  }

  /**
   * @param before the objects of the files that stand and are changed or go
   * @param after all objects of the new tree
   * @param unchanged files that stand as they are wanted
   */
  public static List<ObjectChange> between(
      ObjectIndex before, ObjectIndex after, Set<String> unchanged) {
    return new ObjectChanges(before, after).all(unchanged);
  }

  private List<ObjectChange> all(Set<String> unchanged) {
    TreeMap<ObjectKey, K8sObject> old = new TreeMap<>();
    for (K8sObject object : before.objects()) {
      old.put(object.key(), object);
    }
    List<ObjectChange> changes = new ArrayList<>();
    for (K8sObject object : after.objects()) {
      K8sObject was = old.remove(object.key());
      if (was != null) {
        changed(was, object).ifPresent(changes::add);
      } else if (!unchanged.contains(object.path())) {
        changes.add(created(object));
      }
    }
    for (K8sObject gone : old.values()) {
      changes.add(gone(gone));
    }
    Collections.sort(changes);
    return changes;
  }

  private static ObjectChange created(K8sObject object) {
    return new ObjectChange(Optional.empty(), Optional.of(object), List.of(), Effect.CREATE);
  }

  private ObjectChange gone(K8sObject object) {
    boolean data = before.holdsData(object) || makesClaims(object);
    return new ObjectChange(
        Optional.of(object), Optional.empty(), List.of(), data ? Effect.DATA_LOSS : Effect.DELETE);
  }

  /** Its claims stay, and nobody mounts them any more. */
  private static boolean makesClaims(K8sObject object) {
    return object.is("StatefulSet") && !object.at("spec.volumeClaimTemplates").isEmpty();
  }

  private Optional<ObjectChange> changed(K8sObject was, K8sObject is) {
    List<FieldChange> fields = FieldChanges.between(was.body(), is.body());
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    Effect effect = Effect.UPDATE;
    List<FieldChange> judged = new ArrayList<>();
    for (FieldChange field : fields) {
      FieldChange one = Credentials.hidden(is, judged(was, is, field));
      judged.add(one);
      effect = effect.or(one.effect());
    }
    return Optional.of(new ObjectChange(Optional.of(was), Optional.of(is), judged, effect));
  }

  /** A ConfigMap or Secret that says of itself that it never changes. */
  private static boolean frozen(K8sObject object) {
    return object.group().isEmpty() && object.at("immutable").isTrue();
  }

  private FieldChange judged(K8sObject was, K8sObject is, FieldChange field) {
    if (frozen(was) && !field.path().startsWith("metadata")) {
      return field.with(Effect.RECREATE, "immutable: true");
    }
    Optional<Row> row = find(is, field);
    if (row.isEmpty()) {
      return field;
    }
    Effect effect = row.get().effect();
    return field.with(
        effect == Effect.RESTART && byHand(is) ? Effect.BY_HAND : effect, row.get().source());
  }

  /** Whether its pods get what is new only when somebody deletes them. */
  private static boolean byHand(K8sObject set) {
    ManifestValue type = set.at("spec.updateStrategy.type");
    return type.text().orElse("").equals("OnDelete");
  }

  private Optional<Row> find(K8sObject object, FieldChange field) {
    String table = after.fieldEffects(object);
    if (!table.isEmpty()) {
      return ofOperators.computeIfAbsent(table, FieldEffects::of).find(object, field);
    }
    if (builtIn == null) {
      builtIn = FieldEffects.builtIn();
    }
    return builtIn.find(object, field);
  }
}
