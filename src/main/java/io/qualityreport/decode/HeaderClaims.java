package io.qualityreport.decode;

import io.qualityreport.contract.Field;
import io.qualityreport.contract.FieldType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which columns of a possible header are which fields: the surest claims first, none twice. */
final class HeaderClaims {
  private final List<Field> fields;
  private final FieldKeys keys;
  private final List<HeaderColumn> columns;
  private final Map<Integer, Claim> byField = new HashMap<>();
  private int sure;

  /**
   * A column that reads like a field.
   *
   * @param column the column
   * @param field the field's position in the contract
   * @param reading how the column was read
   * @param quality 0 for the best
   * @param factor what its numbers are multiplied by, empty if no unit is stated
   */
  record Claim(
      HeaderColumn column, int field, Reading reading, int quality, Optional<BigDecimal> factor) {}

  HeaderClaims(List<Field> fields, FieldKeys keys, List<HeaderColumn> columns) {
    this.fields = fields;
    this.keys = keys;
    this.columns = columns;
    List<Claim> claims = new ArrayList<>();
    columns.forEach(c -> claims.addAll(claims(c)));
    claims.sort(Comparator.comparingInt(Claim::quality).thenComparingInt(c -> c.column().index()));
    settle(claims);
  }

  /** The column of a field. */
  Optional<Claim> of(int field) {
    return Optional.ofNullable(byField.get(field));
  }

  /** How many fields have a column that no other column looks like. */
  int sure() {
    return sure;
  }

  /** Whether a column is some field's. */
  boolean claimed(HeaderColumn column) {
    return byField.values().stream().anyMatch(c -> c.column().index() == column.index());
  }

  private void settle(List<Claim> claims) {
    Map<String, Set<Integer>> alike =
        claims.stream()
            .collect(
                Collectors.groupingBy(
                    HeaderClaims::likeness,
                    Collectors.mapping(c -> c.column().index(), Collectors.toSet())));
    Set<Integer> taken = new HashSet<>();
    for (Claim claim : claims) {
      boolean rivals = alike.get(likeness(claim)).size() > 1;
      boolean free = !byField.containsKey(claim.field()) && !taken.contains(claim.column().index());
      if (free && !(rivals && claim.reading().partial())) {
        byField.put(claim.field(), claim);
        taken.add(claim.column().index());
        sure += rivals ? 0 : 1;
      }
    }
  }

  private static String likeness(Claim claim) {
    return claim.field() + "/" + claim.quality();
  }

  private List<Claim> claims(HeaderColumn column) {
    List<Claim> claims = new ArrayList<>();
    for (Reading reading : column.readings()) {
      for (FieldKeys.Known known : keys.of(reading.key())) {
        claim(column, reading, known).ifPresent(claims::add);
      }
    }
    return claims;
  }

  private Optional<Claim> claim(HeaderColumn column, Reading reading, FieldKeys.Known known) {
    Field field = fields.get(known.field());
    int quality = reading.rank() * 10 + known.rank();
    Claim plain = new Claim(column, known.field(), reading, quality, Optional.empty());
    boolean number = field.type() == FieldType.NUMBER || field.type() == FieldType.INTEGER;
    if (!number || reading.unit().isEmpty()) {
      return reading.unitLevel() ? Optional.empty() : Optional.of(plain);
    }
    Unit unit = Unit.parse(reading.unit());
    Unit own = Unit.parse(field.unit().orElse(""));
    if (reading.unitLevel() && !unit.sameKind(own)) {
      return Optional.empty();
    }
    return unit.in(own)
        .map(f -> new Claim(column, known.field(), reading, quality, Optional.of(f)));
  }

  /** The columns that no field claims, without running numbers. */
  List<HeaderColumn> unclaimed() {
    return columns.stream().filter(c -> !claimed(c) && !c.numbers()).toList();
  }
}
