package io.datalyptica.component.redis;

import static io.datalyptica.component.redis.RedisProfiles.redis;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rendered scripts with three real Redis and three real Sentinels: they form a group, lose
 * their master, hand over, and lose no data, on a network of either family. No clock of ours judges
 * them: what came when is what the Sentinels wrote down.
 */
class RedisGroupRunsTest {
  private static final Pattern LOGGED =
      Pattern.compile(
          "LOG (\\d) \\d+:X (\\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d\\.\\d{3}) [*#] (.*)");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd MMM yyyy HH:mm:ss.SSS", Locale.ENGLISH);

  @TempDir Path folder;

  /** A line of a Sentinel's log. */
  private record Event(int pod, LocalDateTime at, String text) {}

  @ParameterizedTest
  @ValueSource(strings = {"10.77.100.", "fd77::100:"})
  void aGroupFormsReplacesItsMasterAndKeepsItsData(String network) throws Exception {
    String output =
        RedisPods.run(
            "failover", folder, network, Map.of("scripts", redis().maxMemory("16Mi", 16L << 20)));

    assertThat(output)
        .contains("STEP whole, master redis-0")
        .contains("STEP whole again")
        .contains("STEP kept\n")
        .contains("STEP kept by it\n")
        .endsWith("exit 0");
    assertThat(output.lines())
        .contains(
            "WATCHED quorum=2",
            "WATCHED down-after-milliseconds=5000",
            "WATCHED failover-timeout=60000");
    List<Event> events = events(output);
    aDeadMasterIsReplacedByVote(network, events, said(output, "replaced by (.*)"));
    aStoppingMasterHandsOver(
        network,
        events,
        said(output, "after (.*) leads .*"),
        said(output, "after .* leads (.*)"),
        said(output, ".*: handed over to ([0-9a-f.:]+|nobody yet).*"));
  }

  /**
   * Both that are left miss the master before one of them acts, and it acts by the votes of both.
   */
  private static void aDeadMasterIsReplacedByVote(String network, List<Event> events, String next) {
    String dead = "master redis " + network + "1 6379";
    String moved = "+switch-master redis " + network + "1 6379 " + next + " 6379";
    Event promoted = named(events, "+promoted-slave slave " + server(next)).getFirst();
    List<Event> leader = of(promoted.pod(), events);
    List<Event> acted = leader.subList(0, leader.indexOf(promoted));
    Event agreed = named(acted, "+odown " + dead + " #quorum 2/2").getLast();
    assertThat(
            List.of(
                named(acted, "+sdown " + dead).getLast(),
                agreed,
                named(acted, "+try-failover " + dead).getLast(),
                named(acted, "+elected-leader " + dead).getLast(),
                promoted,
                named(leader, moved).getFirst()))
        .isSortedAccordingTo(Comparator.comparing(Event::at));

    List<Event> other = of(3 - promoted.pod(), events);
    assertThat(
            named(other, "+sdown " + dead, "-sdown " + dead).stream()
                .filter(e -> !e.at().isAfter(agreed.at())))
        .as("the other Sentinel, when the leader said that both miss the master")
        .last()
        .matches(e -> e.text().startsWith("+"));
    assertThat(named(other, moved).getFirst().at()).isAfterOrEqualTo(promoted.at());
  }

  /**
   * It asks another pod, and the Sentinels that stay follow. It leaves without the news when it
   * takes longer than a pod may take to stop; then the Sentinels alone know.
   */
  private static void aStoppingMasterHandsOver(
      String network, List<Event> events, String old, String next, String announced) {
    assertThat(announced).isIn(next, "nobody yet");
    String moved = "+switch-master redis " + old + " 6379 " + next + " 6379";
    Event asked = named(events, "Executing user requested FAILOVER of 'redis'").getFirst();
    Event promoted = named(events, "+promoted-slave slave " + server(next)).getLast();
    assertThat(promoted.pod()).isEqualTo(asked.pod());
    for (int pod = 0; pod < 3; pod++) {
      if (old.equals(network + (pod + 1))) {
        assertThat(asked.pod()).isNotEqualTo(pod);
      } else {
        assertThat(List.of(asked, promoted, named(of(pod, events), moved).getLast()))
            .isSortedAccordingTo(Comparator.comparing(Event::at));
      }
    }
  }

  /** As Sentinel writes an address and its port. */
  private static String server(String address) {
    return (address.contains(":") ? "[" + address + "]" : address) + ":6379 ";
  }

  private static String said(String output, String pattern) {
    Matcher matcher = Pattern.compile("(?m)^STEP " + pattern + "$").matcher(output);
    assertThat(matcher.find()).as("%s in %s", pattern, output).isTrue();
    return matcher.group(1);
  }

  private static List<Event> events(String output) {
    List<Event> events = new ArrayList<>();
    for (String line : output.lines().toList()) {
      Matcher matcher = LOGGED.matcher(line);
      if (matcher.matches()) {
        events.add(
            new Event(
                Integer.parseInt(matcher.group(1)),
                LocalDateTime.parse(matcher.group(2), TIME),
                matcher.group(3)));
      }
    }
    return events;
  }

  private static List<Event> of(int pod, List<Event> events) {
    return events.stream().filter(e -> e.pod() == pod).toList();
  }

  /** The events that begin so; there has to be one. */
  private static List<Event> named(List<Event> events, String... beginnings) {
    List<Event> found =
        events.stream().filter(e -> Stream.of(beginnings).anyMatch(e.text()::startsWith)).toList();
    assertThat(found).as("%s in %s", List.of(beginnings), events).isNotEmpty();
    return found;
  }
}
