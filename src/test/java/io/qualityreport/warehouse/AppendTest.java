package io.qualityreport.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.SubmissionLoad.Settlement;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Datasets whose rows add up and correct one another. */
class AppendTest extends WarehouseTest {
  private static final DatasetContract DATASET = Datasets.CASES;

  @Test
  void rowsAddUpAndTheNewestOfAKeyIsInEffect() {
    Submission january =
        drop(DATASET).load("T1|2023-01-05|open|", "T2|2023-01-06|open|", "T3|2023-01-07|open|");
    Submission february = drop(DATASET).load("T2|2023-01-06|closed|80.50", "T4|2023-02-01||");

    assertThat(rowsInEffect(DATASET, Rows.now(warehouse)))
        .containsExactly(
            january.id() + ":2 T1|2023-01-05|open|",
            january.id() + ":4 T3|2023-01-07|open|",
            february.id() + ":2 T2|2023-01-06|closed|80.5",
            february.id() + ":3 T4|2023-02-01||");
    assertThat(rowsInEffect(DATASET, Rows.at(1)))
        .containsExactly(
            january.id() + ":2 T1|2023-01-05|open|",
            january.id() + ":3 T2|2023-01-06|open|",
            january.id() + ":4 T3|2023-01-07|open|");
  }

  @Test
  void settlingTellsDuplicatesFromCorrections() {
    drop(DATASET).load("T1|2023-01-05|open|1.50", "T2|2023-01-06||", "T3|2023-01-07||");
    try (SubmissionLoad load =
        drop(DATASET)
            .begin(
                "T1|2023-01-05|open|1.5",
                "T2|2023-01-06|closed|",
                "T3|2023-01-07||",
                "T4|2023-02-01||")) {
      assertThat(load.settleKeys()).isEqualTo(new Settlement(new RowCounts(4, 2, 0, 2), 1));
    }
  }

  @Test
  void oldContentAfterOtherContentIsACorrectionAgain() {
    drop(DATASET).load("T1|2023-01-05|open|");
    drop(DATASET).load("T1|2023-01-05|closed|");
    Submission third = drop(DATASET).load("T1|2023-01-05|open|");

    assertThat(third.counts()).isEqualTo(new RowCounts(1, 1, 0, 0));
    assertThat(rowsInEffect(DATASET, Rows.now(warehouse)))
        .containsExactly(third.id() + ":2 T1|2023-01-05|open|");
  }

  @Test
  void aSubmissionOfKnownRowsOnlyIsADuplicateAndTakesNoNumber() {
    drop(DATASET).load("T1|2023-01-05||", "T2|2023-01-06||");
    Submission again = drop(DATASET).file("又一份.csv").load("T1|2023-01-05||", "T2|2023-01-06||");

    assertThat(again.state()).isEqualTo(SubmissionState.DUPLICATE);
    assertThat(again.reason()).contains(Message.of("warehouse.all-rows-known", "rows", 2));
    assertThat(again.counts()).isEqualTo(new RowCounts(2, 0, 0, 2));
    assertThat(again.loadNumber()).isEmpty();
    assertThat(warehouse.submissions().newestLoad()).isEqualTo(1);
  }

  @Test
  void theSameKeyInAnotherYearOrRegionIsAnotherRow() {
    Submission here = drop(DATASET).load("T1|2023-01-05|open|", "T1|2022-01-05|open|");
    Submission there = drop(DATASET).region("654221").load("T1|2023-01-05|closed|");

    assertThat(here.counts()).isEqualTo(new RowCounts(2, 2, 0, 0));
    assertThat(there.counts()).isEqualTo(new RowCounts(1, 1, 0, 0));
    assertThat(rowsInEffect(DATASET, Rows.now(warehouse)))
        .containsExactly(here.id() + ":2 T1|2023-01-05|open|");
    assertThat(warehouse.submissions().list(Optional.of("2022"))).containsExactly(here);
  }

  @Test
  void aCorrectionCountsOnItsOwnEventDay() {
    Submission first = drop(DATASET).load("T1|2023-06-01||", "T2|2023-06-02||");
    Submission second = drop(DATASET).load("T1|2023-07-01||");

    Reading june = new Reading(Drop.REGION, "2023", 2, LocalDate.of(2023, 6, 30));
    assertThat(rowsInEffect(DATASET, june)).containsExactly(first.id() + ":3 T2|2023-06-02||");
    assertThat(warehouse.effectiveRows().submissions(DATASET, june)).containsExactly(first, second);
  }

  @Test
  void aSubmissionCorrectedInFullIsNoLongerInEffect() {
    Submission first = drop(DATASET).load("T1|2023-06-01||");
    Submission second = drop(DATASET).load("T1|2023-06-01|closed|");

    assertThat(first.loadNumber()).isEqualTo(OptionalLong.of(1));
    assertThat(warehouse.effectiveRows().submissions(DATASET, Rows.now(warehouse)))
        .containsExactly(second);
    assertThat(warehouse.effectiveRows().submissions(DATASET, Rows.at(1))).containsExactly(first);
  }

  @Test
  void eachDepartmentCorrectsItsOwnStatementsOnly() {
    DatasetContract dataset = Datasets.STATEMENTS;
    Submission one = drop(dataset).department("metrology").load("在用|10");
    Submission two = drop(dataset).department("market-regulation").load("在用|12");
    Submission three = drop(dataset).department("metrology").load("在用|11");

    assertThat(one.counts()).isEqualTo(new RowCounts(1, 1, 0, 0));
    assertThat(rowsInEffect(dataset, Rows.now(warehouse)))
        .containsExactly(two.id() + ":2 在用|12", three.id() + ":2 在用|11");
  }
}
