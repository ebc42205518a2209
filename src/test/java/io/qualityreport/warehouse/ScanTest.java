package io.qualityreport.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qualityreport.contract.Condition;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.warehouse.Aggregate.CodeSlice;
import io.qualityreport.warehouse.Aggregate.Measure;
import io.qualityreport.warehouse.Aggregate.MonthSlice;
import io.qualityreport.warehouse.Aggregate.Slice;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Aggregates over the rows in effect. */
class ScanTest extends WarehouseTest {
  private static final DatasetContract DATASET = Datasets.INSTRUMENTS;

  /** One aggregate of the scan and what it gives, as {@code "<value> of <rows>"}. */
  private record Case(
      Measure measure, String field, String where, Optional<Slice> slice, String expected) {

    Case(Measure measure, String field, String where, String expected) {
      this(measure, field, where, Optional.empty(), expected);
    }

    Aggregate aggregate() {
      return new Aggregate(
          measure,
          Optional.of(field).filter(f -> !f.isEmpty()),
          Optional.of(where).filter(w -> !w.isEmpty()).map(w -> condition(w)),
          slice);
    }
  }

  private static final List<Case> CASES =
      List.of(
          new Case(Measure.COUNT, "", "", "7 of 7"),
          new Case(Measure.COUNT, "", "status = 'in use'", "4 of 4"),
          new Case(Measure.COUNT, "", "not (status = 'in use')", "2 of 2"),
          new Case(Measure.COUNT, "", "status = 'in use' or fee > 100", "4 of 4"),
          new Case(Measure.COUNT, "", "verified_on >= as_of", "2 of 2"),
          new Case(Measure.COUNT, "", "verified_on >= as_of and due = true", "1 of 1"),
          new Case(Measure.COUNT, "", "status = 'x''); drop table run; --'", "0 of 0"),
          new Case(Measure.DISTINCT, "status", "", "2 of 7"),
          new Case(Measure.DISTINCT, "fee", "status = 'in use'", "2 of 4"),
          new Case(Measure.SUM, "fee", "", "30.35 of 7"),
          new Case(Measure.SUM, "fee", "status = 'scrapped'", "none of 0"),
          new Case(Measure.SUM, "uses", "", "10000000000000000000 of 7"),
          new Case(Measure.MIN, "fee", "", "0.1 of 7"),
          new Case(Measure.MAX, "fee", "", "10.1 of 7"),
          new Case(Measure.AVG, "fee", "", "6.07 of 7"),
          new Case(Measure.AVG, "fee", "status = 'in use'", "3.41666666666666666667 of 4"),
          new Case(Measure.AVG, "uses", "fee is null", "none of 2"),
          new Case(
              Measure.COUNT,
              "",
              "due = true",
              Optional.of(new CodeSlice("status", "in use")),
              "1 of 1"),
          new Case(
              Measure.SUM, "fee", "", Optional.of(new MonthSlice("verified_on", 11)), "10.15 of 3"),
          new Case(
              Measure.COUNT, "", "", Optional.of(new MonthSlice("verified_on", 12)), "1 of 1"));

  private static final String[] ROWS = {
    "1|in use|2023-10-31|0.10|5000000000000000000|true",
    "2|in use|2023-11-01|10.05|5000000000000000000|",
    "3|in use|2023-11-07|0.10||false",
    "4|in use||||",
    "5|stopped|2023-12-31|10.00||true",
    "6|stopped|2023-01-01|10.10||",
    "7||2023-11-06|||"
  };

  @Test
  void allAggregatesOfADatasetComeFromOneScan() {
    drop(DATASET).load("9|in use|2023-11-01|5|5|true");
    drop(DATASET).load(ROWS);

    List<AggregateValue> values =
        warehouse
            .effectiveRows()
            .scan(DATASET, Rows.now(warehouse), CASES.stream().map(Case::aggregate).toList());

    List<String> found = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < CASES.size(); i++) {
      expected.add(CASES.get(i) + "");
      AggregateValue value = values.get(i);
      Case c = CASES.get(i);
      String text =
          value.value().map(v -> v.toPlainString()).orElse("none") + " of " + value.rows();
      found.add(new Case(c.measure(), c.field(), c.where(), c.slice(), text) + "");
    }
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void sharedOutRowsGiveTheSame() throws SQLException {
    drop(DATASET).load(ROWS);
    Reading reading = Rows.now(warehouse);
    DatasetTable table = new DatasetTable(DATASET);
    List<Aggregate> aggregates = CASES.stream().map(Case::aggregate).toList();
    List<AggregateValue> atOnce = warehouse.effectiveRows().scan(DATASET, reading, aggregates);

    try (Connection connection = warehouse.dataSource().getConnection()) {
      Sql rows = EffectiveSql.of(connection, table, reading).rows();
      Sql among = EffectiveSql.foundAmong(table, reading);
      RowShares sharer = new RowShares(Dialect.of(connection).places(), 1);
      for (int parts = 1; parts <= ROWS.length; parts++) {
        List<Sql> shares = sharer.shares(connection, among, parts);
        assertThat(shares).hasSize(parts);
        assertThat(
                new ScanSql(DATASET, reading, aggregates)
                    .compute(new OpenSession(connection), "scan", rows, shares))
            .isEqualTo(atOnce);
      }
    }
  }

  @Test
  void nothingLoadedIsZeroRowsAndNoValue() {
    List<Aggregate> aggregates =
        List.of(
            new Case(Measure.COUNT, "", "", "").aggregate(),
            new Case(Measure.SUM, "fee", "", "").aggregate());
    List<AggregateValue> values =
        warehouse.effectiveRows().scan(DATASET, Rows.now(warehouse), aggregates);
    assertThat(values.get(0).value()).hasValueSatisfying(v -> assertThat(v).isZero());
    assertThat(values.get(1)).isEqualTo(new AggregateValue(Optional.empty(), 0));
    assertThat(warehouse.effectiveRows().scan(DATASET, Rows.now(warehouse), List.of())).isEmpty();
  }

  @Test
  void correctionsAndTheAsOfDayCut() {
    DatasetContract cases = Datasets.CASES;
    drop(cases).load("T1|2023-05-01||10", "T2|2023-06-30||20", "T3|2023-07-01||40");
    drop(cases).load("T1|2023-05-01|closed|11");
    Reading june = new Reading(Drop.REGION, "2023", 2, LocalDate.of(2023, 6, 30));
    Reading before = new Reading(Drop.REGION, "2023", 1, LocalDate.of(2023, 6, 30));
    List<Aggregate> sum =
        List.of(
            new Aggregate(
                Measure.SUM, Optional.of("recovered"), Optional.empty(), Optional.empty()));

    assertThat(text(cases, june, sum)).isEqualTo("31 of 2");
    assertThat(text(cases, before, sum)).isEqualTo("30 of 2");
  }

  @Test
  void rowsOfAConditionAreStreamedInOrder() {
    drop(DATASET).load(ROWS);
    List<String> rows = new ArrayList<>();
    warehouse
        .effectiveRows()
        .forEach(
            DATASET,
            Rows.now(warehouse),
            Optional.of(condition("status = 'stopped' or verified_on = as_of")),
            r ->
                rows.add(r.sourceRow() + " " + r.snapshotOn().orElseThrow() + " " + r.values()[0]));
    assertThat(rows).containsExactly("4 2023-11-07 3", "6 2023-11-07 5", "7 2023-11-07 6");
  }

  @Test
  void aMeanOfTextIsAnErrorOfTheCatalog() {
    List<Aggregate> mean =
        List.of(
            new Aggregate(Measure.AVG, Optional.of("status"), Optional.empty(), Optional.empty()));
    assertThatThrownBy(() -> warehouse.effectiveRows().scan(DATASET, Rows.now(warehouse), mean))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "AVG of dataset test-instruments needs a number, but field status is of type STRING");
  }

  private String text(DatasetContract dataset, Reading reading, List<Aggregate> aggregates) {
    AggregateValue value = warehouse.effectiveRows().scan(dataset, reading, aggregates).get(0);
    return value.value().orElseThrow().toPlainString() + " of " + value.rows();
  }

  private static Condition condition(String text) {
    return Condition.parse(text, DATASET.fields());
  }
}
