package io.datalyptica.component.ring;

import io.datalyptica.component.Component;
import io.datalyptica.component.Draft;
import io.datalyptica.component.Site;
import io.datalyptica.component.Tree;
import io.datalyptica.plan.Need;
import io.datalyptica.plan.Needs;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.SecretNeed;
import io.datalyptica.plan.contract.RedisAccess;
import io.datalyptica.plan.contract.SqlDatabase;
import io.datalyptica.profile.reader.ObjectShape;
import io.datalyptica.profile.reader.Shape;
import io.datalyptica.profile.reader.Values;
import java.util.List;
import java.util.Optional;

/** Gives numbers of role ring, and wants a database. */
public final class RingKey implements Component<Values, RingSlice> {
  @Override
  public String name() {
    return "ringKey";
  }

  @Override
  public Shape<Values> shape() {
    return ObjectShape.of(v -> v);
  }

  @Override
  public String description() {
    return "A key.";
  }

  @Override
  public Draft<RingSlice> begin(Site<Values> site, Needs asked) {
    Need<SqlDatabase.Wish, SqlDatabase> database =
        asked.database(
            RingSlice.consumer(site, "ring-key"),
            new SqlDatabase.Wish(Optional.empty(), "ring", List.of(), List.of()));
    return new Draft<>() {
      @Override
      public void answer(Needs needs) {
        for (Need<RedisAccess.Wish, RedisAccess> need : needs.redis()) {
          if (need.wish().role().equals("ring")) {
            need.answer(site.pointer(), access());
          }
        }
      }

      @Override
      public RingSlice plan(Needs needs) {
        return RingSlice.of(site, "ring-key", database);
      }
    };
  }

  private static RedisAccess access() {
    SecretNeed secret = new SecretNeed("ring-key", List.of(), List.of());
    return new RedisAccess(
        "",
        "ring",
        "ring",
        0,
        Optional.empty(),
        new RedisAccess.Credentials("ring-key", "key", secret),
        List.of());
  }

  @Override
  public void spell(RingSlice slice, Plan plan, Tree tree) {}
}
