package io.qualityreport.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Violation;
import io.qualityreport.text.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Loads of more rows than H2 brings into the warehouse at once: rows may stand in their tables
 * before their submission does, and nobody sees them.
 */
class RowsAheadTest extends WarehouseTest {
  private static final DatasetContract DATASET = Datasets.CASES;
  private static final Message BAD = Message.of("contract.type", "expected", "日期", "found", "昨天");
  private static final int PIECE = RowsAhead.PIECE;
  private static final int MANY = 2 * PIECE + 7;

  @Test
  void aLoadUnderWayIsSeenByNobody() {
    Submission before = drop(DATASET).load("K2|2023-01-01|open|", "K3|2023-01-01|open|");
    try (SubmissionLoad load = drop(DATASET).begin(rows(MANY, "closed"))) {
      assertThat(stored()).isEqualTo(database == TestDatabase.H2 ? 2 + 2 * PIECE : 2);
      assertThat(rowsInEffect(DATASET, Rows.now(warehouse)))
          .containsExactly(
              before.id() + ":2 K2|2023-01-01|open|", before.id() + ":3 K3|2023-01-01|open|");
      assertThat(warehouse.submissions().list(Optional.empty())).containsExactly(before);
      drop(DATASET).region("654221").load("K2|2023-01-01||");
      load.settleKeys();
      assertThat(rowsInEffect(DATASET, Rows.now(warehouse))).hasSize(2);
      Submission loaded = load.commit(Drop.FINISHED);

      assertThat(loaded.counts()).isEqualTo(new RowCounts(MANY, MANY, 0, 0));
    }
    assertThat(rowsInEffect(DATASET, Rows.now(warehouse)))
        .hasSize(MANY)
        .allMatch(row -> row.endsWith("|closed|"));
    assertThat(ahead()).isEmpty();
  }

  @Test
  void aPieceAndNoMoreStaysWithinTheTransaction() {
    for (int rows : List.of(1, PIECE - 1, PIECE)) {
      try (SubmissionLoad load = drop(DATASET).begin(rows(rows, "open"))) {
        load.settleKeys();
        assertThat(stored()).isZero();
        assertThat(ahead()).isEmpty();
      }
    }
  }

  @Test
  void whatABrokenLoadLeftGoesWhenTheNextBegins() {
    try (SubmissionLoad broken = drop(DATASET).begin(rows(MANY, "open"))) {
      refuse(broken, MANY + 2, 3 * PIECE);
      broken.settleKeys();
    }
    assertThat(rowsInEffect(DATASET, Rows.now(warehouse))).isEmpty();
    if (database == TestDatabase.H2) {
      assertThat(stored()).isPositive();
      assertThat(ahead()).containsExactly("1 654224 test-cases");
    }
    drop(Datasets.STATEMENTS).load("1|1.00");
    drop(DATASET).region("654221").load("K9|2023-01-01||");

    Submission next = drop(DATASET).file("新.csv").load("K2|2023-01-01|other|");
    assertThat(rowsInEffect(DATASET, Rows.now(warehouse)))
        .containsExactly(next.id() + ":2 K2|2023-01-01|other|");
    assertThat(next.counts()).as("nothing was there before").isEqualTo(new RowCounts(1, 1, 0, 0));
    assertThat(stored()).isEqualTo(2);
    assertThat(quarantined()).isZero();
    assertThat(ahead()).isEmpty();
  }

  @Test
  void aLoadThatIsDoneAgainAfterACrashHasEachRowOnce() {
    assumeThat(database).isEqualTo(TestDatabase.H2);
    SubmissionLoad broken = drop(DATASET).begin(rows(MANY, "open"));
    assertThatThrownBy(() -> change("shutdown immediately")).hasMessage("shutdown immediately");
    assertThatThrownBy(broken::settleKeys).isInstanceOf(WarehouseException.class);
    reopen(datasets());
    assertThat(ahead()).containsExactly("1 654224 test-cases");
    assertThat(rowsInEffect(DATASET, Rows.now(warehouse))).isEmpty();

    Submission again = drop(DATASET).load(rows(MANY, "open"));
    assertThat(again.id()).isEqualTo(1);
    assertThat(again.counts()).isEqualTo(new RowCounts(MANY, MANY, 0, 0));
    assertThat(stored()).isEqualTo(MANY);
    assertThat(ahead()).isEmpty();
  }

  @Test
  void keysAreSettledAcrossPieces() {
    Submission loaded;
    try (SubmissionLoad load = drop(DATASET).begin(rows(MANY, "open"))) {
      drop(DATASET).add(load, MANY + 2, "K2|2023-01-01|open|", "K3|2023-01-01|closed|");
      load.settleKeys();
      loaded = load.commit(Drop.FINISHED);
    }
    assertThat(loaded.counts()).isEqualTo(new RowCounts(MANY + 2, MANY, 1, 1));
    assertThat(stored()).isEqualTo(MANY);
    assertThat(warehouse.submissions().violations(loaded.id(), MANY))
        .extracting(Violation::sourceRow)
        .containsExactly(MANY + 3L);
  }

  @Test
  void rowsOfWhatIsSentBackAreTakenBack() {
    try (SubmissionLoad load = drop(DATASET).begin(rows(MANY, "open"))) {
      refuse(load, MANY + 2, PIECE + 1);
      load.reject(Message.of("intake.no-rows", "dataset", "x"), Drop.FINISHED);
    }
    assertThat(stored()).isZero();
    assertThat(quarantined()).isEqualTo(PIECE + 1L);
    assertThat(ahead()).isEmpty();
  }

  @Test
  void rowsOfWhatWaitsAreTakenBackUntilItIsTaken() {
    Submission waiting;
    try (SubmissionLoad load = drop(DATASET).begin(rows(MANY, "open"))) {
      load.settleKeys();
      waiting = load.await(Message.of("intake.no-rows", "dataset", "x"), Drop.FINISHED);
    }
    assertThat(stored()).isZero();
    assertThat(ahead()).isEmpty();
    Submission newer = drop(DATASET).scope("其他").load("K2|2023-01-01|newer|");

    try (SubmissionLoad load = warehouse.resume(waiting, DATASET).orElseThrow()) {
      drop(DATASET).add(load, 2, rows(MANY, "open"));
      assertThat(stored()).as("a number below the highest").isEqualTo(1);
      assertThat(rowsInEffect(DATASET, Rows.now(warehouse)))
          .containsExactly(newer.id() + ":2 K2|2023-01-01|newer|");
    }
  }

  private static String[] rows(int count, String outcome) {
    return IntStream.range(2, count + 2)
        .mapToObj(i -> "K%d|2023-01-01|%s|".formatted(i, outcome))
        .toArray(String[]::new);
  }

  private static void refuse(SubmissionLoad load, long firstRow, int count) {
    for (long row = firstRow; row < firstRow + count; row++) {
      load.refuse(
          row,
          List.of("昨天"),
          List.of(new Violation(row, Optional.of("received_on"), "type", "昨天", BAD)));
    }
  }

  /** Rows in the dataset's table that are committed. */
  private long stored() {
    return query("select count(*) from \"ds_test_cases\"", row -> row.getLong(1)).get(0);
  }

  private long quarantined() {
    long rows = query("select count(*) from quarantined_row", row -> row.getLong(1)).get(0);
    assertThat(query("select count(*) from violation", row -> row.getLong(1)))
        .containsExactly(rows);
    return rows;
  }

  private List<String> ahead() {
    return query(
        "select submission_id, region, dataset from rows_ahead",
        row -> row.getLong(1) + " " + row.getString(2) + " " + row.getString(3));
  }
}
