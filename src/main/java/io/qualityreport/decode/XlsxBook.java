package io.qualityreport.decode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * What an Office Open XML workbook says of its sheets and cells.
 *
 * @param pages its sheets, in order
 * @param styles number of the format that each cell style has, empty for none
 * @param formats formats by their number, where the number does not say it all
 * @param date1904 whether days are counted from 1904
 */
record XlsxBook(
    List<Page> pages,
    List<Optional<String>> styles,
    Map<String, String> formats,
    boolean date1904) {
  XlsxBook {
    pages = List.copyOf(pages);
    styles = List.copyOf(styles);
    formats = Map.copyOf(formats);
  }

  /**
   * A sheet.
   *
   * @param name its name
   * @param part its part of the workbook, empty if there is none
   * @param hidden whether people do not see it
   */
  record Page(String name, Optional<String> part, boolean hidden) {}

  /** Reads a workbook whose parts were held against the limits. */
  static XlsxBook of(Path file, WorkbookZip zip, WorkbookParts parts)
      throws IOException, DecodeException {
    try (ReadableWorkbook book =
        new ReadableWorkbook(file.toFile(), new ReadingOptions(parts.styled(), true))) {
      List<Page> pages = new ArrayList<>();
      book.getSheets().forEach(sheet -> pages.add(page(sheet, zip, parts)));
      if (pages.isEmpty()) {
        throw new ExcelReaderException("no sheets");
      }
      return new XlsxBook(
          pages,
          book.getFormats().stream().map(Optional::ofNullable).toList(),
          Optional.ofNullable(book.getNumFmtIdToFormat()).orElse(Map.of()),
          book.isDate1904());
    } catch (UncheckedIOException disk) {
      throw disk;
    } catch (RuntimeException broken) { // whatever the reader stumbles over in a spoiled workbook
      throw WorkbookZip.broken(parts.workbook(), broken);
    } catch (IOException broken) {
      throw WorkbookZip.broken(parts.workbook(), Pack.broken(file, broken));
    }
  }

  /** The part of the first sheet that people see. */
  Optional<String> firstShown() {
    return pages.stream().filter(p -> !p.hidden()).findFirst().flatMap(Page::part);
  }

  private static Page page(Sheet sheet, WorkbookZip zip, WorkbookParts parts) {
    return new Page(
        sheet.getName(),
        Optional.ofNullable(sheet.getId()).map(parts.targets()::get).flatMap(zip::find),
        sheet.getVisibility() != SheetVisibility.VISIBLE);
  }
}
