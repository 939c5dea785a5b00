package io.datalyptica.component.ring;

import io.datalyptica.component.Site;
import io.datalyptica.plan.Answer;
import io.datalyptica.plan.Common;
import io.datalyptica.plan.Consumer;
import io.datalyptica.plan.Identity;
import io.datalyptica.plan.Need;
import io.datalyptica.plan.Slice;
import java.util.List;
import java.util.Map;

/** A component of the ring with what it was given. */
record RingSlice(Common common, Need<?, ? extends Answer> given) implements Slice {
  static Consumer consumer(Site<?> site, String name) {
    return new Consumer(name, site.pointer(), "Deployment/" + name, Map.of("ring", name));
  }

  static RingSlice of(Site<?> site, String name, Need<?, ? extends Answer> given) {
    return new RingSlice(
        new Common(
            site.pointer(),
            name,
            new Identity(name, name, "ring"),
            Map.of(),
            Map.of(),
            List.of(),
            List.of(name),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of()),
        given);
  }
}
