package io.qualityreport.warehouse;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Field;
import io.qualityreport.contract.Violation;
import io.qualityreport.text.Message;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
  private final Set<String> indexed;

  UnstorableRow(DatasetContract contract) {
    this.fields = contract.fields();
    this.indexed = new HashSet<>(contract.primaryKey());
    fields.stream().filter(f -> f.constraints().unique()).map(Field::name).forEach(indexed::add);
  }

  /** What is wrong with a row, empty for nearly every one. */
  Optional<Violation> check(long sourceRow, Object[] values) {
    int keyBytes = 0;
    for (int i = 0; i < values.length; i++) {
      Field field = fields.get(i);
      if (!storable(values[i])) {
        return Optional.of(violation(sourceRow, field, "storable", values[i]));
      }
      if (values[i] instanceof String text && indexed.contains(field.name())) {
        keyBytes += text.getBytes(StandardCharsets.UTF_8).length;
        if (keyBytes > KEY_BYTES) {
          return Optional.of(violation(sourceRow, field, "key-length", text));
        }
      }
    }
    return Optional.empty();
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
