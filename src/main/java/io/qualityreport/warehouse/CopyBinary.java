package io.qualityreport.warehouse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Rows in the binary format of PostgreSQL's COPY, which costs the server little more than half of
 * what parsing text does. The type of a value is that of its column: String is varchar, Long
 * bigint, Integer integer, BigDecimal numeric, LocalDate date, Boolean boolean; null and empty
 * options are missing. Written straight into one array, as an object for every cell would cost a
 * load more than its checks. Not thread-safe.
 *
 * <p>Source: PostgreSQL's documentation of COPY, "Binary Format", and the receive function of each
 * type.
 */
final class CopyBinary extends CopyBytes {
  private static final byte[] HEADER = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final int MISSING = -1;
  private static final int END = -1;
  private static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

  /** How many decimal digits one digit of a numeric holds. */
  private static final int GROUP = 4;

  private static final int NEGATIVE = 0x4000;

  CopyBinary(int capacity) {
    super(capacity);
  }

  /** The statement that takes such rows into columns of a table. */
  static String into(String table, List<String> columns) {
    return "copy %s (%s) from stdin with (format binary)"
        .formatted(table, DatasetTable.list("", columns));
  }

  /** What comes before the first row. */
  void begin() {
    room(HEADER.length);
    for (byte b : HEADER) {
      put(b);
    }
  }

  /** What comes behind the last row. */
  void end() {
    room(Short.BYTES);
    two(END);
  }

  /** Appends one row. */
  @Override
  void add(Object[] row) {
    room(Short.BYTES);
    two(row.length);
    for (Object value : row) {
      add(value);
    }
  }

  private void add(Object value) {
    if (value == null) {
      room(Integer.BYTES);
      four(MISSING);
    } else if (value instanceof String text) {
      text(text);
    } else if (value instanceof Long number) {
      room(Integer.BYTES + Long.BYTES);
      four(Long.BYTES);
      four((int) (number >>> Integer.SIZE));
      four(number.intValue());
    } else if (value instanceof LocalDate day) {
      fourBytes((int) (day.toEpochDay() - FIRST_DAY));
    } else {
      addSeldom(value);
    }
  }

  private void addSeldom(Object value) {
    if (value instanceof BigDecimal number) {
      numeric(number);
    } else if (value instanceof Integer number) {
      fourBytes(number);
    } else if (value instanceof Boolean truth) {
      room(Integer.BYTES + 1);
      four(1);
      put(truth ? 1 : 0);
    } else if (value instanceof Optional<?> optional) {
      add(optional.orElse(null));
    } else {
      throw new IllegalArgumentException("no column holds " + value.getClass());
    }
  }

  private void fourBytes(int value) {
    room(2 * Integer.BYTES);
    four(Integer.BYTES);
    four(value);
  }

  private void text(String text) {
    room(Integer.BYTES + MOST_BYTES * text.length());
    int start = size();
    four(0);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        wide('\ufffd'); // the one character that PostgreSQL cannot store
      } else if (c < 0x80) {
        put(c);
      } else {
        i = wide(text, i);
      }
    }
    fourAt(start, size() - start - Integer.BYTES);
  }

  /** Groups of four digits to both sides of the point, none of them for zeros at the ends. */
  private void numeric(BigDecimal number) {
    String digits = number.abs().toPlainString();
    int point = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
    int scale = Math.max(0, digits.length() - point - 1);
    int before = (point + GROUP - 1) / GROUP;
    int after = (scale + GROUP - 1) / GROUP;
    int first = 0;
    while (first < before + after && group(digits, point, first - before) == 0) {
      first++;
    }
    int last = before + after;
    while (last > first && group(digits, point, last - 1 - before) == 0) {
      last--;
    }
    room(Integer.BYTES + (GROUP + last - first) * Short.BYTES);
    four((GROUP + last - first) * Short.BYTES);
    two(last - first);
    two(last > first ? before - first - 1 : 0);
    two(number.signum() < 0 ? NEGATIVE : 0);
    two(scale);
    for (int i = first; i < last; i++) {
      two(group(digits, point, i - before));
    }
  }

  /** The group at a place, of which 0 is the first behind the point. */
  private static int group(String digits, int point, int place) {
    int start = place < 0 ? point + GROUP * place : point + 1 + GROUP * place;
    int group = 0;
    for (int i = start; i < start + GROUP; i++) {
      group = 10 * group + (i >= 0 && i < digits.length() ? digits.charAt(i) - '0' : 0);
    }
    return group;
  }

  private void two(int value) {
    put(value >> 8);
    put(value);
  }

  private void four(int value) {
    two(value >> 16);
    two(value);
  }
}
