package io.qualityreport.ops;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A file of a backup, as its manifest names it.
 *
 * @param path where it is below the backup's folder, with {@code /}
 * @param bytes its size
 * @param sha256 hash of its bytes, hex
 */
record KeptFile(String path, long bytes, String sha256) {

  /** Writes to a stream. */
  @FunctionalInterface
  interface Content {
    void to(OutputStream out) throws IOException;
  }

  /** Writes a file that is on the disk, whole, before its name appears. */
  static KeptFile write(Path root, String path, Content content) throws IOException {
    Path file = root.resolve(path);
    Path part = Files.createDirectories(file.getParent()).resolve("." + file.getFileName());
    MessageDigest digest = DigestUtils.getSha256Digest();
    try (FileChannel channel =
            FileChannel.open(
                part,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest)) {
      content.to(out);
      out.flush();
      channel.force(true);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    return new KeptFile(path, Files.size(file), HexFormat.of().formatHex(digest.digest()));
  }

  /** Copies a file, likewise. */
  static KeptFile copy(Path from, Path root, String path) throws IOException {
    return write(root, path, out -> Files.copy(from, out));
  }

  /** Whether the file below that folder is there and holds what it should. */
  boolean intact(Path root) throws IOException {
    Path file = root.resolve(path);
    return Files.isRegularFile(file) && Files.size(file) == bytes && hash(file).equals(sha256);
  }

  /** Hash of a file's bytes, hex. */
  static String hash(Path file) throws IOException {
    return new DigestUtils(DigestUtils.getSha256Digest()).digestAsHex(file);
  }
}
