package io.datalyptica.rule;

import io.datalyptica.plan.Common;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Slice;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Two components whose objects would have one name. */
public final class NameCollision implements PlanRule {
  @Override
  public String id() {
    return "K8S-007";
  }

  @Override
  public void judge(Plan plan, Report report) {
    Map<String, Common> owners = new HashMap<>();
    Set<String> reported = new HashSet<>();
    for (Slice slice : plan.slices()) {
      Common common = slice.common();
      for (String name : common.objects()) {
        Common owner = owners.putIfAbsent(name, common);
        if (owner != null
            && owner != common
            && reported.add(owner.pointer() + " " + common.pointer())) {
          report.found(
              "K8S-007",
              common.pointer() + "/name",
              "the objects of "
                  + common.name()
                  + " and of "
                  + owner.pointer().substring("/spec/".length()).replace('/', ' ')
                  + " would both be named "
                  + name
                  + ": whichever is applied last replaces the other",
              "set name to something else than " + common.name());
        }
      }
    }
  }
}
