package io.qualityreport.warehouse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Rows as lines of the text format of PostgreSQL's COPY, in UTF-8. Not thread-safe. */
final class CopyText {
  /** The most bytes that one character takes. */
  private static final int MOST_BYTES = 3;

  /** The statement that takes such lines into columns of a table. */
  static String into(String table, List<String> columns) {
    return "copy %s (%s) from stdin with (format text, encoding 'utf8')"
        .formatted(table, DatasetTable.list("", columns));
  }

  private byte[] bytes;
  private int size;

  CopyText(int capacity) {
    this.bytes = new byte[capacity];
  }

  /** The bytes so far, of which {@link #size} count. */
  byte[] bytes() {
    return bytes;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  /** Appends one row as a line. */
  void add(Object[] row) {
    for (int i = 0; i < row.length; i++) {
      add(row[i]);
      put(i + 1 < row.length ? '\t' : '\n');
    }
  }

  private void add(Object value) {
    if (value == null) {
      plain("\\N");
    } else if (value instanceof String text) {
      escaped(text);
    } else if (value instanceof LocalDate day) {
      date(day);
    } else if (value instanceof BigDecimal number) {
      plain(number.toPlainString());
    } else if (value instanceof Optional<?> optional) {
      add(optional.orElse(null));
    } else {
      escaped(value.toString());
    }
  }

  private void date(LocalDate day) {
    if (day.getYear() < 1000 || day.getYear() > 9999) {
      plain(day.toString());
      return;
    }
    room(10);
    two(day.getYear() / 100);
    two(day.getYear() % 100);
    bytes[size++] = '-';
    two(day.getMonthValue());
    bytes[size++] = '-';
    two(day.getDayOfMonth());
  }

  private void two(int number) {
    bytes[size++] = (byte) ('0' + number / 10);
    bytes[size++] = (byte) ('0' + number % 10);
  }

  private void put(char ascii) {
    room(1);
    bytes[size++] = (byte) ascii;
  }

  private void plain(String ascii) {
    room(ascii.length());
    for (int i = 0; i < ascii.length(); i++) {
      bytes[size++] = (byte) ascii.charAt(i);
    }
  }

  private void escaped(String text) {
    room(MOST_BYTES * text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        escaped(c);
      } else if (!Character.isSurrogate(c)) {
        wide(c);
      } else if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
        pair(Character.toCodePoint(c, text.charAt(++i)));
      } else {
        bytes[size++] = '?'; // half a character, which UTF-8 has no bytes for
      }
    }
  }

  private void escaped(char c) {
    if (c > '\r' && c != '\\') {
      bytes[size++] = (byte) c;
      return;
    }
    switch (c) {
      case '\\' -> two('\\', '\\');
      case '\t' -> two('\\', 't');
      case '\n' -> two('\\', 'n');
      case '\r' -> two('\\', 'r');
      case '\0' -> wide('\ufffd'); // the one character that PostgreSQL cannot store
      default -> bytes[size++] = (byte) c;
    }
  }

  private void two(char first, char second) {
    bytes[size++] = (byte) first;
    bytes[size++] = (byte) second;
  }

  private void wide(char c) {
    if (c >= 0x800) {
      bytes[size++] = (byte) (0xe0 | (c >> 12));
      bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3f));
    } else {
      bytes[size++] = (byte) (0xc0 | (c >> 6));
    }
    bytes[size++] = (byte) (0x80 | (c & 0x3f));
  }

  private void pair(int codePoint) {
    bytes[size++] = (byte) (0xf0 | (codePoint >> 18));
    bytes[size++] = (byte) (0x80 | ((codePoint >> 12) & 0x3f));
    bytes[size++] = (byte) (0x80 | ((codePoint >> 6) & 0x3f));
    bytes[size++] = (byte) (0x80 | (codePoint & 0x3f));
  }

  private void room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
