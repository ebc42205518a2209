package io.qualityreport.warehouse;

import java.util.Arrays;

/** Rows being encoded for PostgreSQL's COPY, in one array that grows. Not thread-safe. */
abstract class CopyBytes {
  /** The most bytes that one character takes. */
  static final int MOST_BYTES = 3;

  private byte[] bytes;
  private int size;

  CopyBytes(int capacity) {
    this.bytes = new byte[capacity];
  }

  /** The bytes so far, of which {@link #size} count. */
  final byte[] bytes() {
    return bytes;
  }

  final int size() {
    return size;
  }

  final void clear() {
    size = 0;
  }

  /** Appends one row. */
  abstract void add(Object[] row);

  /** Makes sure that so many more bytes fit, before they are put. */
  final void room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }

  final void put(int value) {
    bytes[size++] = (byte) value;
  }

  /** Writes four bytes at an earlier place, the highest first. */
  final void fourAt(int place, int value) {
    bytes[place] = (byte) (value >> 24);
    bytes[place + 1] = (byte) (value >> 16);
    bytes[place + 2] = (byte) (value >> 8);
    bytes[place + 3] = (byte) value;
  }

  /** What of a text is no ASCII, in UTF-8: the character at a place, of which there is room for. */
  final int wide(String text, int place) {
    char c = text.charAt(place);
    if (!Character.isSurrogate(c)) {
      wide(c);
    } else if (place + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(place + 1))) {
      pair(Character.toCodePoint(c, text.charAt(place + 1)));
      return place + 1;
    } else {
      put('?'); // half a character, which UTF-8 has no bytes for
    }
    return place;
  }

  /** A character that is no half of one. */
  final void wide(char c) {
    if (c >= 0x800) {
      put(0xe0 | (c >> 12));
      put(0x80 | ((c >> 6) & 0x3f));
    } else {
      put(0xc0 | (c >> 6));
    }
    put(0x80 | (c & 0x3f));
  }

  private void pair(int codePoint) {
    put(0xf0 | (codePoint >> 18));
    put(0x80 | ((codePoint >> 12) & 0x3f));
    put(0x80 | ((codePoint >> 6) & 0x3f));
    put(0x80 | (codePoint & 0x3f));
  }
}
