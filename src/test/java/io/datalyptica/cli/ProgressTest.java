package io.datalyptica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final long MILLI = 1_000_000;

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final PrintStream terminal = new PrintStream(screen, false, StandardCharsets.UTF_8);
  private long now = -5;
  private final Progress progress = new Progress(terminal, 1000, () -> now);

  @Test
  void nothingIsShownInTheFirstSecond() {
    now += 999 * MILLI;
    progress.show(900);
    progress.clear();
    assertThat(screen()).isEmpty();
  }

  @Test
  void theLineIsWrittenOverAndTakenAway() {
    now += 1000 * MILLI;
    progress.show(400);
    progress.show(401);
    now += 99 * MILLI;
    progress.show(402);
    now += MILLI;
    progress.show(412);
    assertThat(screen()).isEqualTo("\r400 of 1000 profiles\r412 of 1000 profiles");
    progress.clear();
    progress.clear();
    assertThat(screen())
        .isEqualTo("\r400 of 1000 profiles\r412 of 1000 profiles\r                    \r");
    progress.show(413);
    assertThat(screen())
        .as("at once, in place of what was printed")
        .endsWith("\r413 of 1000 profiles");
    progress.clear();
    now += 100 * MILLI;
    progress.show(1000);
    assertThat(screen()).as("whoever is done says so elsewhere").endsWith("\r");
  }

  @Test
  void aShorterLineCoversALongerOne() {
    now += 2000 * MILLI;
    progress.show(100);
    now += 2000 * MILLI;
    progress.show(9);
    assertThat(screen()).endsWith("\r9 of 1000 profiles  ");
  }

  @Test
  void whereNobodyLooksNothingIsShown() {
    Progress silent = new Progress(null, 3, () -> now);
    now += 5000 * MILLI;
    silent.show(2);
    silent.clear();
    assertThat(screen()).isEmpty();
  }

  private String screen() {
    terminal.flush();
    return screen.toString(StandardCharsets.UTF_8);
  }
}
