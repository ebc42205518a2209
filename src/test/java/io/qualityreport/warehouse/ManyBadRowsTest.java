package io.qualityreport.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Violation;
import io.qualityreport.text.Message;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** More bad rows than are held at once, among good ones: they are sent while more come. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ManyBadRowsTest extends WarehouseTest {
  private static final DatasetContract DATASET = Datasets.INSTRUMENTS;
  private static final Message BAD = Message.of("contract.type", "expected", "日期", "found", "昨天");
  private static final int LONG = 500;
  private static final int ROWS = 15_000;
  private static final int LISTED = 50;

  @Test
  void everyOneIsKeptInOrder() {
    Submission submission;
    try (SubmissionLoad load = drop(DATASET).begin()) {
      for (int row = 2; row < ROWS + 2; row++) {
        if (good(row)) {
          drop(DATASET).add(load, row, row + "|in use|2023-05-01|12.50|3|true");
        } else {
          refuse(load, row);
        }
      }
      load.settleKeys();
      submission = load.commit(Drop.FINISHED);
    }
    long good = rowsInEffect(DATASET, Rows.now(warehouse)).size();

    assertThat(good).isEqualTo(IntStream.range(2, ROWS + 2).filter(ManyBadRowsTest::good).count());
    assertThat(submission.counts()).isEqualTo(new RowCounts(ROWS, good, ROWS - good, 0));
    assertThat(
            query(
                "select count(*), count(distinct source_row), min(length(cells)) from quarantined_row",
                row -> List.of(row.getLong(1), row.getLong(2), row.getLong(3) / LONG)))
        .containsExactly(List.of(ROWS - good, ROWS - good, 1L));
    assertThat(
            query(
                "select count(*) from quarantined_row q join violation v"
                    + " on v.submission_id = q.submission_id and v.source_row = q.source_row"
                    + " where v.position = 0 and v.found = concat('f', q.source_row)",
                row -> row.getLong(1)))
        .containsExactly(ROWS - good);
    assertThat(warehouse.submissions().violations(submission.id(), LISTED))
        .hasSize(LISTED)
        .isSortedAccordingTo((a, b) -> Long.compare(a.sourceRow(), b.sourceRow()))
        .first()
        .extracting(Violation::sourceRow)
        .isEqualTo(2L);
  }

  /** Good rows stand in heaps and alone. */
  private static boolean good(int row) {
    return row % 7 == 0 || row % 4_000 > 3_000;
  }

  private static void refuse(SubmissionLoad load, int row) {
    load.refuse(
        row,
        List.of(String.valueOf(row), "据".repeat(LONG)),
        List.of(new Violation(row, Optional.of("verified_on"), "type", "f" + row, BAD)));
  }

  /** A submission of a good row and these bad ones. */
  private Submission withBadRows(int... rows) {
    try (SubmissionLoad load = drop(DATASET).begin("1001|in use||||")) {
      for (int row : rows) {
        refuse(load, row);
      }
      load.settleKeys();
      return load.commit(Drop.FINISHED);
    }
  }

  /** The few first violations may stand far down, behind good rows. */
  @Test
  void violationsFarDownAreFoundToo() {
    Submission submission = withBadRows(3, 1_000_000);

    assertThat(warehouse.submissions().violations(submission.id(), 2))
        .extracting(Violation::sourceRow)
        .containsExactly(3L, 1_000_000L);
    assertThat(warehouse.submissions().violations(submission.id(), 1))
        .extracting(Violation::sourceRow)
        .containsExactly(3L);
  }

  /** A row may break more rules than anyone reads; what stands below it is listed all the same. */
  @Test
  void aRowThatIsWrongInEveryWayHidesNoOther() {
    List<Violation> all =
        IntStream.range(0, 2 * QuarantinePlaces.MOST_OF_A_ROW)
            .mapToObj(i -> new Violation(2, Optional.of("fee"), "type", "f" + i, BAD))
            .toList();
    Submission submission;
    try (SubmissionLoad load = drop(DATASET).begin()) {
      load.refuse(2, List.of("1001"), all);
      refuse(load, 3);
      load.settleKeys();
      submission = load.commit(Drop.FINISHED);
    }

    List<Violation> kept = warehouse.submissions().violations(submission.id(), all.size());
    assertThat(kept).hasSize(QuarantinePlaces.MOST_OF_A_ROW + 1);
    assertThat(kept.subList(0, QuarantinePlaces.MOST_OF_A_ROW))
        .isEqualTo(all.subList(0, QuarantinePlaces.MOST_OF_A_ROW));
    assertThat(kept.get(QuarantinePlaces.MOST_OF_A_ROW).sourceRow()).isEqualTo(3);
  }

  /** What was in quarantine before the tables were kept by a number is found as before. */
  @Test
  void theQuarantineOfAnEarlierVersionIsKept() {
    Submission before = withBadRows(3, 2_000_000);
    List<Violation> found = warehouse.submissions().violations(before.id(), LISTED);
    if (database == TestDatabase.H2) {
      asVersion14Had("quarantined_row", "submission_id, source_row");
      asVersion14Had("violation", "submission_id, source_row, position");
    }
    change("delete from flyway_schema_history where version = '15'");
    reopen(datasets());

    assertThat(found).hasSize(2);
    assertThat(warehouse.submissions().violations(before.id(), LISTED)).isEqualTo(found);
    try (SubmissionLoad load = drop(DATASET).file("新.csv").begin("1001|in use||||")) {
      refuse(load, 3);
      load.settleKeys();
      assertThat(warehouse.submissions().violations(load.submissionId(), LISTED)).isEmpty();
      Submission after = load.commit(Drop.FINISHED);
      assertThat(warehouse.submissions().violations(after.id(), LISTED)).hasSize(1);
    }
    assertThat(query("select count(*) from quarantined_row", row -> row.getLong(1)))
        .containsExactly(3L);
  }

  private void asVersion14Had(String table, String key) {
    change("alter table " + table + " drop primary key");
    change("alter table " + table + " drop column \"PLACE\"");
    change("alter table " + table + " add primary key (" + key + ")");
  }

  @Test
  void aConnectionThatIsLostMeanwhileEndsTheLoad() {
    assumeThat(database).isEqualTo(TestDatabase.POSTGRESQL);
    assertThatThrownBy(
            () -> {
              try (SubmissionLoad load = drop(DATASET).begin("1001|in use||||")) {
                for (int row = 3; row < ROWS; row++) {
                  refuse(load, row);
                  if (row == ROWS / 2) {
                    endLoadingSession();
                  }
                }
                load.settleKeys();
                load.commit(Drop.FINISHED);
              }
            })
        .isInstanceOf(WarehouseException.class);
    assertThat(query("select count(*) from quarantined_row", row -> row.getLong(1)))
        .containsExactly(0L);
    assertThat(warehouse.submissions().list(Optional.empty())).isEmpty();

    Submission again = drop(DATASET).load("1001|in use||||");
    assertThat(again.counts()).isEqualTo(new RowCounts(1, 1, 0, 0));
  }

  private void endLoadingSession() {
    query(
        "select pg_terminate_backend(a.pid) from pg_stat_activity a join pg_locks l on l.pid = a.pid"
            + " join pg_class c on c.oid = l.relation"
            + " where c.oid = 'quarantined_row'::regclass and a.pid <> pg_backend_pid()",
        row -> row.getBoolean(1));
  }
}
