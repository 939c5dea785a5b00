package io.datalyptica.app;

import io.datalyptica.app.PlatformChange.Origin;
import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.ObjectKey;
import io.datalyptica.change.ObjectChange;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells apart what changes because the profile did from what changes because datalyptica did: what
 * this version renders of the old profile stands between the two trees.
 */
public final class ChangeOrigins {
  private ChangeOrigins() {}

  /**
   * @param between the objects that this version renders of the profile that made the old tree
   */
  public static PlatformChange apart(PlatformChange change, ObjectIndex between) {
    Map<ObjectKey, K8sObject> objects = new HashMap<>();
    for (K8sObject object : between.objects()) {
      objects.put(object.key(), object);
    }
    Map<ObjectKey, Origin> origins = new HashMap<>();
    for (ObjectChange object : change.objects()) {
      ObjectKey key = object.object().key();
      Optional<K8sObject> middle = Optional.ofNullable(objects.get(key));
      boolean tool = ObjectChange.differ(object.before(), middle);
      boolean profile = ObjectChange.differ(middle, object.after());
      origins.put(key, tool ? profile ? Origin.BOTH : Origin.TOOL : Origin.PROFILE);
    }
    return change.apart(origins);
  }
}
