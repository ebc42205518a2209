package io.qualityreport.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.qualityreport.contract.DatasetContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A load is in the warehouse wholly or not at all, whenever the process or the database ends. */
class CrashTest extends WarehouseTest {
  private static final DatasetContract DATASET = Datasets.CASES;

  @Test
  void aLoadThatEndsInTheMiddleLeavesNothing() {
    Submission before = drop(DATASET).load("T1|2023-01-01|open|");
    SubmissionLoad broken = drop(DATASET).begin("T1|2023-01-01|closed|", "T2|2023-01-02||");
    broken.settleKeys();
    endSessions();

    assertThatThrownBy(() -> broken.commit(Drop.FINISHED))
        .isInstanceOf(WarehouseException.class)
        .hasMessageStartingWith(
            "commit of submission %d (test-cases, 654224/market-regulation, file 数据.csv, sha256 "
                .formatted(broken.submissionId()));
    reopen(datasets());
    assertThat(warehouse.submissions().list(Optional.empty())).containsExactly(before);
    assertThat(rowsInEffect(DATASET, Rows.now(warehouse)))
        .containsExactly(before.id() + ":2 T1|2023-01-01|open|");
    Submission again = drop(DATASET).load("T1|2023-01-01|closed|", "T2|2023-01-02||");
    assertThat(again.loadNumber()).hasValue(2);
    assertThat(again.id()).as("numbers have no gap").isEqualTo(before.id() + 1);
    assertThat(again.counts()).isEqualTo(new RowCounts(2, 2, 0, 0));
  }

  /** A number that would go back behind a newer submission of the dataset is not used any more. */
  @Test
  void aLoadThatWasOvertakenGetsANewNumber() {
    try (SubmissionLoad broken = drop(DATASET).begin("T1|2023-01-01|open|")) {
      assertThat(broken.submissionId()).isEqualTo(1);
    }
    Submission newer = drop(DATASET).file("新.csv").load("T2|2023-01-01||");

    Submission late = drop(DATASET).load("T1|2023-01-01|open|");

    assertThat(List.of(newer.id(), late.id())).containsExactly(2L, 3L);
  }

  @Test
  void aCommittedLoadIsInTheFileAtOnce(@TempDir Path elsewhere) throws IOException {
    assumeTrue(database == TestDatabase.H2, "PostgreSQL writes its own log");
    Submission loaded = drop(DATASET).load("T1|2023-01-01|open|");
    Files.copy(folder.resolve("warehouse.mv.db"), elsewhere.resolve("warehouse.mv.db"));

    try (Warehouse copy = Warehouse.open(database.empty(elsewhere), datasets())) {
      assertThat(copy.submissions().list(Optional.empty())).containsExactly(loaded);
      assertThat(Rows.inEffect(copy, DATASET, Rows.now(copy)))
          .containsExactly(loaded.id() + ":2 T1|2023-01-01|open|");
    }
  }

  /** Ends the connections of the warehouse as a crash of the database or the network would. */
  private void endSessions() {
    if (database == TestDatabase.H2) {
      assertThatThrownBy(() -> change("shutdown immediately"))
          .cause()
          .hasMessageContaining("Database is already closed");
    } else {
      List<Boolean> ended =
          query(
              "select pg_terminate_backend(pid) from pg_stat_activity"
                  + " where datname = current_database() and pid <> pg_backend_pid()",
              row -> row.getBoolean(1));
      assertThat(ended).isNotEmpty().doesNotContain(false);
    }
  }
}
