package io.qualityreport.decode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;

/** Opens files of every supported form. Thread-safe. */
public final class FileDecoder {
  private final DecodeLimits limits;

  /** Makes a decoder that reads under limits. */
  public FileDecoder(DecodeLimits limits) {
    this.limits = Objects.requireNonNull(limits, "limits");
  }

  /**
   * Opens a file; what it is comes from its bytes. A text file is read once to prove its charset
   * and its structure, a workbook's parts once to hold them against the limits.
   *
   * @throws DecodeException if it is none of the supported forms, or breaks a limit
   * @throws UncheckedIOException if the disk cannot be read (infrastructure: retried)
   */
  public DecodedFile open(Path file) throws DecodeException {
    try {
      Signature signature = Signature.of(file);
      return switch (signature) {
        case TEXT -> TextFile.open(file, limits);
        case ZIP -> XlsxFile.open(file, limits);
        case OLE2 -> XlsFile.open(file, limits);
        default -> throw new DecodeException(signature.refusal());
      };
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
