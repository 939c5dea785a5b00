package io.datalyptica.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {
  /** The check values of both sums: CRC-32 of "123456789" is cbf43926, its Adler-32 091e01de. */
  @Test
  void itIsCrc32Adler32AndTheLength() {
    assertThat(Fingerprint.of("123456789".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("cbf43926091e01de-9");
    assertThat(Fingerprint.of(new byte[0])).isEqualTo("0000000000000001-0");
  }

  @Property(tries = 2000)
  void anyChangeOfOneByteIsSeen(
      @ForAll @Size(min = 1, max = 300) byte[] contents,
      @ForAll @IntRange(max = 299) int at,
      @ForAll byte other) {
    String written = Fingerprint.of(contents);
    assertThat(Fingerprint.isLegal(written)).isTrue();
    assertThat(Fingerprint.fits(contents, written)).isTrue();
    byte[] changed = contents.clone();
    changed[at % changed.length] = other;
    boolean same = contents[at % contents.length] == other;
    assertThat(Fingerprint.fits(changed, written)).isEqualTo(same);
  }

  @Property(tries = 500)
  void linesThatChangePlacesAreSeen(
      @ForAll @Size(min = 2, max = 40) byte[] first,
      @ForAll @Size(min = 2, max = 40) byte[] second) {
    byte[] one = joined(first, second);
    byte[] other = joined(second, first);
    assertThat(Fingerprint.fits(other, Fingerprint.of(one)))
        .isEqualTo(java.util.Arrays.equals(one, other));
  }

  private static byte[] joined(byte[] a, byte[] b) {
    byte[] both = java.util.Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  /** What format 1 of the list wrote of "abc" (FIPS 180-4). */
  @Test
  void theHashOfFormatOneIsStillKnown() {
    String hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assertThat(Fingerprint.isLegal(hash)).isTrue();
    assertThat(Fingerprint.fits("abc".getBytes(StandardCharsets.US_ASCII), hash)).isTrue();
    assertThat(Fingerprint.fits("abd".getBytes(StandardCharsets.US_ASCII), hash)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "cbf43926091e01de",
        "cbf43926091e01de-",
        "cbf43926091e01d-9",
        "cbf43926091e01dg-9",
        "CBF43926091E01DE-9",
        "cbf43926091e01de-x",
        "cbf43926091e01de-99999999999",
        "cbf43926091e01de9-"
      })
  void whatIsNoneIsNotLegal(String text) {
    assertThat(Fingerprint.isLegal(text)).isFalse();
  }
}
