package io.qualityreport.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.contract.DatasetContract;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Datasets whose newer whole replaces the older. */
class ReplaceTest extends WarehouseTest {
  private static final DatasetContract DATASET = Datasets.INSTRUMENTS;

  @Test
  void aNewerWholeReplacesTheOlder() {
    Submission first = drop(DATASET).load("1001|in use||||", "1002|in use||||");
    Submission second = drop(DATASET).load("1002|stopped||||");

    assertThat(first.loadNumber()).isEqualTo(OptionalLong.of(1));
    assertThat(second.loadNumber()).isEqualTo(OptionalLong.of(2));
    assertThat(rowsInEffect(DATASET, Rows.now(warehouse)))
        .containsExactly(second.id() + ":2 1002|stopped||||");
    assertThat(superseded()).containsExactly(first.id() + " in 2023 by " + second.id());
  }

  @Test
  void anOlderWatermarkStillSeesTheOlderWhole() {
    Submission first = drop(DATASET).load("1001|in use||||");
    Submission second = drop(DATASET).load("1001|stopped||||");

    assertThat(rowsInEffect(DATASET, Rows.at(1)))
        .containsExactly(first.id() + ":2 1001|in use||||");
    assertThat(warehouse.effectiveRows().submissions(DATASET, Rows.at(0))).isEmpty();
    assertThat(warehouse.effectiveRows().submissions(DATASET, Rows.at(1))).containsExactly(first);
    assertThat(warehouse.effectiveRows().submissions(DATASET, Rows.at(2))).containsExactly(second);
  }

  @Test
  void aLaterSnapshotDayGoesBeforeALaterLoad() {
    Submission november = drop(DATASET).snapshotOn("2023-11-07").load("1001|in use||||");
    Submission october = drop(DATASET).snapshotOn("2023-10-31").load("1001|stopped||||");

    assertThat(inEffectOn("2023-12-31")).containsExactly(november);
    assertThat(inEffectOn("2023-11-07")).containsExactly(november);
    assertThat(inEffectOn("2023-11-06")).containsExactly(october);
    assertThat(inEffectOn("2023-10-30")).isEmpty();
    assertThat(superseded()).containsExactly(october.id() + " in 2023 by " + november.id());
  }

  @Test
  void periodsScopesRegionsAndDepartmentsStandBesideOneAnother() {
    Submission spring = drop(DATASET).scope("春防").load("1001|||||");
    Submission autumn = drop(DATASET).scope("秋防").load("1001|||||");
    Submission other = drop(DATASET).scope("秋防").department("agriculture").load("1001|||||");
    Submission again = drop(DATASET).scope("春防").load("1001|||||");
    Submission lastYear = drop(DATASET).period("2022").load("1001|||||");
    Submission elsewhere = drop(DATASET).region("654221").load("1001|||||");

    assertThat(warehouse.effectiveRows().submissions(DATASET, Rows.now(warehouse)))
        .containsExactly(autumn, other, again);
    Reading last = new Reading(Drop.REGION, "2022", 9, Rows.LATE);
    assertThat(warehouse.effectiveRows().submissions(DATASET, last)).containsExactly(lastYear);
    Reading there = new Reading("654221", "2023", 9, Rows.LATE);
    assertThat(warehouse.effectiveRows().submissions(DATASET, there)).containsExactly(elsewhere);
    assertThat(superseded()).containsExactly(spring.id() + " in 2023 by " + again.id());
  }

  @Test
  void eventsCountUpToTheAsOfDay() {
    Submission samples =
        drop(Datasets.SAMPLES).load("A|2023-06-29", "B|2023-06-30", "C|2023-07-01", "D|");

    Reading june = new Reading(Drop.REGION, "2023", 1, LocalDate.of(2023, 6, 30));
    assertThat(rowsInEffect(Datasets.SAMPLES, june))
        .containsExactly(samples.id() + ":2 A|2023-06-29", samples.id() + ":3 B|2023-06-30");
  }

  @Test
  void aWholeWithoutGoodRowsTakesANumberOnlyIfItReplacesAnother() {
    Submission nothing = drop(DATASET).load();
    Submission first = drop(DATASET).load("1001|||||");
    Submission empty = drop(DATASET).load();

    assertThat(nothing.loadNumber()).isEmpty();
    assertThat(first.loadNumber()).isEqualTo(OptionalLong.of(1));
    assertThat(empty.loadNumber()).isEqualTo(OptionalLong.of(2));
    assertThat(warehouse.effectiveRows().submissions(DATASET, Rows.now(warehouse)))
        .containsExactly(empty);
    assertThat(rowsInEffect(DATASET, Rows.now(warehouse))).isEmpty();
  }

  private List<Submission> inEffectOn(String day) {
    long watermark = warehouse.submissions().newestLoad();
    Reading reading = new Reading(Drop.REGION, "2023", watermark, LocalDate.parse(day));
    return warehouse.effectiveRows().submissions(DATASET, reading);
  }

  private List<String> superseded() {
    return query(
        "select submission_id, period, superseded_by from submission_period"
            + " where superseded_by is not null order by submission_id",
        row -> "%d in %s by %d".formatted(row.getLong(1), row.getString(2), row.getLong(3)));
  }
}
