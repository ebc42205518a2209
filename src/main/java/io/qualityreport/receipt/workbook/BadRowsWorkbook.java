package io.qualityreport.receipt.workbook;

import io.qualityreport.decode.CellRange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The rows that were sent back, below the header that they had, with the reason beside each. Every
 * cell is a text and stays one when it is typed over, so that nothing becomes a formula and no long
 * number loses its digits.
 */
public final class BadRowsWorkbook {
  /** The name of its sheet, or how that begins where there are several. */
  public static final String SHEET = "退回的行";

  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\ufffe\\uffff]");
  private static final Pattern HALF_CHARACTER =
      Pattern.compile(
          "(?<![\\ud800-\\udbff])[\\udc00-\\udfff]|[\\ud800-\\udbff](?![\\udc00-\\udfff])");
  private static final String NUMBER = "原文件行号";
  static final String REASON = "退回原因";
  private static final int OWN_COLUMNS = 2;
  private static final int LONGEST_SHEET_NAME = 31;
  private static final int LONGEST_CELL = 32_767;
  private static final int REASON_WIDTH = 48;
  private static final int MOST_WIDTH = 40;

  /** Points. */
  private static final double LINE_HEIGHT = 15;

  private static final double TALLEST_ROW = 400;

  private BadRowsWorkbook() {}

  /** The workbook, a sheet for each of these. */
  public static byte[] of(List<BadSheet> sheets) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Set<String> names = new HashSet<>();
    try (Workbook workbook = new Workbook(bytes, "quality-report-pipeline", "1.0")) {
      for (BadSheet sheet : sheets) {
        write(workbook.newWorksheet(name(sheet, names)), sheet);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a workbook in memory", e);
    }
    return bytes.toByteArray();
  }

  private static void write(Worksheet page, BadSheet sheet) {
    int header = sheet.top().size() - 1;
    for (int i = 0; i < sheet.top().size(); i++) {
      cells(page, i, sheet.top().get(i));
    }
    own(page, header, NUMBER, REASON);
    page.range(header, 0, header, last(sheet)).style().bold().fillColor("DDE6EE").set();
    for (CellRange merged : sheet.merged()) {
      merge(page, merged);
    }
    for (int i = 0; i < sheet.rows().size(); i++) {
      row(page, header + 1 + i, sheet.rows().get(i));
    }
    texts(page, header, sheet);
    widths(page, sheet);
    page.freezePane(OWN_COLUMNS, header + 1);
  }

  private static void merge(Worksheet page, CellRange merged) {
    page.range(
            (int) merged.firstRow() - 1,
            merged.firstColumn() + OWN_COLUMNS,
            (int) merged.lastRow() - 1,
            merged.lastColumn() + OWN_COLUMNS)
        .merge();
  }

  private static void row(Worksheet page, int at, BadSheet.Row row) {
    cells(page, at, row.cells());
    own(page, at, String.valueOf(row.number()), row.reason());
    page.style(at, 1).wrapText(true).verticalAlignment("top").set();
    page.rowHeight(at, Math.min(lines(row.reason()) * LINE_HEIGHT, TALLEST_ROW));
    for (int column : row.wrong()) {
      page.style(at, column + OWN_COLUMNS).fillColor(MarkColor.RGB).set();
    }
  }

  /**
   * Makes every cell a text, all at once: for one after the other it would take most of the time.
   */
  private static void texts(Worksheet page, int header, BadSheet sheet) {
    int columns =
        Stream.concat(sheet.top().stream(), sheet.rows().stream().map(BadSheet.Row::cells))
            .mapToInt(List::size)
            .max()
            .orElse(0);
    if (columns > 0) {
      page.range(0, OWN_COLUMNS, header + sheet.rows().size(), OWN_COLUMNS + columns - 1)
          .style()
          .format("@")
          .set();
    }
  }

  private static void own(Worksheet page, int at, String number, String reason) {
    page.value(at, 0, number);
    page.value(at, 1, printable(reason));
  }

  private static void cells(Worksheet page, int at, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        page.value(at, i + OWN_COLUMNS, printable(cells.get(i)));
      }
    }
  }

  private static void widths(Worksheet page, BadSheet sheet) {
    page.width(0, 11);
    page.width(1, REASON_WIDTH);
    for (int column = 0; column <= last(sheet) - OWN_COLUMNS; column++) {
      page.width(column + OWN_COLUMNS, width(sheet, column));
    }
  }

  private static int width(BadSheet sheet, int column) {
    int width = 8;
    for (BadSheet.Row row : sheet.rows()) {
      width = Math.max(width, column < row.cells().size() ? wide(row.cells().get(column)) : 0);
    }
    List<String> header = sheet.top().get(sheet.top().size() - 1);
    width = Math.max(width, column < header.size() ? wide(header.get(column)) : 0);
    return Math.min(width + 2, MOST_WIDTH);
  }

  private static int lines(String reason) {
    return reason.lines().mapToInt(l -> 1 + wide(l) / (REASON_WIDTH - 3)).sum();
  }

  /** The width of a text in halves of a Chinese character. */
  private static int wide(String text) {
    return text.codePoints().map(c -> c < 0x2e80 ? 1 : 2).sum();
  }

  private static int last(BadSheet sheet) {
    return OWN_COLUMNS - 1 + sheet.top().stream().mapToInt(List::size).max().orElse(0);
  }

  /** A name that a workbook may give a sheet, and that no other sheet has. */
  private static String name(BadSheet sheet, Set<String> taken) {
    String whole = sheet.name().isEmpty() ? SHEET : SHEET + "_" + sheet.name();
    String allowed = printable(whole).replaceAll("[\\[\\]:*?/\\\\']", "_");
    String name = cut(allowed, LONGEST_SHEET_NAME);
    for (int copy = 2; !taken.add(name.toLowerCase(Locale.ROOT)); copy++) {
      name = cut(allowed, LONGEST_SHEET_NAME - 3) + "-" + copy;
    }
    return name;
  }

  /** Without what XML or a cell cannot hold. */
  private static String printable(String text) {
    String cut = cut(text, LONGEST_CELL);
    if (cut.chars().allMatch(BadRowsWorkbook::harmless)) {
      return cut;
    }
    String visible = UNPRINTABLE.matcher(cut).replaceAll(" ");
    return HALF_CHARACTER.matcher(visible).replaceAll("\ufffd");
  }

  private static boolean harmless(int c) {
    return (c >= ' ' && c < 0x7f) || (c > 0x9f && c < Character.MIN_SURROGATE);
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
