package io.qualityreport.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.contract.Condition;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows are shared out to parts: each row to one, and to each about as many. */
class RowSharesTest extends WarehouseTest {
  private static final int MANY = 40_000;
  private static final List<Aggregate> COUNTS =
      List.of(
          new Aggregate(
              Aggregate.Measure.COUNT, Optional.empty(), Optional.empty(), Optional.empty()),
          new Aggregate(
              Aggregate.Measure.COUNT,
              Optional.empty(),
              Optional.of(Condition.parse("outcome = 'open'", Datasets.CASES.fields())),
              Optional.empty()));

  @Test
  void everyRowBelongsToOneShare() throws SQLException {
    int all = 0;
    for (int rows : List.of(7, 1, 20, 3)) {
      drop(Datasets.CASES).load(cases(all, rows));
      all += rows;
    }
    try (SubmissionLoad farDown = drop(Datasets.CASES).begin()) {
      drop(Datasets.CASES).add(farDown, 1_000_000, cases(all, 5));
      farDown.settleKeys();
      farDown.commit(Drop.FINISHED);
      all += 5;
    }
    for (int most = 1; most <= all + 2; most++) {
      List<List<String>> shares = shares(most);
      assertThat(shares).hasSize(Math.min(most, all));
      assertThat(shares.stream().flatMap(List::stream)).hasSize(all).doesNotHaveDuplicates();
      int fair = all / most;
      assertThat(shares.subList(0, shares.size() - 1))
          .allSatisfy(share -> assertThat(share).hasSizeBetween(fair - 2, fair + 3));
    }
  }

  private List<List<String>> shares(int most) throws SQLException {
    List<List<String>> shares = new ArrayList<>();
    DatasetTable table = new DatasetTable(Datasets.CASES);
    try (Connection connection = warehouse.dataSource().getConnection()) {
      RowPlaces places = Dialect.of(connection).places();
      Sql among = EffectiveSql.foundAmong(table, Rows.now(warehouse));
      for (Sql share : new RowShares(places, 1).shares(connection, among, most)) {
        shares.add(
            Sql.of("select r.\"case_no\" from " + table.name() + " r where ")
                .add(share)
                .list(connection, row -> row.getString(1)));
      }
    }
    return shares;
  }

  private static String[] cases(int from, int rows) {
    return IntStream.range(from, from + rows)
        .mapToObj("T%d|2023-01-05|open|"::formatted)
        .toArray(String[]::new);
  }

  @Test
  void partsTogetherAreTheRowsInEffect() {
    drop(Datasets.CASES).load(cases(0, MANY));
    drop(Datasets.CASES).load("T7|2023-02-05|closed|");
    Reading reading = Rows.now(warehouse);
    List<RowPart> parts =
        warehouse.effectiveRows().parts(Datasets.CASES, reading, Set.of("case_no"));

    assertThat(parts).hasSize(Math.min(4, Runtime.getRuntime().availableProcessors()));
    List<String> rows = new ArrayList<>();
    parts.forEach(part -> part.forEach(r -> rows.add(r.submissionId() + " " + r.values()[0])));
    assertThat(rows)
        .hasSize(MANY)
        .doesNotHaveDuplicates()
        .contains("2 T7", "1 T8")
        .doesNotContain("1 T7");
    assertThat(warehouse.effectiveRows().scan(Datasets.CASES, reading, COUNTS))
        .extracting(AggregateValue::rows)
        .containsExactly((long) MANY, MANY - 1L);
  }

  @Test
  void nothingIsOnePart() {
    List<RowPart> parts =
        warehouse.effectiveRows().parts(Datasets.INSTRUMENTS, Rows.now(warehouse), Set.of());

    assertThat(parts).hasSize(1);
    parts.get(0).forEach(row -> assertThat(row).as("there is no row").isNull());
  }
}
