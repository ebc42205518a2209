package io.qualityreport.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qualityreport.contract.DatasetContract;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Leases between two processes on one PostgreSQL, as far as one process can play both. */
class LeasesTest {
  private static final DatasetContract CASES = Datasets.CASES;
  private static final String FOLDER = "inbox/market-regulation";

  @TempDir private Path folder;
  private Warehouse one;
  private Warehouse other;

  @BeforeEach
  void open() {
    WarehouseSettings settings = TestDatabase.POSTGRESQL.empty(folder);
    one = Warehouse.open(settings, List.of(CASES));
    other = Warehouse.open(settings, List.of(CASES));
  }

  @AfterEach
  void close() {
    one.close();
    other.close();
  }

  @Test
  void aLeaseIsHeldByOneUntilItIsGivenBack() {
    Lease lease = one.leases().acquire(FOLDER).orElseThrow();
    Lease again = one.leases().acquire(FOLDER).orElseThrow();
    assertThat(again).isEqualTo(lease);
    assertThat(other.leases().acquire(FOLDER)).isEmpty();
    assertThat(other.leases().acquire("inbox/health")).isPresent();

    one.leases().release(lease);
    assertThat(other.leases().acquire(FOLDER)).isEmpty();
    one.leases().release(again);
    Lease theirs = other.leases().acquire(FOLDER).orElseThrow();

    assertThat(theirs.token()).isGreaterThan(lease.token());
    assertThat(one.leases().nodes()).allMatch(NodeState::alive).hasSize(2);
    assertThat(one.leases().held(lease)).isFalse();
  }

  @Test
  void whatIsUnderWayWhenALeaseIsLostIsNotCommitted() {
    Lease lease = one.leases().acquire(FOLDER).orElseThrow();
    one.leases()
        .under(
            lease,
            () -> {
              SubmissionLoad load = new Drop(one, CASES).begin("T1|2023-01-01||");
              load.settleKeys();
              silent();
              assertThat(other.leases().acquire(FOLDER)).isPresent();
              assertThatThrownBy(() -> load.commit(Drop.FINISHED))
                  .isInstanceOf(WarehouseException.class);
              assertThatThrownBy(load::close).isInstanceOf(WarehouseException.class);
            });

    assertThat(other.submissions().list(Optional.empty())).isEmpty();
    new Drop(other, CASES).load("T1|2023-01-01||");
    assertThat(other.submissions().newestLoad()).isEqualTo(1);
  }

  /** Its connections were ended, but it makes new ones: then the token tells. */
  @Test
  void nothingIsBegunUnderALeaseThatWasLost() {
    Lease lease = one.leases().acquire(FOLDER).orElseThrow();
    silent();
    Lease theirs = other.leases().acquire(FOLDER).orElseThrow();
    connectAgain();

    assertThatThrownBy(
            () -> one.leases().under(lease, () -> new Drop(one, CASES).load("T1|2023-01-01||")))
        .isInstanceOf(LeaseLostException.class)
        .hasMessage(
            "the lease %s (token %d) is no longer this process's: it was silent for too long,"
                    .formatted(FOLDER, lease.token())
                + " and another one may work on it");
    assertThatThrownBy(
            () ->
                one.leases()
                    .under(
                        lease,
                        () -> one.runs().begin(Rows.now(one), "hash", "schedule", Drop.FINISHED)))
        .isInstanceOf(LeaseLostException.class);
    assertThat(other.submissions().list(Optional.empty())).isEmpty();
    assertThat(other.runs().list(Optional.empty())).isEmpty();
    other.leases().require(theirs);
  }

  /** The pool throws away what was ended behind its back. */
  private void connectAgain() {
    for (int broken = 0; broken < 8; broken++) {
      try {
        one.submissions().newestLoad();
        return;
      } catch (WarehouseException ended) {
        assertThat(ended).hasMessageContaining("terminating connection");
      }
    }
  }

  /** The process that holds the lease was not heard of for too long. */
  private void silent() {
    try (Connection connection = other.dataSource().getConnection()) {
      Sql.of("update node set expires_at = clock_timestamp() - interval '1 second'")
          .update(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
