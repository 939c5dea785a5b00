package io.datalyptica.component.demo;

import io.datalyptica.component.Component;
import io.datalyptica.component.Draft;
import io.datalyptica.component.ObjectViews;
import io.datalyptica.component.PodViews;
import io.datalyptica.component.Site;
import io.datalyptica.component.Tree;
import io.datalyptica.plan.Common;
import io.datalyptica.plan.Consumer;
import io.datalyptica.plan.Identity;
import io.datalyptica.plan.Image;
import io.datalyptica.plan.ImageUse;
import io.datalyptica.plan.Images;
import io.datalyptica.plan.Need;
import io.datalyptica.plan.Needs;
import io.datalyptica.plan.Placement;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Platform;
import io.datalyptica.plan.Pods;
import io.datalyptica.plan.Resources;
import io.datalyptica.plan.contract.RedisAccess;
import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.plan.contract.SqlDatabase;
import io.datalyptica.profile.CommonSpec;
import io.datalyptica.profile.Quantity;
import io.datalyptica.profile.reader.Shape;
import io.datalyptica.template.View;
import java.util.List;
import java.util.Optional;

/** A component with a database, a bucket and a volume, as a stranger would write it. */
public final class Demo implements Component<DemoSpec, DemoPlan> {
  private static final Resources RESOURCES =
      Resources.unthrottled(Quantity.millicores(100), Quantity.mebi(256));

  @Override
  public String name() {
    return "demo";
  }

  @Override
  public Shape<DemoSpec> shape() {
    return DemoShape.SHAPE;
  }

  @Override
  public String description() {
    return "A demonstration.";
  }

  @Override
  public Draft<DemoPlan> begin(Site<DemoSpec> site, Needs needs) {
    DemoSpec spec = site.spec();
    String name = spec.name().value();
    Identity identity = identity(name);
    Consumer demo = new Consumer(name, site.pointer(), "Deployment/" + name, identity.selector());
    Need<SqlDatabase.Wish, SqlDatabase> database =
        needs.database(
            demo,
            new SqlDatabase.Wish(
                Optional.empty(),
                name,
                List.of("pg_trgm"),
                List.of(new SqlDatabase.Clients(name, spec.replicas(), 1, spec.pool()))));
    Need<S3Access.Wish, S3Access> bucket =
        needs.bucket(
            demo,
            new S3Access.Wish(
                spec.bucket(),
                name + "-data",
                name,
                "",
                S3Access.Mode.READ_WRITE,
                new S3Access.Holds.Tables()));
    if (spec.queue()) {
      needs.redis(demo, new RedisAccess.Wish("broker", Optional.empty(), name));
    }
    return _ -> plan(site, identity, database, bucket);
  }

  private static Identity identity(String name) {
    return new Identity("demo", name, "demonstration");
  }

  private static DemoPlan plan(
      Site<DemoSpec> site,
      Identity identity,
      Need<SqlDatabase.Wish, SqlDatabase> database,
      Need<S3Access.Wish, S3Access> bucket) {
    DemoSpec spec = site.spec();
    CommonSpec common = spec.common();
    String name = identity.instance();
    Image image = Images.of(site.platform(), common.image(), "example.com/demo:1.2.3");
    return new DemoPlan(
        new Common(
            site.pointer(),
            "apps",
            identity,
            common.labels(),
            common.annotations(),
            List.of(
                new Pods(
                    "demo",
                    "pods",
                    "pods of " + name,
                    spec.replicas(),
                    Placement.of(common, site.platform()),
                    List.of(site.platform().resources(RESOURCES, common.resources())),
                    List.of(Quantity.gibi(1)),
                    common.storageClass().or(site.platform()::storageClass),
                    List.of(),
                    0)),
            List.of(name),
            List.of(),
            List.of(new ImageUse(image, site.pointer(), "Deployment/" + name, "demo")),
            List.of(),
            List.of(),
            List.of()),
        image.reference(),
        database,
        bucket);
  }

  @Override
  public void spell(DemoPlan demo, Plan plan, Tree tree) {
    Platform platform = plan.platform();
    Common common = demo.common();
    Pods pods = common.pods().getFirst();
    SqlDatabase database = demo.database().answer().orElseThrow();
    S3Access bucket = demo.bucket().answer().orElseThrow();
    View view =
        ObjectViews.of(platform, common.identity(), common.labels(), common.annotations())
            .text("name", common.name())
            .text("image", demo.image())
            .number("replicas", pods.count())
            .tree("affinity", PodViews.affinity(pods.placement(), common.identity().selector()))
            .tree("resources", PodViews.resources(pods.containers().getFirst()))
            .text("storage", pods.volumes().getFirst().text())
            .text("storageClass", pods.storageClass().orElse(""))
            .text("jdbcUrl", database.jdbcUrl("/etc/ca/ca.crt"))
            .text("databaseSecret", database.login().secret())
            .text("userKey", database.login().userKey())
            .text("passwordKey", database.login().passwordKey())
            .text("caSecret", database.ca().name())
            .text("s3", bucket.store().endpoint().url())
            .text("bucket", bucket.bucket())
            .text("s3Secret", bucket.credentials().secret())
            .text("accessKey", bucket.credentials().accessKey())
            .text("secretKey", bucket.credentials().secretKey())
            .build();
    for (String kind : List.of("deployment", "serviceaccount", "persistentvolumeclaim")) {
      tree.file(
          common.folder() + kind + "-" + common.name() + ".yaml",
          "apps/demo/" + kind + ".yaml",
          view);
    }
    tree.page("Demo", "demo.md", "apps/demo/page.md", view);
  }
}
