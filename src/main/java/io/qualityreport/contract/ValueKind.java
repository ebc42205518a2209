package io.qualityreport.contract;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What values can be compared with each other in a condition. */
enum ValueKind {
  TEXT("a text in single quotes"),
  NUMBER("a number"),
  DATE("a date such as date '2023-11-07', as_of, period_start or period_end"),
  TRUTH("true or false");

  private final String literal;

  ValueKind(String literal) {
    this.literal = literal;
  }

  /** How a literal of this kind is written, for errors. */
  String literal() {
    return literal;
  }

  /** Whether values have an order that a condition may use; texts sort differently everywhere. */
  boolean ordered() {
    return this == NUMBER || this == DATE;
  }

  static ValueKind of(FieldType type) {
    return switch (type) {
      case STRING -> TEXT;
      case INTEGER, NUMBER -> NUMBER;
      case DATE -> DATE;
      case BOOLEAN -> TRUTH;
    };
  }

  /** Compares two values of this kind; zero for equal. */
  int compare(Object left, Object right) {
    return switch (this) {
      case TEXT -> ((String) left).compareTo((String) right);
      case NUMBER -> compareNumbers(left, right);
      case DATE -> ((LocalDate) left).compareTo((LocalDate) right);
      case TRUTH -> ((Boolean) left).compareTo((Boolean) right);
    };
  }

  private static int compareNumbers(Object left, Object right) {
    return left instanceof Long l && right instanceof Long r
        ? Long.compare(l, r)
        : decimal(left).compareTo(decimal(right));
  }

  private static BigDecimal decimal(Object number) {
    return number instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) number;
  }
}
