package io.qualityreport.blackbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;

/** Workbooks as their senders see and correct them. */
final class Marked {

  private Marked() {}

  /** The workbook after somebody worked in it and saved it. */
  static byte[] edited(byte[] workbook, Consumer<Workbook> work) {
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(workbook))) {
      work.accept(book);
      ByteArrayOutputStream saved = new ByteArrayOutputStream();
      book.write(saved);
      return saved.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Types a text into a cell such as F52 of the first sheet, whose style stays. */
  static byte[] typed(byte[] workbook, String address, String text) {
    return edited(workbook, book -> cell(book.getSheetAt(0), address).setCellValue(text));
  }

  /** Something that is asked of a workbook. */
  interface Question<T> {
    T of(Workbook book);
  }

  static <T> T ask(byte[] workbook, Question<T> question) {
    List<T> answer = new ArrayList<>();
    edited(workbook, book -> answer.add(question.of(book)));
    return answer.get(0);
  }

  static Cell cell(Sheet sheet, String address) {
    CellReference at = new CellReference(address);
    return sheet
        .getRow(at.getRow())
        .getCell(at.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  /** Each comment of a sheet with its cell. */
  static List<String> comments(Workbook book, int sheet) {
    return book.getSheetAt(sheet).getCellComments().entrySet().stream()
        .map(e -> e.getKey() + "：" + e.getValue().getString().getString())
        .sorted()
        .toList();
  }

  /** The cells of a sheet that have a solid fill, by address. */
  static List<String> coloured(Workbook book, int sheet) {
    List<String> found = new ArrayList<>();
    for (Row row : book.getSheetAt(sheet)) {
      for (Cell cell : row) {
        if (cell.getCellStyle().getFillPattern() == FillPatternType.SOLID_FOREGROUND) {
          found.add(cell.getAddress().formatAsString());
        }
      }
    }
    return found;
  }

  /** The texts of a sheet, row by row. */
  static List<List<String>> texts(Workbook book, int sheet) {
    DataFormatter formatter = new DataFormatter();
    List<List<String>> rows = new ArrayList<>();
    for (Row row : book.getSheetAt(sheet)) {
      List<String> cells = new ArrayList<>();
      row.forEach(cell -> cells.add(formatter.formatCellValue(cell)));
      rows.add(cells);
    }
    return rows;
  }
}
