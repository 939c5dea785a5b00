package io.datalyptica.component.redis;

import static io.datalyptica.component.redis.RedisProfiles.redis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rendered scripts with three real Redis and three real Sentinels: they form a group, lose
 * their master, hand over, and lose no data. No clock of ours judges them: what came when is what
 * the Sentinels wrote down.
 */
class RedisGroupRunsTest {
  private static final List<String> ISOLATED =
      List.of(
          "unshare",
          "--user",
          "--map-root-user",
          "--net",
          "--mount",
          "--pid",
          "--fork",
          "--kill-child");

  private static final Pattern LOGGED =
      Pattern.compile(
          "LOG (\\d) \\d+:X (\\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d\\.\\d{3}) [*#] (.*)");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd MMM yyyy HH:mm:ss.SSS", Locale.ENGLISH);

  @TempDir Path folder;

  /** A line of a Sentinel's log. */
  private record Event(int pod, LocalDateTime at, String text) {}

  private static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return output + "exit " + process.waitFor();
  }

  private static List<String> isolated(String... command) {
    List<String> all = new ArrayList<>(ISOLATED);
    all.addAll(List.of(command));
    return all;
  }

  private static boolean possible() throws InterruptedException {
    try {
      String probe =
          "command -v redis-server redis-cli ip getent && ip link add br0 type bridge && mount -t"
              + " tmpfs tmpfs /run && ip netns add p";
      return run(isolated("sh", "-c", probe)).endsWith("exit 0");
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void aGroupFormsReplacesItsMasterAndKeepsItsData() throws Exception {
    assumeTrue(possible(), "needs redis-server, iproute2 and user namespaces");
    Path scripts = Files.createDirectories(folder.resolve("scripts"));
    Path secrets = Files.createDirectories(folder.resolve("secrets"));
    Files.writeString(secrets.resolve("password"), "p\"a\\s $w&rd'%{}#é/\\n*\n");
    Map<String, String> files =
        RedisTrees.scripts(RedisTrees.render(redis().maxMemory("16Mi", 16L << 20)), "redis");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(scripts.resolve(file.getKey()), file.getValue());
    }
    Path pods = folder.resolve("pods.sh");
    try (InputStream in = getClass().getResourceAsStream("/redis/pods.sh")) {
      Files.write(pods, in.readAllBytes());
    }

    String output = run(isolated("sh", pods.toString(), folder.toString()));

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
    aDeadMasterIsReplacedByVote(events, said(output, "replaced by (.*)"));
    aStoppingMasterHandsOver(
        events,
        said(output, "after (.*) leads .*"),
        said(output, "after .* leads (.*)"),
        said(output, ".*: handed over to ([0-9.]+|nobody yet).*"));
  }

  /**
   * Both that are left miss the master before one of them acts, and it acts by the votes of both.
   */
  private static void aDeadMasterIsReplacedByVote(List<Event> events, String next) {
    String dead = "master redis 10.77.100.1 6379";
    String moved = "+switch-master redis 10.77.100.1 6379 " + next + " 6379";
    Event promoted = named(events, "+promoted-slave slave " + next + ":6379 ").getFirst();
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
      List<Event> events, String old, String next, String announced) {
    assertThat(announced).isIn(next, "nobody yet");
    String moved = "+switch-master redis " + old + " 6379 " + next + " 6379";
    Event asked = named(events, "Executing user requested FAILOVER of 'redis'").getFirst();
    Event promoted = named(events, "+promoted-slave slave " + next + ":6379 ").getLast();
    assertThat(promoted.pod()).isEqualTo(asked.pod());
    for (int pod = 0; pod < 3; pod++) {
      if (old.equals("10.77.100." + (pod + 1))) {
        assertThat(asked.pod()).isNotEqualTo(pod);
      } else {
        assertThat(List.of(asked, promoted, named(of(pod, events), moved).getLast()))
            .isSortedAccordingTo(Comparator.comparing(Event::at));
      }
    }
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
