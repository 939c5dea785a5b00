package io.datalyptica.component.objectstore;

import io.datalyptica.change.ChangeReport;
import io.datalyptica.change.Recorded;
import io.datalyptica.component.Component;
import io.datalyptica.component.Draft;
import io.datalyptica.component.Outlook;
import io.datalyptica.component.Site;
import io.datalyptica.component.Tree;
import io.datalyptica.component.objectstore.ObjectStoreSpec.Provider;
import io.datalyptica.component.objectstore.foreign.ForeignStore;
import io.datalyptica.component.objectstore.foreign.ForeignStoreOutlook;
import io.datalyptica.component.objectstore.foreign.ForeignStorePlan;
import io.datalyptica.component.objectstore.foreign.ForeignStoreRules;
import io.datalyptica.component.objectstore.minio.Minio;
import io.datalyptica.component.objectstore.minio.MinioOutlook;
import io.datalyptica.component.objectstore.minio.MinioPlan;
import io.datalyptica.component.objectstore.minio.MinioRules;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Needs;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.simulation.LossWord;
import io.datalyptica.profile.reader.Shape;
import io.datalyptica.rule.Report;
import java.util.List;

/** The S3 object store: MinIO that the platform runs, or a store that somebody else runs. */
public final class ObjectStore implements Component<ObjectStoreSpec, StoreSlice> {
  @Override
  public String name() {
    return "objectStore";
  }

  @Override
  public Shape<ObjectStoreSpec> shape() {
    return ObjectStoreShape.SHAPE;
  }

  @Override
  public String description() {
    return "The S3 object store; `{}` means all defaults.";
  }

  @Override
  public Draft<StoreSlice> begin(Site<ObjectStoreSpec> site, Needs needs) {
    return site.spec().provider() == Provider.MINIO ? new Minio(site) : new ForeignStore(site);
  }

  @Override
  public void judge(StoreSlice slice, Plan plan, Report report) {
    idleFields(slice, report);
    if (slice instanceof MinioPlan store) {
      MinioRules.judge(store, plan, report);
    } else if (slice instanceof ForeignStorePlan store) {
      ForeignStoreRules.judge(store, plan, report);
    }
  }

  /** S3-005 */
  private static void idleFields(StoreSlice slice, Report report) {
    for (IdleField field : slice.idle()) {
      report.found(
          "S3-005",
          field.pointer(),
          field.field() + " has no effect with " + field.chosen(),
          "remove " + field.field(),
          Fix.safe(field.pointer(), ""));
    }
  }

  @Override
  public String arithmetic(String id, StoreSlice slice, Plan plan) {
    return slice instanceof MinioPlan store ? MinioRules.arithmetic(id, store, plan) : "";
  }

  @Override
  public void record(StoreSlice slice, Recorded.Part record) {
    record.put("provider", slice instanceof MinioPlan ? "minio" : "foreign");
    if (slice instanceof MinioPlan store) {
      MinioRules.record(store, record);
    }
  }

  @Override
  public void judgeChange(
      Recorded.Part before, Recorded.Part after, StoreSlice slice, ChangeReport report) {
    if (slice instanceof MinioPlan store && before.text("provider").equals("minio")) {
      MinioRules.judgeChange(before, after, store, report);
    }
  }

  @Override
  public Outlook outlook(StoreSlice slice) {
    return slice instanceof MinioPlan store
        ? MinioOutlook.of(store)
        : ForeignStoreOutlook.of((ForeignStorePlan) slice);
  }

  @Override
  public List<LossWord> lossWords() {
    return List.of(LossWord.named("server", "server of the object store"));
  }

  @Override
  public void spell(StoreSlice slice, Plan plan, Tree tree) {
    if (slice instanceof MinioPlan store) {
      Minio.spell(store, plan, tree);
    } else if (slice instanceof ForeignStorePlan store) {
      ForeignStore.spell(store, plan, tree);
    }
  }
}
