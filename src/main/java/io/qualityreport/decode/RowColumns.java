package io.qualityreport.decode;

import io.qualityreport.contract.Field;
import io.qualityreport.contract.MissingValues;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A header's columns, looked up from the rows below it. */
final class RowColumns {
  private final Map<Integer, Integer> fieldOf = new HashMap<>();
  private final Map<Integer, Set<String>> headers = new HashMap<>();
  private final Set<Integer> needed = new HashSet<>();
  private final HeaderMatch header;
  private final MissingValues missing;

  RowColumns(HeaderMatch header) {
    this.header = header;
    this.missing = new MissingValues(header.contract().missingValues());
    for (int field = 0; field < header.columns().size(); field++) {
      if (header.columns().get(field) >= 0) {
        fieldOf.put(header.columns().get(field), field);
        headers.put(header.columns().get(field), keys(header.headers().get(field)));
      }
    }
    for (int field : Candidate.needed(header.contract())) {
      if (header.columns().get(field) >= 0) {
        needed.add(header.columns().get(field));
      }
    }
  }

  /** The number of columns that are a field's. */
  int count() {
    return fieldOf.size();
  }

  /** The columns that every row needs something in. */
  Set<Integer> needed() {
    return Set.copyOf(needed);
  }

  /** Those of them that a heading between rows does not stand in: all but a leftmost non-key. */
  Set<Integer> names() {
    Set<Integer> names = new HashSet<>(needed);
    int leftmost = fieldOf.keySet().stream().mapToInt(c -> c).min().orElse(0);
    if (!field(leftmost).map(f -> header.contract().primaryKey().contains(f.name())).orElse(true)) {
      names.remove(leftmost);
    }
    return names;
  }

  /** The field of a column. */
  Optional<Field> field(int column) {
    return Optional.ofNullable(fieldOf.get(column)).map(header.contract().fields()::get);
  }

  /** Whether a normalized text means "no value". */
  boolean missing(String text) {
    return header.contract().missingValues().contains(text);
  }

  /** Whether a text is sure to be a value, which a look at its beginning tells of most. */
  boolean surelyValue(String text) {
    return missing.surelyNone(text);
  }

  /** For each column up to the last field's whether it is a field's and no header has a digit. */
  boolean[] withoutDigits() {
    boolean[] without = new boolean[fieldOf.keySet().stream().mapToInt(c -> c + 1).max().orElse(0)];
    headers.forEach(
        (column, keys) ->
            without[column] =
                keys.stream().noneMatch(k -> k.chars().anyMatch(c -> c >= '0' && c <= '9')));
    return without;
  }

  /** Whether a text is a column's header or one of its levels. */
  boolean heads(int column, String text) {
    return headers.getOrDefault(column, Set.of()).contains(HeaderKey.of(text));
  }

  private static Set<String> keys(String header) {
    Set<String> keys = new HashSet<>();
    keys.add(HeaderKey.of(header));
    for (String level : List.of(header.split("/", -1))) {
      keys.add(HeaderKey.of(level));
    }
    keys.remove("");
    return keys;
  }
}
