package io.datalyptica.bundle;

/**
 * SHA-256 (FIPS 180-4) in the form that {@code sha256sum} prints. Our own because asking the Java platform for it
 * starts its machinery of security providers, which takes as long as hashing a whole tree does; it guards against
 * accidents, not attackers.
 */
public final class Sha256 {
  private static final int BLOCK = 64;
  private static final int LENGTH_FIELD = 8;
  private static final String DIGITS = "0123456789abcdef";
  private static final int[] START = {
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
  };
  private static final int[] ROUND = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
  };

  private final int[] state = START.clone();
  private final int[] schedule = new int[BLOCK];

  private Sha256() {}

  public static String of(byte[] contents) {
    Sha256 sha = new Sha256();
    int whole = contents.length - contents.length % BLOCK;
    for (int at = 0; at < whole; at += BLOCK) {
      sha.block(contents, at);
    }
    byte[] rest = padded(contents, whole);
    for (int at = 0; at < rest.length; at += BLOCK) {
      sha.block(rest, at);
    }
    return sha.hex();
  }

  /** What is left after the whole blocks, a one bit, zeros, and the length in bits. */
  private static byte[] padded(byte[] contents, int from) {
    int left = contents.length - from;
    byte[] rest = new byte[left + 1 + LENGTH_FIELD > BLOCK ? 2 * BLOCK : BLOCK];
    System.arraycopy(contents, from, rest, 0, left);
    rest[left] = (byte) 0x80;
    long bits = 8L * contents.length;
    for (int i = 1; i <= LENGTH_FIELD; i++, bits >>>= 8) {
      rest[rest.length - i] = (byte) bits;
    }
    return rest;
  }

  private void block(byte[] text, int at) {
    int[] w = schedule;
    for (int i = 0, j = at; i < 16; i++, j += 4) {
      w[i] = text[j] << 24 | (text[j + 1] & 0xff) << 16 | (text[j + 2] & 0xff) << 8 | text[j + 3] & 0xff;
    }
    for (int i = 16; i < BLOCK; i++) {
      int x = w[i - 15];
      int y = w[i - 2];
      int s0 = (x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ x >>> 3;
      int s1 = (y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ y >>> 10;
      w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
    rounds(w, state);
  }

  private static void rounds(int[] w, int[] state) {
    int a = state[0];
    int b = state[1];
    int c = state[2];
    int d = state[3];
    int e = state[4];
    int f = state[5];
    int g = state[6];
    int h = state[7];
    for (int i = 0; i < BLOCK; i++) {
      int s1 = (e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7);
      int t1 = h + s1 + (e & f ^ ~e & g) + ROUND[i] + w[i];
      int s0 = (a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10);
      int t2 = s0 + (a & b ^ a & c ^ b & c);
      h = g;
      g = f;
      f = e;
      e = d + t1;
      d = c;
      c = b;
      b = a;
      a = t1 + t2;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
    state[5] += f;
    state[6] += g;
    state[7] += h;
  }

  private String hex() {
    char[] hex = new char[2 * Integer.BYTES * state.length];
    for (int i = 0; i < hex.length; i++) {
      hex[i] = DIGITS.charAt(state[i / 8] >>> 28 - i % 8 * 4 & 0xf);
    }
    return new String(hex);
  }
}
