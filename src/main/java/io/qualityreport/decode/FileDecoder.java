package io.qualityreport.decode;

import java.nio.file.Path;

/** Opens files of every supported form. Thread-safe. */
public final class FileDecoder {

  /** Makes a decoder that reads under limits. */
  public FileDecoder(DecodeLimits limits) {
    throw new UnsupportedOperationException("helper B");
  }

  /**
   * Opens a file; what it is comes from its bytes.
   *
   * @throws DecodeException if it is none of the supported forms, or breaks a limit
   * @throws java.io.UncheckedIOException if the disk cannot be read (infrastructure: retried)
   */
  public DecodedFile open(Path file) throws DecodeException {
    throw new UnsupportedOperationException("helper B");
  }
}
