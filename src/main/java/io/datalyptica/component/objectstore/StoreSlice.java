package io.datalyptica.component.objectstore;

import io.datalyptica.plan.Slice;
import java.util.List;

/** An object store, decided: one that the platform runs, or somebody else's. */
public interface StoreSlice extends Slice {
  /** What the profile says of a store that the chosen provider is not. */
  List<IdleField> idle();
}
