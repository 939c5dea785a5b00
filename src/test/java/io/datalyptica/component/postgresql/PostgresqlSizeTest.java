package io.datalyptica.component.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PostgresqlSizeTest {
  private static final long KB = 1024;

  @Test
  void unitsArePowersOf1024() {
    assertThat(PostgresqlSize.bytes("1B", KB)).hasValue(1);
    assertThat(PostgresqlSize.bytes("3kB", KB)).hasValue(3 * KB);
    assertThat(PostgresqlSize.bytes("3 MB", KB)).hasValue(3 * KB * KB);
    assertThat(PostgresqlSize.bytes("2GB", KB)).hasValue(2 * KB * KB * KB);
    assertThat(PostgresqlSize.bytes("1TB", KB)).hasValue(KB * KB * KB * KB);
    assertThat(PostgresqlSize.bytes("1.5GB", KB)).hasValue(1536 * KB * KB);
  }

  @Test
  void aPlainNumberCountsInTheUnitOfItsParameter() {
    assertThat(PostgresqlSize.bytes("65536", 8 * KB)).hasValue(512 * KB * KB);
  }

  @Test
  void whatPostgresqlDoesNotReadIsNoSize() {
    for (String text :
        new String[] {
          "",
          "MB",
          "1mb",
          "1Mi",
          "1M",
          "-1",
          "1e3",
          "0x10",
          "1..5MB",
          ".5MB",
          "1 GB GB",
          "99999999999TB"
        }) {
      assertThat(PostgresqlSize.bytes(text, KB)).as(text).isEmpty();
    }
  }

  @Property
  void whatIsWrittenIsReadBack(@ForAll @LongRange(min = 1, max = 1L << 50) long kilobytes) {
    assertThat(PostgresqlSize.bytes(PostgresqlSize.text(kilobytes * KB), KB))
        .hasValue(kilobytes * KB);
  }

  @Property
  void noTextIsASurprise(@ForAll @StringLength(max = 12) String text) {
    PostgresqlSize.bytes(text, KB).ifPresent(bytes -> assertThat(bytes).isNotNegative());
  }
}
