package io.qualityreport.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.text.Message;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a load changes of what was there, and loads that wait. */
class WaitingTest extends WarehouseTest {
  private static final DatasetContract DATASET = Datasets.INSTRUMENTS;
  private static final Message REASON = Message.of("warehouse.all-rows-known", "rows", 1);

  @Test
  void aFirstLoadCorrectsNothing() {
    try (SubmissionLoad load = drop(DATASET).begin("1|in use||||")) {
      load.settleKeys();
      assertThat(load.correction()).isEmpty();
    }
  }

  @Test
  void aWholeIsComparedByKeyWithTheOneInEffect() {
    Submission first = drop(DATASET).load("1|in use||||", "2|in use||||", "3|||||", "4|||||");
    try (SubmissionLoad load = drop(DATASET).begin("1|in use||||", "2|stopped||||", "9|||||")) {
      load.settleKeys();
      Correction correction = load.correction().orElseThrow();
      assertThat(correction)
          .isEqualTo(new Correction(List.of(first.id()), List.of("2023"), 1, 1, 2, 1));
      assertThat(correction.removesMoreThan(new BigDecimal("0.49"))).isTrue();
      assertThat(correction.removesMoreThan(new BigDecimal("0.5"))).isFalse();
    }
  }

  @Test
  void aWholeWithoutAKeyIsComparedByContent() {
    drop(Datasets.SAMPLES).load("S1|2023-01-05", "S2|2023-01-06", "|2023-01-07");
    try (SubmissionLoad load =
        drop(Datasets.SAMPLES).begin("S1|2023-01-05", "S2|2023-02-06", "|2023-01-07")) {
      load.settleKeys();
      Correction correction = load.correction().orElseThrow();
      assertThat(List.of(correction.added(), correction.removed(), correction.unchanged()))
          .containsExactly(1L, 1L, 2L);
    }
  }

  @Test
  void anOlderSnapshotAnotherScopeAndAnotherYearReplaceNothing() {
    drop(DATASET).load("1|||||", "2|||||");
    for (Drop other :
        List.of(
            drop(DATASET).snapshotOn("2023-06-30"),
            drop(DATASET).scope("春防"),
            drop(DATASET).period("2022"),
            drop(DATASET).region("654221"))) {
      try (SubmissionLoad load = other.begin("1|||||")) {
        load.settleKeys();
        assertThat(load.correction()).isEmpty();
      }
    }
  }

  @Test
  void rowsThatAddUpAreOnlyComparedWhereTheyCorrect() {
    drop(Datasets.CASES).load("T1|2023-01-05|open|", "T2|2023-01-06||");
    try (SubmissionLoad load = drop(Datasets.CASES).begin("T3|2023-01-05|open|")) {
      load.settleKeys();
      assertThat(load.correction()).isEmpty();
    }
    try (SubmissionLoad load =
        drop(Datasets.CASES).begin("T1|2023-01-05|closed|", "T2|2023-01-06||", "T4|2022-01-06||")) {
      load.settleKeys();
      assertThat(load.correction())
          .contains(new Correction(List.of(), List.of("2022", "2023"), 1, 1, 0, 1));
    }
  }

  @Test
  void aLookAheadSeesBothAndIsTakenBack() {
    drop(DATASET).load("1|||||", "2|||||");
    try (SubmissionLoad load = drop(DATASET).begin("1|||||")) {
      load.settleKeys();
      assertThat(load.<List<Integer>>preview(p -> List.of(rows(p, p.before()), rows(p, p.after()))))
          .containsExactly(2, 1);
      assertThatThrownBy(
              () ->
                  load.preview(
                      p -> {
                        throw new IllegalStateException("no figures");
                      }))
          .isInstanceOf(IllegalStateException.class);
      assertThat(load.commit(Drop.FINISHED).loadNumber()).hasValue(2);
    }
    assertThat(rowsInEffect(DATASET, Rows.now(warehouse))).hasSize(1);
  }

  @Test
  void whatWaitsIsNotInEffectUntilItIsResumed() {
    drop(DATASET).load("1|||||", "2|||||");
    Submission waiting = await("1|||||");
    assertThat(waiting.state()).isEqualTo(SubmissionState.WAITING);
    assertThat(waiting.reason()).contains(REASON);
    assertThat(warehouse.submissions().waiting()).containsExactly(waiting);
    assertThat(warehouse.submissions().effects(waiting.id())).containsExactly(REASON);
    assertThat(rowsInEffect(DATASET, Rows.now(warehouse))).hasSize(2);
    Submission taken = resume(waiting).orElseThrow();
    assertThat(taken.id()).isEqualTo(waiting.id());
    assertThat(taken.loadNumber()).hasValue(2);
    assertThat(rowsInEffect(DATASET, Rows.now(warehouse)))
        .containsExactly(waiting.id() + ":2 1|||||");
    assertThat(resume(waiting)).isEmpty();
  }

  @Test
  void aResumedLoadThatIsGivenUpWaitsAsBefore() {
    drop(DATASET).load("1|||||", "2|||||");
    Submission waiting = await("1|||||");
    try (SubmissionLoad load = warehouse.resume(waiting, DATASET).orElseThrow()) {
      drop(DATASET).add(load, 2, "1|||||");
    }
    assertThat(warehouse.submissions().find(waiting.id())).contains(waiting);
    assertThat(resume(waiting)).isPresent();
  }

  @Test
  void aNewerOneOfTheSameKindEndsTheWaiting() {
    drop(DATASET).load("1|||||", "2|||||");
    Submission waiting = await("1|||||");
    drop(DATASET).scope("春防").load("5|||||");
    drop(DATASET).snapshotOn("2023-06-30").load("5|||||");
    assertThat(warehouse.submissions().waiting()).hasSize(1);
    Submission newer = drop(DATASET).load("1|||||", "3|||||");
    Submission ended = warehouse.submissions().find(waiting.id()).orElseThrow();
    assertThat(ended.state()).isEqualTo(SubmissionState.REJECTED);
    assertThat(ended.counts()).isEqualTo(new RowCounts(1, 0, 1, 0));
    assertThat(ended.reason())
        .contains(Message.of("warehouse.overtaken", "submission", newer.id(), "file", "数据.csv"));
    assertThat(resume(waiting)).isEmpty();
  }

  @Test
  void whatIsWithdrawnWaitsNoMore() {
    drop(DATASET).load("1|||||", "2|||||");
    Submission waiting = await("1|||||");
    assertThat(warehouse.submissions().withdraw(waiting.id(), REASON, Drop.FINISHED)).isTrue();
    assertThat(warehouse.submissions().withdraw(waiting.id(), REASON, Drop.FINISHED)).isFalse();
    assertThat(resume(waiting)).isEmpty();
  }

  private Submission await(String... rows) {
    try (SubmissionLoad load = drop(DATASET).begin(rows)) {
      load.settleKeys();
      load.effects(List.of(REASON));
      return load.await(REASON, Drop.FINISHED);
    }
  }

  private Optional<Submission> resume(Submission waiting) {
    Optional<SubmissionLoad> resumed = warehouse.resume(waiting, DATASET);
    if (resumed.isEmpty()) {
      return Optional.empty();
    }
    try (SubmissionLoad load = resumed.get()) {
      drop(DATASET).add(load, 2, "1|||||");
      load.settleKeys();
      return Optional.of(load.commit(Drop.FINISHED));
    }
  }

  private static int rows(Preview preview, long watermark) {
    int[] rows = {0};
    preview.rows().forEach(DATASET, Rows.at(watermark), Optional.empty(), row -> rows[0]++);
    return rows[0];
  }
}
