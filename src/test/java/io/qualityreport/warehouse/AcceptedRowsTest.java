package io.qualityreport.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.warehouse.AcceptedRows.FirstOfMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was sent, whether it is still in effect or not. */
class AcceptedRowsTest extends WarehouseTest {

  @Test
  void theFirstSubmissionOfEachMonthIsFoundThoughItsRowsWereCorrected() {
    long first = drop(Datasets.CASES).load("T1|2023-01-31||", "T2|2023-03-01||").id();
    long second = drop(Datasets.CASES).load("T1|2023-02-01||", "T3|2023-03-31||").id();
    drop(Datasets.CASES).load("T4|2022-01-01||");
    drop(Datasets.CASES).region("654221").load("T5|2023-04-01||");

    assertThat(warehouse.acceptedRows().firstOfMonths(Datasets.CASES, reading()))
        .containsExactly(
            new FirstOfMonth(Drop.REGION, "market-regulation", 1, first),
            new FirstOfMonth(Drop.REGION, "market-regulation", 2, second),
            new FirstOfMonth(Drop.REGION, "market-regulation", 3, first));
  }

  @Test
  void loadsAboveTheWatermarkAreNotSeen() {
    long first = drop(Datasets.CASES).load("T1|2023-01-31||").id();
    Reading before = reading();
    drop(Datasets.CASES).load("T2|2023-02-01||");

    assertThat(warehouse.acceptedRows().firstOfMonths(Datasets.CASES, before))
        .containsExactly(new FirstOfMonth(Drop.REGION, "market-regulation", 1, first));
    assertThat(rows(before)).containsExactly(first + ":2 T1");
  }

  @Test
  void allRowsOfThePeriodAreReadInOrder() {
    long first = drop(Datasets.CASES).load("T1|2023-01-31||", "T2|2023-03-01||").id();
    long second = drop(Datasets.CASES).load("T1|2023-02-01||").id();
    drop(Datasets.CASES).load("T1|2022-02-01||");

    assertThat(rows(reading())).containsExactly(first + ":2 T1", first + ":3 T2", second + ":2 T1");
  }

  private List<String> rows(Reading reading) {
    List<String> rows = new ArrayList<>();
    warehouse
        .acceptedRows()
        .forEach(
            Datasets.CASES,
            reading,
            r -> rows.add(r.submissionId() + ":" + r.sourceRow() + " " + r.values()[0]));
    return rows;
  }

  private Reading reading() {
    return new Reading(Drop.REGION, "2023", warehouse.submissions().newestLoad(), Rows.LATE);
  }
}
