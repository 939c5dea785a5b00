package io.datalyptica.component.ring;

import io.datalyptica.component.Component;
import io.datalyptica.component.Draft;
import io.datalyptica.component.Site;
import io.datalyptica.component.Tree;
import io.datalyptica.plan.AccessPair;
import io.datalyptica.plan.Need;
import io.datalyptica.plan.Needs;
import io.datalyptica.plan.Peer;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.S3Credentials;
import io.datalyptica.plan.S3Endpoint;
import io.datalyptica.plan.S3Store;
import io.datalyptica.plan.contract.RedisAccess;
import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.profile.reader.ObjectShape;
import io.datalyptica.profile.reader.Shape;
import io.datalyptica.profile.reader.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives buckets, and wants a number of the key. */
public final class RingStore implements Component<Values, RingSlice> {
  @Override
  public String name() {
    return "ringStore";
  }

  @Override
  public Shape<Values> shape() {
    return ObjectShape.of(v -> v);
  }

  @Override
  public String description() {
    return "A store.";
  }

  @Override
  public Draft<RingSlice> begin(Site<Values> site, Needs asked) {
    Need<RedisAccess.Wish, RedisAccess> key =
        asked.redis(
            RingSlice.consumer(site, "ring-store"),
            new RedisAccess.Wish("ring", Optional.empty(), "store"));
    return new Draft<>() {
      @Override
      public void answer(Needs needs) {
        for (Need<S3Access.Wish, S3Access> need : needs.buckets()) {
          need.answer(site.pointer(), access(need.wish()));
        }
      }

      @Override
      public RingSlice plan(Needs needs) {
        return RingSlice.of(site, "ring-store", key);
      }
    };
  }

  private static S3Access access(S3Access.Wish wish) {
    S3Store store =
        new S3Store(
            new S3Endpoint("ring", 443, true, "us-east-1"),
            Optional.empty(),
            Peer.pods(Map.of("ring", "store"), 443),
            "/spec/ringStore",
            List.of(),
            "ring.md");
    return new S3Access(
        store,
        wish.bucketName(),
        wish.prefix(),
        S3Credentials.existing("ring", AccessPair.ofUser("ring")),
        "ring",
        true,
        Optional.empty());
  }

  @Override
  public void spell(RingSlice slice, Plan plan, Tree tree) {}
}
