package io.qualityreport.decode;

import io.qualityreport.text.Message;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Inflates one part of a workbook no further than the limits allow. */
final class GuardedPart extends FilterInputStream {
  /** Inflated bytes below which no ratio is suspicious. */
  private static final long HARMLESS = 1L << 20;

  /** Bytes of a character at most, written as a numbered entity. */
  private static final int ENTITY = 10;

  private final String name;
  private final long limit;
  private final long ratioLimit;
  private final int ratio;
  private final long tagLimit;
  private long inflated;
  private long sinceTag;

  /**
   * Guards a part.
   *
   * @param name the part's name
   * @param packed its packed bytes
   * @param limit most bytes that it may inflate to
   */
  GuardedPart(InputStream in, String name, long packed, long limit, DecodeLimits limits) {
    super(in);
    this.name = name;
    this.limit = limit;
    this.ratio = limits.inflateRatio();
    this.ratioLimit = Math.max(HARMLESS, packed * ratio);
    this.tagLimit = (long) limits.cellCharacters() * ENTITY + (HARMLESS >> 4);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    inflated += Math.max(0, read);
    if (inflated > limit) {
      throw new PartLimitException(
          Message.of("decode.part-too-large", "part", name, "limit", limit));
    }
    if (inflated > ratioLimit) {
      throw new PartLimitException(
          Message.of("decode.part-inflates", "part", name, "limit", ratio));
    }
    checkTags(buffer, offset, read);
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    throw new UnsupportedOperationException("parts are read, not skipped");
  }

  /** A text or attribute longer than any cell would be held in memory as a whole. */
  private void checkTags(byte[] buffer, int offset, int read) throws PartLimitException {
    if (sinceTag + read > tagLimit) {
      checkEach(buffer, offset, read);
      return;
    }
    int last = offset + read - 1;
    while (last >= offset && buffer[last] != '>') {
      last--;
    }
    sinceTag = last < offset ? sinceTag + Math.max(0, read) : offset + read - 1 - last;
  }

  private void checkEach(byte[] buffer, int offset, int read) throws PartLimitException {
    for (int i = offset; i < offset + read; i++) {
      sinceTag = buffer[i] == '>' ? 0 : sinceTag + 1;
      if (sinceTag > tagLimit) {
        throw new PartLimitException(
            Message.of("decode.part-too-large", "part", name, "limit", tagLimit));
      }
    }
  }
}
