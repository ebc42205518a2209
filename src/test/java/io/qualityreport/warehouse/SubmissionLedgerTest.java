package io.qualityreport.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.text.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What the ledger knows of submissions. */
class SubmissionLedgerTest extends WarehouseTest {
  private static final DatasetContract DATASET = Datasets.INSTRUMENTS;
  private static final Message REASON =
      new Message("intake.no-period", Map.of("dataset", "“器具”\n\\ {x}"));

  @Test
  void aSubmissionThatLoadsNothingIsKeptWithItsReason() {
    SheetFacts unknown =
        new SheetFacts(
            Optional.empty(),
            "Sheet\0一",
            "",
            Optional.empty(),
            HeaderMap.NONE,
            Optional.empty(),
            "",
            Optional.empty());
    Submission recorded = record(drop(DATASET), unknown, SubmissionState.REJECTED);

    assertThat(recorded.state()).isEqualTo(SubmissionState.REJECTED);
    assertThat(recorded.reason()).contains(REASON);
    assertThat(recorded.counts()).isEqualTo(RowCounts.NONE);
    assertThat(recorded.loadNumber()).isEqualTo(OptionalLong.empty());
    assertThat(recorded.facts().dataset()).isEmpty();
    assertThat(recorded.facts().sheet()).isEqualTo("Sheet\uFFFD一");
    assertThat(recorded.facts().header()).isEqualTo(HeaderMap.NONE);
    assertThat(warehouse.submissions().find(recorded.id())).contains(recorded);
    assertThat(warehouse.submissions().find(recorded.id() + 1)).isEmpty();
  }

  @Test
  void theListIsInOrderAndMayBeOfOnePeriod() {
    Submission first = drop(DATASET).load("1|||||");
    Submission second = drop(DATASET).period("2022").load("1|||||");
    Submission third = drop(Datasets.CASES).load("T1|2022-12-31||", "T2|2023-01-01||");
    Submission fourth = record(drop(DATASET), drop(DATASET).facts(), SubmissionState.DUPLICATE);

    assertThat(warehouse.submissions().list(Optional.empty()))
        .containsExactly(first, second, third, fourth);
    assertThat(warehouse.submissions().list(Optional.of("2023")))
        .containsExactly(first, third, fourth);
    assertThat(warehouse.submissions().list(Optional.of("2022"))).containsExactly(second, third);
    assertThat(warehouse.submissions().list(Optional.of("2021"))).isEmpty();
  }

  @Test
  void aDropIsFoundAgainUntilItIsSettled() {
    Drop drop = drop(DATASET).file("甲.csv");
    Submission loaded = drop.load("1|||||");
    Submission beside = record(drop, drop.facts(), SubmissionState.REJECTED);
    Submission other = drop(DATASET).file("乙.csv").load("1|||||");

    assertThat(warehouse.submissions().unsettled(drop.arrival().key()))
        .containsExactly(loaded, beside);
    warehouse.submissions().settle(drop.arrival().key());
    assertThat(warehouse.submissions().unsettled(drop.arrival().key())).isEmpty();
    assertThat(warehouse.submissions().find(loaded.id()).orElseThrow().settled()).isTrue();
    assertThat(warehouse.submissions().unsettled(other.arrival().key())).containsExactly(other);
  }

  @Test
  void theNewestAcceptedIsOfTheSameRegionDatasetPeriodAndScope() {
    Submission spring = drop(DATASET).scope("春防").load("1|||||");
    Submission lastYear = drop(DATASET).scope("春防").period("2022").load("1|||||");
    drop(DATASET).scope("秋防").load("1|||||");
    drop(DATASET).scope("春防").region("654221").load("1|||||");
    record(drop(DATASET).scope("春防"), drop(DATASET).scope("春防").facts(), SubmissionState.REJECTED);

    assertThat(newest(Optional.of("2023"), "春防")).contains(spring);
    assertThat(newest(Optional.of("2022"), "春防")).contains(lastYear);
    assertThat(newest(Optional.empty(), "春防")).contains(lastYear);
    assertThat(newest(Optional.of("2023"), "")).isEmpty();
    assertThat(newest(Optional.of("2021"), "春防")).isEmpty();
  }

  @Test
  void whatWasRejectedIsOfTheRegionAndThePeriodOrOfNone() {
    Drop drop = drop(DATASET);
    SheetFacts unmatched =
        new SheetFacts(
            Optional.empty(),
            "",
            "",
            Optional.empty(),
            HeaderMap.NONE,
            Optional.empty(),
            "",
            Optional.empty());
    drop.load("1|||||");
    Submission of2023 = record(drop, drop.facts(), SubmissionState.REJECTED);
    Drop cases = drop(Datasets.CASES);
    Submission ofNone = record(cases, cases.facts(), SubmissionState.REJECTED);
    record(drop, unmatched, SubmissionState.REJECTED);
    record(drop, drop.facts(), SubmissionState.DUPLICATE);
    record(drop(DATASET).region("654221"), drop.facts(), SubmissionState.REJECTED);

    assertThat(warehouse.submissions().rejected(Drop.REGION, "2023"))
        .containsExactly(of2023, ofNone);
    assertThat(warehouse.submissions().rejected(Drop.REGION, "2022")).containsExactly(ofNone);
  }

  @Test
  void aBrokenDatabaseIsNotAnEmptyOne() {
    warehouse.close();
    assertThatThrownBy(() -> warehouse.submissions().find(7))
        .isInstanceOf(WarehouseException.class)
        .hasMessageStartingWith("find submission 7: ");
    assertThatThrownBy(() -> drop(DATASET).begin())
        .isInstanceOf(WarehouseException.class)
        .hasMessageStartingWith("prepare lock 654224/test-instruments: ");
  }

  private Submission record(Drop drop, SheetFacts facts, SubmissionState state) {
    return warehouse.submissions().record(drop.arrival(), facts, state, REASON, Drop.FINISHED);
  }

  private Optional<Submission> newest(Optional<String> period, String scope) {
    return warehouse.submissions().newestAccepted(Drop.REGION, DATASET.name(), period, scope);
  }

  @Override
  List<DatasetContract> datasets() {
    return List.of(DATASET, Datasets.CASES);
  }
}
