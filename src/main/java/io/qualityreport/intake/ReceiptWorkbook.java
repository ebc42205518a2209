package io.qualityreport.intake;

import io.qualityreport.contract.Violation;
import io.qualityreport.warehouse.Submission;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The list of rows that were sent back, as a workbook: every value is text, nothing a formula. */
final class ReceiptWorkbook {
  private static final List<String> COLUMNS =
      List.of("submission", "table", "place", "field", "found", "problem");
  private static final int[] WIDTHS = {10, 16, 10, 22, 28, 80};

  private ReceiptWorkbook() {}

  static byte[] of(ReceiptText text, Map<Submission, List<Violation>> violations)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "quality-report-pipeline", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(text.words("intake.workbook-sheet"));
      header(sheet, text);
      int row = 1;
      for (Map.Entry<Submission, List<Violation>> entry : violations.entrySet()) {
        for (Violation violation : entry.getValue()) {
          row(sheet, row, text, entry.getKey(), violation);
          row++;
        }
      }
    }
    return bytes.toByteArray();
  }

  private static void header(Worksheet sheet, ReceiptText text) {
    for (int i = 0; i < COLUMNS.size(); i++) {
      sheet.value(0, i, text.words("intake.workbook-" + COLUMNS.get(i)));
      sheet.width(i, WIDTHS[i]);
    }
    sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().fillColor("DDE6EE").set();
    sheet.freezePane(0, 1);
  }

  private static void row(
      Worksheet sheet, int row, ReceiptText text, Submission submission, Violation violation) {
    sheet.value(row, 0, submission.id());
    sheet.value(row, 1, submission.facts().sheet());
    sheet.value(row, 2, text.place(submission, violation));
    sheet.value(row, 3, text.field(submission, violation));
    sheet.value(row, 4, printable(violation.found()));
    sheet.value(row, 5, text.words(violation));
    sheet.style(row, 5).wrapText(true).set();
  }

  /** Without the control characters that XML cannot hold. */
  private static String printable(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ");
  }
}
