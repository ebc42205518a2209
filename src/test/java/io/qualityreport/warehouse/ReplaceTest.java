package io.qualityreport.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.contract.DatasetContract;
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
  }
}
