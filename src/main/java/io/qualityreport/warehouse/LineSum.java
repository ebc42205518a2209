package io.qualityreport.warehouse;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Counts lines and sums up what stands in them, whatever their order, on their way to another
 * stream: two tables with the same sums hold the same rows.
 */
public final class LineSum extends OutputStream {
  private static final long START = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private final OutputStream out;
  private long line = START;
  private long lines;
  private long sum;

  /** Makes the sum of what is written to a stream. */
  public LineSum(OutputStream out) {
    this.out = out;
  }

  /** How many lines there were. */
  public long lines() {
    return lines;
  }

  /** The sum over all lines. */
  public long sum() {
    return sum;
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
    add((byte) b);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    out.write(bytes, from, length);
    for (int i = from; i < from + length; i++) {
      add(bytes[i]);
    }
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  private void add(byte b) {
    if (b == '\n') {
      lines++;
      sum += mixed(line);
      line = START;
    } else {
      line = (line ^ (b & 0xff)) * PRIME;
    }
  }

  private static long mixed(long hash) {
    long h = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
    return h ^ (h >>> 29);
  }
}
