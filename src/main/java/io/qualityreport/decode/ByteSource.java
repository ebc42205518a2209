package io.qualityreport.decode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that can be read from their beginning as often as they are needed. */
@FunctionalInterface
interface ByteSource {

  /** Opens the bytes; the caller closes them. */
  InputStream open() throws IOException;

  /** The bytes of a file. */
  static ByteSource of(Path file) {
    return () -> Files.newInputStream(file);
  }

  /** Bytes in memory, which must not change. */
  static ByteSource of(byte[] bytes) {
    return () -> new ByteArrayInputStream(bytes);
  }
}
