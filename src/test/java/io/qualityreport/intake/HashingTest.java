package io.qualityreport.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A hash is that of all bytes, though the two pieces that they come in are used again and again.
 */
class HashingTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "1, 1",
    "1048576, 262144",
    "1048577, 262144",
    "5000000, 262144",
    "3000000, 999"
  })
  void isThatOfAllBytes(int size, int piece) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    try (Hashing hash = new Hashing()) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      byte[][] pieces = {new byte[piece], new byte[piece]};
      for (int i = 0; left.hasRemaining(); i++) {
        byte[] next = pieces[i % 2];
        Arrays.fill(next, (byte) 0);
        int length = Math.min(piece, left.remaining());
        left.get(next, 0, length);
        hash.add(next, length);
      }
      assertThat(hash.hex()).isEqualTo(DigestUtils.sha256Hex(bytes));
    }
  }
}
