package io.qualityreport.decode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes a stream until the first byte that is no text, in constant memory. One use. */
final class StrictDecoding {

  /** Takes the readable text piece by piece. */
  @FunctionalInterface
  interface Sink {
    /** Takes the next piece; the buffer is only lent. */
    void take(CharBuffer piece);
  }

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final int unit;
  private final Sink sink;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
  private final CharBuffer chars = CharBuffer.allocate(1 << 16);
  private long before;

  StrictDecoding(InputStream in, Charset charset, Sink sink) {
    this.in = in;
    this.sink = sink;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    this.unit =
        charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE)
            ? 2
            : 1;
  }

  /** Offset in the stream of the first byte that cannot be decoded or is a NUL, -1 if none. */
  long firstUnreadable() throws IOException {
    boolean end = false;
    while (!end) {
      end = fill();
      int nul = nul();
      int limit = bytes.limit();
      bytes.limit(nul < 0 ? limit : nul);
      CoderResult result = decode(end && nul < 0);
      if (result.isError()) {
        return before + bytes.position();
      }
      if (nul >= 0) {
        return before + nul;
      }
      before += bytes.position();
      bytes.compact();
    }
    return -1;
  }

  private boolean fill() throws IOException {
    int read = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
    boolean end = read < bytes.remaining();
    bytes.position(bytes.position() + read).flip();
    return end;
  }

  private CoderResult decode(boolean end) {
    CoderResult result;
    do {
      result = decoder.decode(bytes, chars, end);
      sink.take(chars.flip());
      chars.clear();
    } while (result.isOverflow());
    return result;
  }

  private int nul() {
    for (int i = (int) (before % unit); i + unit <= bytes.limit(); i += unit) {
      if (bytes.get(i) == 0 && bytes.get(i + unit - 1) == 0) {
        return i;
      }
    }
    return -1;
  }
}
