package io.qualityreport.decode;

import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;

/** The beginning of a text, enough to see how it is built. */
final class TextSample implements StrictDecoding.Sink {
  private static final int SIZE = 1 << 16;

  private final StringBuilder text = new StringBuilder();

  /** The beginning of what a reader gives. */
  static TextSample of(Reader reader) throws IOException {
    TextSample sample = new TextSample();
    CharBuffer buffer = CharBuffer.allocate(SIZE);
    while (sample.text.length() < SIZE && reader.read(buffer) >= 0) {
      sample.take(buffer.flip());
      buffer.clear();
    }
    return sample;
  }

  @Override
  public void take(CharBuffer piece) {
    text.append(piece, 0, Math.min(piece.remaining(), SIZE - text.length()));
  }

  /** The text, whole lines only if it is cut off. */
  String text() {
    int end = Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r"));
    return text.length() < SIZE || end < 0 ? text.toString() : text.substring(0, end + 1);
  }
}
