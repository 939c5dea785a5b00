package io.datalyptica.component.demo;

import io.datalyptica.profile.BucketName;
import io.datalyptica.profile.CommonShape;
import io.datalyptica.profile.DnsLabel;
import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.NumberShape;
import io.datalyptica.profile.reader.ObjectShape;
import io.datalyptica.profile.reader.TextShape;
import java.util.Map;

/** The shape of spec.demo. */
final class DemoShape {
  private static final Field<DnsLabel> NAME =
      new Field<>(
          "name",
          new TextShape<>(DnsLabel.serviceName(40, "demo")),
          Default.always("demo"),
          "Names its objects.");
  private static final Field<Integer> REPLICAS =
      new Field<>("replicas", new NumberShape(1, 99), Default.byTier("3", "1"), "Pods.");
  private static final Field<Integer> POOL =
      new Field<>("pool", new NumberShape(1, 99), Default.always("10"), "Connections of a pod.");
  private static final Field<String> BUCKET =
      new Field<>(
          "bucket", new TextShape<>(BucketName.TYPE), Default.derived("its own"), "Its bucket.");
  private static final Field<Boolean> QUEUE =
      new Field<>("queue", CommonShape.FLAG, Default.always("false"), "Whether it wants Redis.");

  static final ObjectShape<DemoSpec> SHAPE =
      ObjectShape.of(
          v ->
              new DemoSpec(
                  CommonShape.bind(v, Map.of()),
                  v.get(NAME),
                  v.get(REPLICAS),
                  v.get(POOL),
                  v.find(BUCKET),
                  v.get(QUEUE)),
          CommonShape.with(NAME, REPLICAS, POOL, BUCKET, QUEUE));

  private DemoShape() {}
}
