package io.qualityreport.ops;

import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.MeasureRun;
import io.qualityreport.warehouse.Reading;
import io.qualityreport.warehouse.Run;
import io.qualityreport.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Proves that two warehouses give the same figures: what the newest complete run of each region and
 * period read is computed again on both, and compared to the last digit.
 */
final class FigureProof {
  private final Catalog catalog;

  FigureProof(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Compares every figure of every region and period that was ever aggregated. */
  List<WarehouseMove.Figures> compare(Warehouse one, Warehouse other) {
    Map<List<String>, Reading> newest = new LinkedHashMap<>();
    for (Run run : one.runs().list(Optional.empty())) {
      if (run.finishedAt().isPresent()) {
        newest.put(List.of(run.reading().region(), run.reading().period()), run.reading());
      }
    }
    return newest.values().stream().map(reading -> compare(reading, one, other)).toList();
  }

  private WarehouseMove.Figures compare(Reading reading, Warehouse one, Warehouse other) {
    List<FigureValue> here = figures(reading, one);
    List<FigureValue> there = figures(reading, other);
    List<String> different = new ArrayList<>();
    for (int i = 0; i < Math.max(here.size(), there.size()); i++) {
      FigureValue left = i < here.size() ? here.get(i) : null;
      FigureValue right = i < there.size() ? there.get(i) : null;
      if (!Objects.equals(left, right)) {
        different.add(shown(left) + " ≠ " + shown(right));
      }
    }
    return new WarehouseMove.Figures(reading.region(), reading.period(), here.size(), different);
  }

  private List<FigureValue> figures(Reading reading, Warehouse warehouse) {
    return new MeasureRun(catalog.figures(), catalog.contracts(), warehouse.effectiveRows())
        .measure(reading)
        .all();
  }

  private static String shown(FigureValue value) {
    return value == null
        ? "-"
        : value.figure().id()
            + (value.group().isEmpty() ? "" : "/" + value.group())
            + " "
            + value.value().map(Object::toString).orElse("-")
            + " ("
            + value.rows()
            + ")";
  }
}
