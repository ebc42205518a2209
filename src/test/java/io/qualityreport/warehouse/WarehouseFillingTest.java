package io.qualityreport.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Violation;
import io.qualityreport.text.Message;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one warehouse holds, put into another one: from each database to each. */
class WarehouseFillingTest extends WarehouseTest {
  private static final DatasetContract DATASET = Datasets.INSTRUMENTS;
  private static final String ODD =
      "tab\tline\nreturn\rback\\slash😀|\\N|2023-02-28|0.0000000001|-5|";

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theOtherWarehouseHoldsTheSameAndGoesOnFromThere(TestDatabase kind) throws IOException {
    someWork();
    WarehouseSettings other = kind.empty(folder.resolve("other"));
    Map<String, String> sums = sums(warehouse);

    Map<String, Long> rows =
        warehouse.contents(contents -> new WarehouseFilling(other).fill(contents));

    assertThat(rows).containsEntry("submission", 3L).containsEntry("quarantined_row", 1L);
    try (Warehouse filled = Warehouse.open(other, datasets())) {
      assertThat(sums(filled)).isEqualTo(sums);
      assertThat(filled.submissions().list(Optional.empty()))
          .isEqualTo(warehouse.submissions().list(Optional.empty()));
      assertThat(Rows.inEffect(filled, DATASET, Rows.now(filled)))
          .isEqualTo(rowsInEffect(DATASET, Rows.now(warehouse)));
      Submission next = new Drop(filled, DATASET).file("next").load("7|in use||||");
      assertThat(next.id()).isEqualTo(4);
      assertThat(next.loadNumber()).hasValue(4);
      assertThat(filled.runs().begin(Rows.now(filled), "hash", "command", Drop.FINISHED).id())
          .isEqualTo(2);
    }
  }

  @Test
  void aWarehouseThatIsNotEmptyIsLeftAsItIs() throws IOException {
    someWork();
    Map<String, String> sums = sums(warehouse);
    assertThat(new WarehouseFilling(settings).found())
        .isEqualTo(
            Map.of("submission", 3L, "run", 1L, "ds_test_instruments", 3L, "ds_test_cases", 1L));
    assertThatThrownBy(
            () -> warehouse.contents(contents -> new WarehouseFilling(settings).fill(contents)))
        .isInstanceOf(WarehouseException.class)
        .hasMessage(
            settings.place()
                + " should be empty, but has rows: {ds_test_cases=1, ds_test_instruments=3, run=1,"
                + " submission=3}");
    assertThat(sums(warehouse)).isEqualTo(sums);
  }

  /** What breaks off in the middle leaves a warehouse that can be filled again. */
  @Test
  void afterAFailureOnPostgresqlItIsStillEmpty() {
    someWork();
    WarehouseSettings other = TestDatabase.POSTGRESQL.empty(folder);
    assertThatThrownBy(
            () -> warehouse.contents(c -> new WarehouseFilling(other).fill(new Broken(c))))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("table submission_period cannot be filled");
    assertThat(new WarehouseFilling(other).found()).isEmpty();
    Map<String, Long> again = warehouse.contents(c -> new WarehouseFilling(other).fill(c));
    assertThat(again).containsEntry("submission", 3L);
  }

  @Test
  void contentsOfANewerProgramAreRefused() {
    WarehouseSettings other = TestDatabase.H2.empty(folder.resolve("other"));
    assertThatThrownBy(
            () -> warehouse.contents(c -> new WarehouseFilling(other).fill(new Newer(c))))
        .isInstanceOf(WarehouseException.class)
        .hasMessageMatching(
            "the contents for .* have ledger version 9999, and this program knows \\d+ at most:"
                + " use the newer program");
  }

  /** What is committed while it is read belongs to the next time. */
  @Test
  void whatIsReadIsOfOneMoment() throws IOException {
    someWork();
    Map<String, String> before = sums(warehouse);
    Map<String, String> read =
        warehouse.contents(
            contents -> {
              drop(Datasets.CASES).file("meanwhile").load("9|2023-01-01|x|1");
              return sums(contents);
            });
    assertThat(read).isEqualTo(before);
    assertThat(sums(warehouse)).isNotEqualTo(before);
  }

  /** A dataset that the catalog no longer has, and a field that it no longer has, stay. */
  @Test
  void whatTheCatalogNoLongerNamesIsThereToo() throws IOException {
    someWork();
    change("alter table \"ds_test_cases\" add column \"old_field\" varchar");
    change("update \"ds_test_cases\" set \"old_field\" = 'kept'");
    WarehouseSettings other = database.empty(folder.resolve("other"));
    warehouse.contents(contents -> new WarehouseFilling(other).fill(contents));
    Map<String, String> sums = sums(warehouse);
    try (Warehouse filled = Warehouse.open(other, List.of(DATASET))) {
      assertThat(sums(filled)).isEqualTo(sums);
    }
  }

  private void someWork() {
    drop(DATASET).file("one").load("1|in use|2023-05-01|12.50|3|true", ODD);
    drop(Datasets.CASES).file("two").load("1|2023-01-01|x|1E+3");
    Violation bad =
        new Violation(3, Optional.of("fee"), "type", "昨天", Message.of("contract.required"));
    try (SubmissionLoad load = drop(DATASET).file("three").begin("2|in use|||0|false")) {
      load.refuse(3, List.of("1", "x\ty"), List.of(bad));
      load.settleKeys();
      load.commit(Drop.FINISHED);
    }
    Run run = warehouse.runs().begin(Rows.now(warehouse), "hash", "command", Drop.FINISHED);
    warehouse.runs().complete(run, List.of(), List.of(), "hash", Drop.FINISHED);
  }

  private static Map<String, String> sums(Warehouse warehouse) {
    return warehouse.contents(WarehouseFillingTest::sums);
  }

  private static Map<String, String> sums(TableContents contents) throws IOException {
    Map<String, String> sums = new TreeMap<>();
    for (TableShape table : contents.tables()) {
      LineSum sum = new LineSum(OutputStream.nullOutputStream());
      contents.write(table, sum);
      sums.put(table.name(), sum.lines() + " " + sum.sum());
    }
    return sums;
  }

  private record Broken(TableContents whole) implements TableContents {
    @Override
    public String schemaVersion() {
      return whole.schemaVersion();
    }

    @Override
    public List<TableShape> tables() {
      return whole.tables();
    }

    @Override
    public void write(TableShape table, OutputStream out) throws IOException {
      if (table.name().equals("submission_period")) {
        throw new IOException("the disk is gone");
      }
      whole.write(table, out);
    }
  }

  private record Newer(TableContents whole) implements TableContents {
    @Override
    public String schemaVersion() {
      return "9999";
    }

    @Override
    public List<TableShape> tables() {
      return whole.tables();
    }

    @Override
    public void write(TableShape table, OutputStream out) throws IOException {
      whole.write(table, out);
    }
  }
}
