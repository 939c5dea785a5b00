package io.datalyptica.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Sha256Test {
  private static final int LENGTHS = 300;

  @Test
  void equalsTheJavaPlatformsAtEveryLengthAroundTheBlocks() throws NoSuchAlgorithmException {
    Random random = new Random(1);
    MessageDigest expected = MessageDigest.getInstance("SHA-256");
    for (int length = 0; length < LENGTHS; length++) {
      byte[] contents = new byte[length];
      random.nextBytes(contents);
      assertThat(Sha256.of(contents)).isEqualTo(HexFormat.of().formatHex(expected.digest(contents)));
    }
    byte[] large = new byte[1_000_003];
    random.nextBytes(large);
    assertThat(Sha256.of(large)).isEqualTo(HexFormat.of().formatHex(expected.digest(large)));
  }
}
