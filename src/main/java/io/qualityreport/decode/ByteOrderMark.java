package io.qualityreport.decode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The marks that say in which charset the rest of a text file is. */
enum ByteOrderMark {
  UTF_8(StandardCharsets.UTF_8, "\u00ef\u00bb\u00bf"),
  UTF_16LE(StandardCharsets.UTF_16LE, "\u00ff\u00fe"),
  UTF_16BE(StandardCharsets.UTF_16BE, "\u00fe\u00ff"),
  GB18030(Charset.forName("GB18030"), "\u00841\u00953");

  private static final int LONGEST = 4;

  private final Charset charset;
  private final String bytes;

  ByteOrderMark(Charset charset, String bytes) {
    this.charset = charset;
    this.bytes = bytes;
  }

  /** The mark that a file starts with. */
  static Optional<ByteOrderMark> of(ByteSource source) throws IOException {
    try (InputStream in = source.open()) {
      String start = new String(in.readNBytes(LONGEST), StandardCharsets.ISO_8859_1);
      return Arrays.stream(values()).filter(m -> start.startsWith(m.bytes)).findFirst();
    }
  }

  /** What the mark claims, still to be proven. */
  CharsetProof claim() {
    return new CharsetProof(charset, bytes.length());
  }
}
