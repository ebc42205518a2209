package io.qualityreport.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.warehouse.Aggregate.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Several counties in one warehouse: none touches another, and a roll-up reads the rows of all. */
class RollUpTest extends WarehouseTest {
  private static final String OTHER = "654221";
  private static final DatasetContract WHOLES = Datasets.INSTRUMENTS;
  private static final DatasetContract CASES = Datasets.CASES;

  private static Reading rollUp(long watermark) {
    return new Reading("6542", List.of(Drop.REGION, OTHER), "2023", watermark, Rows.LATE);
  }

  private Reading rollUp() {
    return rollUp(warehouse.submissions().newestLoad());
  }

  private Reading there() {
    return new Reading(OTHER, "2023", warehouse.submissions().newestLoad(), Rows.LATE);
  }

  @Test
  void wholesOfOneScopeAndDepartmentStandBesideOneAnotherInEveryCounty() {
    Submission here = drop(WHOLES).load("1001|in use||||");
    Submission first = drop(WHOLES).region(OTHER).load("1001|in use||||", "1002|in use||||");
    Submission second = drop(WHOLES).region(OTHER).load("1001|stopped||||");

    assertThat(rowsInEffect(WHOLES, rollUp()))
        .containsExactly(here.id() + ":2 1001|in use||||", second.id() + ":2 1001|stopped||||");
    assertThat(warehouse.effectiveRows().submissions(WHOLES, rollUp()))
        .containsExactly(here, second);
    assertThat(warehouse.effectiveRows().submissions(WHOLES, rollUp(2)))
        .containsExactly(here, first);
  }

  @Test
  void aCorrectionInOneCountyLeavesTheSameKeyOfAnotherAlone() {
    Submission here = drop(CASES).load("T1|2023-01-05|open|");
    Submission there = drop(CASES).region(OTHER).load("T1|2023-01-05|open|");
    Submission corrected = drop(CASES).region(OTHER).load("T1|2023-01-05|closed|");

    assertThat(there.counts()).isEqualTo(new RowCounts(1, 1, 0, 0));
    assertThat(rowsInEffect(CASES, rollUp()))
        .containsExactly(
            here.id() + ":2 T1|2023-01-05|open|", corrected.id() + ":2 T1|2023-01-05|closed|");
    assertThat(rowsInEffect(CASES, Rows.now(warehouse)))
        .containsExactly(here.id() + ":2 T1|2023-01-05|open|");
    assertThat(rowsInEffect(CASES, there()))
        .containsExactly(corrected.id() + ":2 T1|2023-01-05|closed|");
    assertThat(warehouse.effectiveRows().submissions(CASES, rollUp()))
        .containsExactly(here, corrected);
    assertThat(rowsInEffect(CASES, rollUp(2)))
        .containsExactly(
            here.id() + ":2 T1|2023-01-05|open|", there.id() + ":2 T1|2023-01-05|open|");
  }

  /** Loads of two counties overlap: the one that began first takes the later load number. */
  @Test
  void aWatermarkCutsEveryCountyAtItsOwnSubmission() {
    try (SubmissionLoad slow = drop(CASES).region(OTHER).begin("T1|2023-01-05|slow|")) {
      Submission quick = drop(CASES).load("T1|2023-01-05|quick|");
      slow.settleKeys();
      Submission late = slow.commit(Drop.FINISHED);

      assertThat(late.id()).isLessThan(quick.id());
      assertThat(rowsInEffect(CASES, rollUp(1)))
          .containsExactly(quick.id() + ":2 T1|2023-01-05|quick|");
      assertThat(rowsInEffect(CASES, rollUp(2)))
          .containsExactly(
              late.id() + ":2 T1|2023-01-05|slow|", quick.id() + ":2 T1|2023-01-05|quick|");
    }
  }

  @Test
  void aScanCountsTheRowsOfAllCountiesAndDifferentValuesOnce() {
    drop(CASES).load("T1|2023-01-05|open|1.50", "T2|2023-01-06|closed|");
    drop(CASES).region(OTHER).load("T1|2023-01-05|open|2.50", "T3|2023-08-06|open|");
    List<Aggregate> aggregates =
        List.of(
            aggregate(Measure.COUNT, Optional.empty()),
            aggregate(Measure.DISTINCT, Optional.of("case_no")),
            aggregate(Measure.AVG, Optional.of("recovered")));
    Reading june =
        new Reading("6542", List.of(Drop.REGION, OTHER), "2023", 2, LocalDate.of(2023, 6, 30));

    assertThat(warehouse.effectiveRows().scan(CASES, rollUp(), aggregates))
        .extracting(v -> v.value().orElseThrow())
        .containsExactly(new BigDecimal(4), new BigDecimal(3), new BigDecimal(2));
    assertThat(warehouse.effectiveRows().scan(CASES, june, aggregates))
        .extracting(v -> v.value().orElseThrow())
        .containsExactly(new BigDecimal(3), new BigDecimal(2), new BigDecimal(2));
  }

  private static Aggregate aggregate(Measure measure, Optional<String> field) {
    return new Aggregate(measure, field, Optional.empty(), Optional.empty());
  }

  @Test
  void whatIsRepeatedIsAskedOfOneCountyOnly() {
    Submission here = drop(WHOLES).load("1001|in use||||");
    SubmissionLedger ledger = warehouse.submissions();

    assertThat(ledger.newestAccepted(Drop.REGION, WHOLES.name(), Optional.of("2023"), ""))
        .contains(here);
    assertThat(ledger.newestAccepted(OTHER, WHOLES.name(), Optional.of("2023"), "")).isEmpty();
  }

  @Test
  void aRunRemembersTheCountiesThatItRead() {
    Reading reading = rollUp();
    Run run = warehouse.runs().begin(reading, "c0ffee", "command", Drop.FINISHED);
    warehouse.runs().complete(run, List.of(), List.of(), "ab12", Drop.FINISHED);

    assertThat(warehouse.runs().newestComplete("6542", "2023").orElseThrow().reading())
        .isEqualTo(reading);
    assertThat(warehouse.runs().newestComplete(OTHER, "2023")).isEmpty();
  }
}
