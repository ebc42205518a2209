package io.qualityreport.warehouse;

import static io.qualityreport.warehouse.Datasets.field;
import static io.qualityreport.warehouse.Datasets.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Field;
import io.qualityreport.contract.FieldType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables follow their contracts as far as the rows in them can. */
class SchemaSyncTest extends WarehouseTest {
  private static final Field KEY = field("indicator", FieldType.STRING);
  private static final Field AMOUNT = field("amount", FieldType.NUMBER);
  private static final DatasetContract BEFORE = Datasets.STATEMENTS;

  @Test
  void openingAgainChangesNothing() {
    Submission loaded = drop(BEFORE).load("在用|10");
    reopen(datasets());
    reopen(datasets());

    assertThat(rowsInEffect(BEFORE, Rows.now(warehouse))).containsExactly(loaded.id() + ":2 在用|10");
    assertThat(
            query(
                "select name, type from dataset_column where dataset = 'test-statements'"
                    + " order by key_position nulls last",
                r -> r.getString(1) + " " + r.getString(2)))
        .containsExactly("indicator string", "amount number");
  }

  @Test
  void aNewFieldIsMissingInOldRowsAndHeldInNewOnes() {
    Submission old = drop(BEFORE).load("在用|10");
    DatasetContract after =
        with(BEFORE, List.of("indicator"), field("stated_on", FieldType.DATE), KEY, AMOUNT);
    reopen(List.of(after));
    Submission now = drop(after).load("2023-12-01|停用|5");

    assertThat(rowsInEffect(after, Rows.now(warehouse)))
        .containsExactly(old.id() + ":2 |在用|10", now.id() + ":2 2023-12-01|停用|5");
  }

  @Test
  void aDroppedFieldKeepsItsValuesAndItsType() {
    Submission old = drop(BEFORE).load("在用|10");
    DatasetContract without = with(BEFORE, List.of("indicator"), KEY);
    reopen(List.of(without));
    Submission now = drop(without).load("停用");
    assertThat(rowsInEffect(without, Rows.now(warehouse)))
        .containsExactly(old.id() + ":2 在用", now.id() + ":2 停用");

    reopen(List.of(BEFORE));
    assertThat(rowsInEffect(BEFORE, Rows.now(warehouse)))
        .containsExactly(old.id() + ":2 在用|10", now.id() + ":2 停用|");
    assertRefused(
        with(BEFORE, List.of("indicator"), KEY, field("amount", FieldType.STRING)),
        "field amount was of type number and is now declared string");
  }

  @Test
  void changesThatRowsCannotFollowAreRefused() {
    drop(BEFORE).load("在用|10");
    assertRefused(
        with(BEFORE, List.of("indicator"), KEY, field("amount", FieldType.INTEGER)),
        "field amount was of type number and is now declared integer");
    assertRefused(
        with(BEFORE, List.of("indicator", "amount"), KEY, AMOUNT),
        "the primary key was [indicator] and is now declared [indicator, amount]");
    reopen(datasets());
    assertThat(rowsInEffect(BEFORE, Rows.now(warehouse))).hasSize(1);
  }

  @Test
  void namesThatATableCannotHaveAreRefused() {
    assertThatThrownBy(
            () ->
                reopen(
                    List.of(
                        with(
                            BEFORE,
                            List.of("indicator"),
                            KEY,
                            field("source_row", FieldType.INTEGER)))))
        .isInstanceOf(WarehouseException.class)
        .hasMessage(
            "dataset test-statements, field source_row: every dataset table has a column source_row"
                + " of its own: choose another name");
  }

  /** Before, rows were found by an index of two columns beside the table. */
  @Test
  void aTableOfAnEarlierVersionFindsItsRowsByTheirNumber() {
    assumeTrue(database == TestDatabase.H2, "PostgreSQL keeps no such key");
    Submission old = drop(BEFORE).load("在用|10");
    change("alter table \"ds_test_statements\" drop primary key");
    change("alter table \"ds_test_statements\" drop column \"PLACE\"");
    change(
        "alter table \"ds_test_statements\""
            + " add primary key (\"submission_id\", \"source_row\")");

    reopen(datasets());
    Submission now = drop(BEFORE).load("停用|5");

    assertThat(rowsInEffect(BEFORE, Rows.now(warehouse)))
        .containsExactly(old.id() + ":2 在用|10", now.id() + ":2 停用|5");
    assertThat(
            query(
                "explain select * from \"ds_test_statements\" where \"PLACE\" = 1",
                r -> r.getString(1)))
        .singleElement()
        .asString()
        .contains("PRIMARY_KEY");
  }

  private void assertRefused(DatasetContract changed, String change) {
    assertThatThrownBy(() -> reopen(List.of(changed)))
        .isInstanceOf(WarehouseException.class)
        .hasMessage(
            "dataset test-statements: "
                + change
                + ", which its rows in the warehouse cannot follow. Either restore the declaration,"
                + " or declare a dataset of another name and send the files again");
  }
}
