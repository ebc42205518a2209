package io.qualityreport.form;

import io.qualityreport.contract.CodeList;
import io.qualityreport.contract.Field;
import io.qualityreport.contract.FieldType;
import io.qualityreport.intake.FormSheets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The values of a form's drop-down lists. They stand on a hidden sheet, each list under a name of
 * its own: written into a cell's rule, a list of more than 255 characters would break the workbook.
 */
final class ValueLists {
  private final Map<String, List<String>> byName = new LinkedHashMap<>();

  private ValueLists() {}

  static ValueLists of(Form form) {
    ValueLists lists = new ValueLists();
    for (Field field : form.columns()) {
      lists.name(field).ifPresent(name -> lists.byName.put(name, values(form, field)));
    }
    return lists;
  }

  /** The name under which a field's values stand; empty if any value is permitted. */
  Optional<String> name(Field field) {
    if (field.type() == FieldType.BOOLEAN) {
      return Optional.of("list_boolean");
    }
    Optional<String> own =
        ColumnWords.permitted(field).isEmpty()
            ? Optional.empty()
            : Optional.of("list_of_" + field.name());
    return field.codes().map(CodeList::name).map(n -> "list_" + n.replace('-', '_')).or(() -> own);
  }

  /** Adds the hidden sheet, if there is any list. */
  void draw(XSSFWorkbook workbook) {
    if (byName.isEmpty()) {
      return;
    }
    XSSFSheet sheet = workbook.createSheet(FormSheets.CODES);
    int column = 0;
    for (Map.Entry<String, List<String>> list : byName.entrySet()) {
      write(sheet, column, list.getValue());
      XSSFName name = workbook.createName();
      name.setNameName(list.getKey());
      name.setRefersToFormula(
          "'%s'!$%3$s$1:$%3$s$%2$d"
              .formatted(
                  FormSheets.CODES,
                  list.getValue().size(),
                  CellReference.convertNumToColString(column)));
      column++;
    }
    workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
  }

  private static List<String> values(Form form, Field field) {
    return field.type() == FieldType.BOOLEAN
        ? List.of(form.words("form.yes"), form.words("form.no"))
        : ColumnWords.permitted(field);
  }

  private static void write(XSSFSheet sheet, int column, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      Row row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
      row.createCell(column).setCellValue(values.get(i));
    }
  }
}
