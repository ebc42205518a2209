package io.qualityreport.form;

import io.qualityreport.office.FixedPackage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Draws a dataset's empty form as an .xlsx workbook: the table, a sheet that says how to fill it
 * in, and a hidden one with the values of its drop-down lists. The same form gives the same bytes.
 * Thread-safe.
 */
public final class FormWriter {

  private FormWriter() {}

  /** The workbook's bytes. */
  public static byte[] write(Form form) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      FormStyles styles = new FormStyles(workbook);
      ValueLists lists = ValueLists.of(form);
      new TableSheet(form, workbook, styles).draw(lists);
      new NotesSheet(form, workbook, styles).draw();
      lists.draw(workbook);
      workbook.getProperties().getCoreProperties().setTitle(form.title());
      workbook.getProperties().getCoreProperties().setCreator("");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return new FixedPackage(LocalDate.of(form.year(), 1, 1)).of(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the form of " + form.contract().name(), e);
    }
  }
}
