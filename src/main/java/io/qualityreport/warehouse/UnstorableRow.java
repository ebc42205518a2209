package io.qualityreport.warehouse;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Field;
import io.qualityreport.contract.Violation;
import io.qualityreport.text.Message;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Finds rows that a contract allows and a database does not, such as a key longer than an index
 * takes. They are bad data on either database, rather than an error that is tried again for ever.
 */
final class UnstorableRow {
  private static final int TEXT_CHARACTERS = 1_000_000;
  private static final int KEY_BYTES = 2_000;
  private static final int DIGITS = 60;
  private static final int SHOWN = 200;

  private final List<Field> fields;
  private final boolean[] indexed;

  UnstorableRow(DatasetContract contract) {
    this.fields = contract.fields();
    this.indexed = new boolean[fields.size()];
    for (int i = 0; i < indexed.length; i++) {
      Field field = fields.get(i);
      indexed[i] = field.constraints().unique() || contract.primaryKey().contains(field.name());
    }
  }

  /** What is wrong with a row, empty for nearly every one. */
  Optional<Violation> check(long sourceRow, Object[] values) {
    int keyBytes = 0;
    for (int i = 0; i < values.length; i++) {
      if (!storable(values[i])) {
        return Optional.of(violation(sourceRow, fields.get(i), "storable", values[i]));
      }
      if (indexed[i] && values[i] instanceof String text) {
        keyBytes += bytes(text);
        if (keyBytes > KEY_BYTES) {
          return Optional.of(violation(sourceRow, fields.get(i), "key-length", text));
        }
      }
    }
    return Optional.empty();
  }

  /** No fewer than it has, which is counted only where it matters. */
  private static int bytes(String text) {
    int most = 3 * text.length();
    return most < 100 ? most : text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static boolean storable(Object value) {
    if (value instanceof String text) {
      return text.length() <= TEXT_CHARACTERS && text.indexOf('\0') < 0;
    }
    if (value instanceof BigDecimal number) {
      return number.precision() <= DIGITS && Math.abs(number.scale()) <= DIGITS;
    }
    return !(value instanceof LocalDate day) || (day.getYear() >= 1 && day.getYear() <= 9999);
  }

  private static Violation violation(long sourceRow, Field field, String rule, Object value) {
    String found = String.valueOf(value);
    String shown = found.substring(0, Math.min(found.length(), SHOWN));
    Message message =
        Message.of("warehouse." + rule, "field", field.title(), "limit", KEY_BYTES, "found", shown);
    return new Violation(sourceRow, Optional.of(field.name()), rule, shown, message);
  }
}
