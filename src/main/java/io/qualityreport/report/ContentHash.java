package io.qualityreport.report;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/** SHA-256 over names and contents, each with its length, in order of the names. */
final class ContentHash {

  private ContentHash() {}

  static String of(Map<String, byte[]> files) {
    MessageDigest digest = DigestUtils.getSha256Digest();
    new TreeMap<>(files)
        .forEach(
            (name, content) -> {
              add(digest, name.getBytes(StandardCharsets.UTF_8));
              add(digest, content);
            });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, byte[] bytes) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes.length).flip());
    digest.update(bytes);
  }
}
