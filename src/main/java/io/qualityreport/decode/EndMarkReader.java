package io.qualityreport.decode;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Adds one more record behind a text, which its parser gives back as it is only if no quotation
 * mark was left open before.
 */
final class EndMarkReader extends FilterReader {
  /** The record, a character that no text has. */
  static final String MARK = "\uffff";

  private char last = '\n';
  private String rest = "";
  private boolean ended;

  EndMarkReader(Reader in) {
    super(in);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (!ended) {
      int read = in.read(buffer, offset, length);
      if (read > 0) {
        last = buffer[offset + read - 1];
      }
      if (read >= 0) {
        return read;
      }
      ended = true;
      rest = (last == '\n' || last == '\r' ? "" : "\n") + MARK;
    }
    return readRest(buffer, offset, length);
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  private int readRest(char[] buffer, int offset, int length) {
    if (rest.isEmpty()) {
      return -1;
    }
    int count = Math.min(length, rest.length());
    rest.getChars(0, count, buffer, offset);
    rest = rest.substring(count);
    return count;
  }
}
