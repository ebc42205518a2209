package io.qualityreport.warehouse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Rows as lines of the text format of PostgreSQL's COPY, in UTF-8. Not thread-safe. */
final class CopyText extends CopyBytes {
  /** The statement that takes such lines into columns of a table. */
  static String into(String table, List<String> columns) {
    return "copy %s (%s) from stdin with (format text, encoding 'utf8')"
        .formatted(table, DatasetTable.list("", columns));
  }

  CopyText(int capacity) {
    super(capacity);
  }

  /** Appends one row as a line. */
  @Override
  void add(Object[] row) {
    for (int i = 0; i < row.length; i++) {
      add(row[i]);
      room(1);
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
    put('-');
    two(day.getMonthValue());
    put('-');
    two(day.getDayOfMonth());
  }

  private void two(int number) {
    put('0' + number / 10);
    put('0' + number % 10);
  }

  private void plain(String ascii) {
    room(ascii.length());
    for (int i = 0; i < ascii.length(); i++) {
      put(ascii.charAt(i));
    }
  }

  private void escaped(String text) {
    room(MOST_BYTES * text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        escaped(c);
      } else {
        i = wide(text, i);
      }
    }
  }

  private void escaped(char c) {
    if (c > '\r' && c != '\\') {
      put(c);
      return;
    }
    switch (c) {
      case '\\' -> two('\\', '\\');
      case '\t' -> two('\\', 't');
      case '\n' -> two('\\', 'n');
      case '\r' -> two('\\', 'r');
      case '\0' -> wide('\ufffd'); // the one character that PostgreSQL cannot store
      default -> put(c);
    }
  }

  private void two(char first, char second) {
    put(first);
    put(second);
  }
}
