package io.qualityreport.form;

import io.qualityreport.contract.Field;
import io.qualityreport.contract.FieldType;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * What a spreadsheet lets people write into a form's columns, and what it says where it does not.
 */
final class InputRules {
  private static final int LAST_ROW = 1_048_575;
  private static final String LEAST = "-999999999999999";
  private static final String MOST = "999999999999999";
  private static final int CREDIT_CODE = 18;

  private final Form form;
  private final XSSFSheet sheet;
  private final ValueLists lists;
  private final ColumnWords words;
  private final DataValidationHelper rules;

  InputRules(Form form, XSSFSheet sheet, ValueLists lists) {
    this.form = form;
    this.sheet = sheet;
    this.lists = lists;
    this.words = new ColumnWords(form);
    this.rules = sheet.getDataValidationHelper();
  }

  /**
   * Holds a field's cells to what it allows.
   *
   * @param column the column, from 0
   * @param row the first row of data, from 0
   */
  void hold(Field field, int column, int row) {
    Optional<String> list = lists.name(field);
    if (list.isPresent()) {
      add(rules.createFormulaListConstraint(list.get()), "form.error-choice", field, column, row);
      return;
    }
    switch (field.type()) {
      case DATE -> day(field, column, row);
      case INTEGER, NUMBER -> number(field, column, row);
      default -> text(field, column, row);
    }
  }

  /** Holds one cell to a date. */
  void day(int column, int row) {
    finish(days(), "form.error-date", "", new CellRangeAddressList(row, row, column, column));
  }

  private void day(Field field, int column, int row) {
    add(days(), "form.error-date", field, column, row);
  }

  private DataValidationConstraint days() {
    return rules.createDateConstraint(
        OperatorType.BETWEEN, "DATE(1900,1,1)", "DATE(2100,12,31)", "");
  }

  /** A lower bound such as 50余 is a text: such a column takes what people write. */
  private void number(Field field, int column, int row) {
    if (form.bounded(field)) {
      return;
    }
    String least = field.constraints().minimum().map(BigDecimal::toPlainString).orElse(LEAST);
    String most = field.constraints().maximum().map(BigDecimal::toPlainString).orElse(MOST);
    add(
        field.type() == FieldType.INTEGER
            ? rules.createIntegerConstraint(OperatorType.BETWEEN, least, most)
            : rules.createDecimalConstraint(OperatorType.BETWEEN, least, most),
        "form.error-number",
        field,
        column,
        row);
  }

  private void text(Field field, int column, int row) {
    OptionalInt exact =
        field.format().isPresent() ? OptionalInt.of(CREDIT_CODE) : field.constraints().digits();
    OptionalInt most = field.constraints().maxLength();
    if (exact.isPresent()) {
      length(OperatorType.EQUAL, exact.getAsInt(), field, column, row);
    } else if (most.isPresent()) {
      length(OperatorType.LESS_OR_EQUAL, most.getAsInt(), field, column, row);
    }
  }

  private void length(int operator, int length, Field field, int column, int row) {
    DataValidationConstraint constraint =
        rules.createTextLengthConstraint(operator, String.valueOf(length), null);
    add(constraint, "form.error-length", field, column, row);
  }

  private void add(
      DataValidationConstraint constraint, String message, Field field, int column, int row) {
    finish(
        constraint,
        message,
        words.content(field),
        new CellRangeAddressList(row, LAST_ROW, column, column));
  }

  private void finish(
      DataValidationConstraint constraint,
      String message,
      String kind,
      CellRangeAddressList cells) {
    DataValidation rule = rules.createValidation(constraint, cells);
    rule.setErrorStyle(DataValidation.ErrorStyle.STOP);
    rule.setShowErrorBox(true);
    rule.setEmptyCellAllowed(true);
    rule.createErrorBox(
        form.words("form.error-title"), form.words(message, "kind", kind, "year", form.year()));
    sheet.addValidationData(rule);
  }
}
