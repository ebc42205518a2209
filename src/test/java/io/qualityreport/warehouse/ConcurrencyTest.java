package io.qualityreport.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Several loads at the same time. */
class ConcurrencyTest extends WarehouseTest {
  private static final DatasetContract CASES = Datasets.CASES;

  @Test
  void loadsOfOneDatasetGoOneAfterAnother() throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try (SubmissionLoad first = drop(CASES).begin("T1|2023-01-01|open|")) {
      CountDownLatch started = new CountDownLatch(1);
      Future<Submission> second =
          other.submit(
              () -> {
                started.countDown();
                return drop(CASES).load("T1|2023-01-01|closed|", "T2|2023-01-02||");
              });
      started.await();
      TimeUnit.MILLISECONDS.sleep(300);
      assertThat(second.isDone()).isFalse();
      first.settleKeys();
      Submission one = first.commit(Drop.FINISHED);
      Submission two = second.get(60, TimeUnit.SECONDS);

      assertThat(two.id()).isGreaterThan(one.id());
      assertThat(rowsInEffect(CASES, Rows.now(warehouse)))
          .containsExactly(two.id() + ":2 T1|2023-01-01|closed|", two.id() + ":3 T2|2023-01-02||");
    } finally {
      other.shutdownNow();
    }
  }

  @Test
  void aLoadOfAnotherDatasetDoesNotWait() {
    try (SubmissionLoad open = drop(CASES).begin("T1|2023-01-01||")) {
      Submission beside = drop(Datasets.INSTRUMENTS).load("1|||||");
      Submission elsewhere = drop(CASES).region("654221").load("T1|2023-01-01||");
      open.settleKeys();
      Submission last = open.commit(Drop.FINISHED);

      assertThat(List.of(beside, elsewhere, last))
          .extracting(s -> s.loadNumber().orElseThrow())
          .containsExactly(1L, 2L, 3L);
    }
  }

  @Test
  void numbersHaveNoGapsWhateverFailsBetween() throws Exception {
    int each = 6;
    List<Callable<Boolean>> work = new ArrayList<>();
    for (DatasetContract dataset : datasets()) {
      work.add(() -> loadMany(dataset, each));
    }
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    try {
      for (Future<Boolean> done : threads.invokeAll(work)) {
        assertThat(done.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }

    long loads = (long) each * work.size();
    List<Long> numbers =
        query(
            "select load_number from submission where load_number is not null order by load_number",
            row -> row.getLong(1));
    assertThat(numbers)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, loads).boxed().toList());
    assertThat(warehouse.submissions().newestLoad()).isEqualTo(loads);
    assertThat(
            query(
                "select count(*) from submission a join submission b on a.dataset = b.dataset"
                    + " where a.id < b.id and a.load_number > b.load_number",
                row -> row.getLong(1)))
        .containsExactly(0L);
  }

  /** Loads, and between two loads one that is abandoned and one that is rejected. */
  private boolean loadMany(DatasetContract dataset, int times) {
    String row = dataset.periodByRow() ? "K%d|2023-01-01||" : "K%d";
    for (int i = 0; i < times; i++) {
      drop(dataset).load(row.formatted(i));
      try (SubmissionLoad abandoned = drop(dataset).begin(row.formatted(100 + i))) {
        abandoned.settleKeys();
      }
      try (SubmissionLoad rejected = drop(dataset).begin(row.formatted(200 + i))) {
        rejected.settleKeys();
        rejected.reject(Message.of("intake.no-rows", "dataset", "x"), Drop.FINISHED);
      }
    }
    return warehouse.submissions().list(Optional.empty()).size() >= times;
  }
}
