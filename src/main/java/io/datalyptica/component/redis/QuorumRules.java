package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.profile.Spread;
import io.datalyptica.rule.Report;

/** Whether the Sentinels of a group find a new master, and after which losses they still do. */
final class QuorumRules {
  private QuorumRules() {}

  static void judge(RedisPlan group, Plan plan, Report report) {
    manySentinels(group, report);
    RedisQuorum quorum = group.quorum().orElse(null);
    if (quorum == null) {
      noSentinel(group, report);
      return;
    }
    sentinelLayout(group, quorum, report);
    noFailover(group, quorum, report);
    evenSentinels(group, quorum, report);
    quorumBelowMajority(group, quorum, report);
    quorumAboveMajority(group, quorum, report);
    nodeLoss(group, quorum, plan.platform().nodes().workers(), report);
    zoneLoss(group, quorum, plan.platform().nodes().zones(), report);
  }

  static String arithmetic(String id, RedisPlan group) {
    return switch (id) {
      case "REDIS-002", "REDIS-003", "REDIS-005", "REDIS-006" -> tolerance(group);
      default -> "";
    };
  }

  /** REDIS-001 and REDIS-002 of a group without Sentinel */
  private static void noSentinel(RedisPlan group, Report report) {
    if (group.replicas() == 1) {
      onePod(group, report);
      return;
    }
    report.found(
        "REDIS-001",
        group.pointer() + "/sentinel",
        ("group " + group.names().name() + " has " + group.replicas())
            + " pods and no Sentinel: each would be a master of its own",
        "set replicas: 1, or remove sentinel: none",
        new Fix(group.pointer() + "/replicas", "1"));
  }

  /** REDIS-001 */
  private static void sentinelLayout(RedisPlan group, RedisQuorum quorum, Report report) {
    if (!quorum.oneInEachPod()) {
      int asked = quorum.asked().orElseThrow();
      report.found(
          "REDIS-001",
          group.pointer() + "/sentinel/replicas",
          asked + " Sentinels are asked for, but " + quorum.voters() + " pods carry one each",
          "set sentinel.replicas: " + quorum.voters() + ", or replicas: " + asked,
          new Fix(group.pointer() + "/sentinel/replicas", Integer.toString(quorum.voters())));
    }
    if (!quorum.canEverAct()) {
      report.found(
          "REDIS-001",
          group.pointer() + "/sentinel/quorum",
          of(quorum) + " is never reached: a lost master is never replaced",
          "set sentinel.quorum: " + quorum.majority() + ", the majority",
          Fix.safe(group.pointer() + "/sentinel/quorum", Integer.toString(quorum.majority())));
    }
  }

  /** REDIS-002 */
  private static void noFailover(RedisPlan group, RedisQuorum quorum, Report report) {
    if (!quorum.oneInEachPod()) {
      return; // which number is meant is another rule's question
    }
    if (group.replicas() == 1) {
      onePod(group, report);
    } else if (!quorum.canEverAct()) {
      return;
    } else if (group.replicas() == 2) {
      String consequence =
          "of 2 Sentinels a failover needs 2: losing either pod leaves a group without failover";
      fewPods(group, consequence, report);
    } else if (quorum.lossesTolerated() == 0) {
      String message =
          (of(quorum) + ": with one pod lost the other " + (quorum.voters() - 1))
              + (" never call the master of " + group.names().name() + " down");
      wrongQuorum("REDIS-002", group, quorum, message, report);
    }
  }

  /** REDIS-003 */
  private static void evenSentinels(RedisPlan group, RedisQuorum quorum, Report report) {
    int voters = quorum.voters();
    if (voters <= 2 || voters % 2 == 1) {
      return;
    }
    int fewer = voters - 1;
    int tolerated = voters - quorum.majority();
    report.found(
        "REDIS-003",
        group.pointer() + "/replicas",
        (voters + " Sentinels tolerate the loss of " + tolerated)
            + (", as " + fewer + " do; split " + voters / 2 + " to " + voters / 2)
            + ", neither side replaces a lost master",
        "set replicas: "
            + fewer
            + (", or " + (voters + 1) + " to survive the loss of " + (tolerated + 1)));
  }

  /** REDIS-004 */
  private static void manySentinels(RedisPlan group, Report report) {
    if (group.replicas() <= 7 || group.replicas() % 2 == 0) {
      return; // an even number is another rule's
    }
    report.found(
        "REDIS-004",
        group.pointer() + "/replicas",
        (group.replicas() + " pods hold " + group.replicas() + " copies of up to ")
            + (group.memory().dataText() + ", and one master feeds them all"),
        "set replicas: 7, which tolerates the loss of 3");
  }

  /** REDIS-005 */
  private static void quorumBelowMajority(RedisPlan group, RedisQuorum quorum, Report report) {
    if (quorum.voters() <= 2 || !quorum.canEverAct() || quorum.quorum() >= quorum.majority()) {
      return;
    }
    String message =
        (quorum.quorum() + " of " + quorum.voters())
            + " Sentinels that lose sight of a healthy master start a failover of "
            + (group.names().name() + "; it still takes " + quorum.majority() + " to complete one");
    wrongQuorum("REDIS-005", group, quorum, message, report);
  }

  /** REDIS-006 */
  private static void quorumAboveMajority(RedisPlan group, RedisQuorum quorum, Report report) {
    if (quorum.quorum() <= quorum.majority() || quorum.lossesTolerated() == 0) {
      return;
    }
    String message =
        (of(quorum) + " tolerates the loss of " + quorum.lossesTolerated())
            + ("; the majority, " + quorum.majority() + ", would tolerate ")
            + (quorum.voters() - quorum.majority());
    wrongQuorum("REDIS-006", group, quorum, message, report);
  }

  /** K8S-004 */
  private static void nodeLoss(RedisPlan group, RedisQuorum quorum, int workers, Report report) {
    boolean shares = group.placement().spread() != Spread.REQUIRED && group.replicas() > workers;
    int lost = Math.ceilDiv(group.replicas(), workers);
    if (!shares || quorum.lossesTolerated() == 0 || lost <= quorum.lossesTolerated()) {
      return;
    }
    report.found(
        "K8S-004",
        group.pointer(),
        (group.replicas() + " pods share " + workers + (workers == 1 ? " worker" : " workers"))
            + ": losing the fullest one leaves "
            + (quorum.voters() - lost + " of " + quorum.voters() + " Sentinels; a failover needs ")
            + Math.max(quorum.quorum(), quorum.majority())
            + (": group " + group.names().name())
            + " stays without a master if it was there",
        "raise spec.nodes.workers to " + group.replicas() + " and set spread: required");
  }

  /** K8S-005 */
  private static void zoneLoss(RedisPlan group, RedisQuorum quorum, int zones, Report report) {
    int lost = Math.ceilDiv(group.replicas(), zones);
    if (zones < 2 || quorum.lossesTolerated() == 0 || lost <= quorum.lossesTolerated()) {
      return;
    }
    report.found(
        "K8S-005",
        group.pointer(),
        ("losing the zone with " + lost + " of " + quorum.voters() + " Sentinels leaves ")
            + (quorum.voters() - lost)
            + ("; a failover needs " + Math.max(quorum.quorum(), quorum.majority()))
            + (": group " + group.names().name() + " gets no new master"),
        "spread the group over three zones, or accept this if that loss need not be survived");
  }

  private static void onePod(RedisPlan group, Report report) {
    String consequence =
        "one pod is all there is: while it restarts or its node is lost, there is no Redis";
    fewPods(group, consequence, report);
  }

  private static void fewPods(RedisPlan group, String consequence, Report report) {
    Fix pods = new Fix(group.pointer() + "/replicas", "3");
    Fix sentinels = new Fix(group.pointer() + "/sentinel", "");
    report.found(
        "REDIS-002",
        group.pointer() + "/replicas",
        consequence + " (group " + group.names().name() + ")",
        "set replicas: 3" + (group.sentinel() ? "" : " and remove sentinel: none"),
        group.sentinel() ? new Fix[] {pods} : new Fix[] {pods, sentinels});
  }

  private static void wrongQuorum(
      String id, RedisPlan group, RedisQuorum quorum, String message, Report report) {
    report.found(
        id,
        group.pointer() + "/sentinel/quorum",
        message,
        "set sentinel.quorum: " + quorum.majority() + ", the majority",
        new Fix(group.pointer() + "/sentinel/quorum", Integer.toString(quorum.majority())));
  }

  private static String of(RedisQuorum quorum) {
    return "quorum " + quorum.quorum() + " of " + quorum.voters() + " Sentinels";
  }

  /** How many of its Sentinels a group may lose, as a sum. */
  private static String tolerance(RedisPlan group) {
    RedisQuorum quorum = group.quorum().orElse(null);
    if (quorum == null) {
      return "no Sentinel: 0 may be lost";
    }
    int needed = Math.max(quorum.quorum(), quorum.majority());
    return (quorum.voters() + " Sentinels - max(quorum " + quorum.quorum())
        + (", majority " + quorum.majority() + ") = " + (quorum.voters() - needed))
        + " may be lost";
  }
}
