package io.datalyptica.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.profile.reader.YamlNode;
import java.lang.management.ManagementFactory;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ProfileFuzzTest {
  private static final int ROUNDS = 20_000;

  /** What YAML is made of, and what it must not be made of. */
  private static final List<String> TOKENS =
      List.of(
          "apiVersion: datalyptica.io/v1alpha1\n",
          "kind: PlatformProfile\n",
          "metadata:",
          "spec:",
          "name",
          "redis",
          "objectStore",
          "a",
          ": ",
          ":",
          "- ",
          "-",
          "\n",
          "\n  ",
          "\n    ",
          "{",
          "}",
          "[",
          "]",
          ",",
          "\"",
          "'",
          "|",
          ">-\n",
          "|2+\n",
          "#",
          " #",
          "&a ",
          "*a",
          "!",
          "!!str ",
          "!!map ",
          "!<x> ",
          "? ",
          "<<: ",
          "---\n",
          "...\n",
          "%YAML 1.1\n",
          "%TAG ! x\n",
          "%",
          "@",
          "`",
          "\\",
          "\\x00",
          "\\U0010FFFF",
          "\\UFFFFFFFF",
          "\\u00",
          "\t",
          "\r\n",
          "\r",
          "\u0085",
          "\u2028",
          "\ufeff",
          "\0",
          "ü",
          "\ud83d\ude00",
          "~",
          "null",
          "1e3",
          "{{x}}",
          "4 ",
          "200Gi",
          "=",
          "  ",
          "x".repeat(1100),
          "[".repeat(40),
          "*",
          "&");

  @Test
  void twentyThousandBrokenProfilesEndInFindings() {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    int sound = 0;
    for (int seed = 0; seed < ROUNDS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      byte[] input =
          switch (seed % 3) {
            case 0 -> bytesChanged(random);
            case 1 -> nodesChanged(seed);
            default -> tokens(random);
          };
      sound += judged(seed, input);
    }
    long seconds =
        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000_000;

    assertThat(sound).as("profiles that survived their mutation").isBetween(100, ROUNDS / 2);
    assertThat(seconds).as("seconds of processor time").isLessThan(20);
  }

  /** 1 for a profile that was read, 0 for one with findings; everything else is a failure. */
  private static int judged(int seed, byte[] input) {
    ReadResult result;
    try {
      result = Profiles.read(input);
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(
          "seed " + seed + ": " + new String(input, StandardCharsets.UTF_8), e);
    }
    if (result.profile().isPresent() != result.findings().isEmpty()
        || !result.readable() && result.findings().size() != 1) {
      throw new AssertionError("seed " + seed + ": " + result);
    }
    for (Diagnostic d : result.findings()) {
      boolean placed =
          d.at().line() >= 1
              && (result.text().isEmpty() || d.at().line() <= result.text().lines().count() + 1)
              && d.at().column() >= 1;
      boolean harmless =
          (d.message() + d.remedy())
              .chars()
              .noneMatch(c -> c < 0x20 || c >= 0x7f && c < 0xa0 || c == 0x2028 || c == 0x202e);
      if (!placed || !harmless || d.message().length() > 600) {
        throw new AssertionError("seed " + seed + ": " + d);
      }
    }
    return result.profile().isPresent() ? 1 : 0;
  }

  private static byte[] bytesChanged(SplittableRandom random) {
    byte[] bytes = Profiles.SAMPLE.getBytes(StandardCharsets.UTF_8);
    for (int n = random.nextInt(1, 6); n > 0; n--) {
      int at = random.nextInt(bytes.length - 20);
      switch (random.nextInt(5)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = (byte) ":-{}[],&*#?|>@`\"'%!\n\t ".charAt(random.nextInt(22));
        case 2 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 3 ->
            System.arraycopy(
                bytes, random.nextInt(bytes.length - 20), bytes, at, random.nextInt(20));
        default -> bytes = Arrays.copyOf(bytes, bytes.length - random.nextInt(20));
      }
    }
    return bytes;
  }

  private static byte[] nodesChanged(long seed) {
    RandomProfiles profiles = new RandomProfiles(seed);
    YamlNode tree = profiles.profile();
    for (int n = (int) (seed % 5); n > 0; n--) {
      tree = profiles.mutated(tree);
    }
    return RandomProfiles.text(tree).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] tokens(SplittableRandom random) {
    StringBuilder text =
        new StringBuilder(
            random.nextBoolean()
                ? "apiVersion: datalyptica.io/v1alpha1\n"
                    + "kind: PlatformProfile\n"
                    + "metadata: {name: p}\n"
                    + "spec:\n"
                    + "  "
                : "");
    for (int n = random.nextInt(1, 40); n > 0; n--) {
      text.append(TOKENS.get(random.nextInt(TOKENS.size())));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void orderOfKeysChangesNothing() throws Exception {
    int sound = 0;
    for (int seed = 0; seed < 1000; seed++) {
      RandomProfiles profiles = new RandomProfiles(seed);
      YamlNode tree = profiles.profile();
      ReadResult one = Profiles.read(RandomProfiles.text(tree));
      ReadResult other = Profiles.read(RandomProfiles.text(profiles.shuffled(tree)));

      assertThat(other.profile().isPresent()).isEqualTo(one.profile().isPresent());
      if (one.profile().isPresent()) {
        assertThat(content(other.profile().get())).isEqualTo(content(one.profile().get()));
        sound++;
      }
    }
    assertThat(sound).isGreaterThan(200);
  }

  /** Everything but the positions, maps in their order. */
  private static List<String> content(Profile profile) throws Exception {
    List<String> content = new ArrayList<>();
    for (RecordComponent c : Profile.class.getRecordComponents()) {
      if (!Set.of("positions", "sections").contains(c.getName())) {
        content.add(c.getName() + "=" + c.getAccessor().invoke(profile));
      }
    }
    for (SectionSpec<?> section : profile.sections()) {
      content.add(section.pointer() + "=" + section.spec());
    }
    return content;
  }
}
