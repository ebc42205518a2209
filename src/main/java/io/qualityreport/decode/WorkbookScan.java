package io.qualityreport.decode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one pass over all parts of a workbook found.
 *
 * @param book what the workbook says of its sheets and cells
 * @param shared texts that cells share
 * @param layouts how sheets are laid out, by the name of the sheet's part
 * @param unproven the sheet's part that was left out, to be proven as it is read, and with it the
 *     shared texts
 */
record WorkbookScan(
    XlsxBook book,
    SharedTexts shared,
    Map<String, SheetLayout> layouts,
    Optional<String> unproven) {
  WorkbookScan {
    layouts = Map.copyOf(layouts);
  }

  /**
   * Reads every XML part once.
   *
   * @param once whether the first sheet that people see is left out where it is plain
   * @throws DecodeException at the first part that breaks a limit or is no XML
   */
  static WorkbookScan of(Path file, WorkbookZip zip, DecodeLimits limits, boolean once)
      throws IOException, DecodeException {
    WorkbookParts parts = WorkbookParts.of(zip);
    Set<String> sheets = new LinkedHashSet<>();
    for (String part : zip.xmlParts()) {
      if (parts.sheet(part)) {
        sheets.add(part);
      } else if (!parts.sharedStrings().equals(Optional.of(part))) {
        zip.read(part, xml -> {});
      }
    }
    XlsxBook book = XlsxBook.of(file, zip, parts);
    book.pages().forEach(page -> page.part().ifPresent(sheets::add));
    Optional<String> unproven =
        once ? plain(zip, book, parts.sharedStrings(), limits) : Optional.empty();
    unproven.ifPresent(sheets::remove);
    SharedTexts shared = SharedTexts.of(zip, parts.sharedStrings(), limits);
    if (unproven.isEmpty()) {
      shared.readAll();
    }
    return new WorkbookScan(book, shared, layouts(zip, sheets, shared, limits), unproven);
  }

  private static Optional<String> plain(
      WorkbookZip zip, XlsxBook book, Optional<String> texts, DecodeLimits limits)
      throws IOException, DecodeException {
    Optional<String> part = book.firstShown();
    return part.isPresent()
            && (ExportedSheet.is(zip, part.get(), texts, book, limits)
                || PlainSheet.is(zip, part.get()))
        ? part
        : Optional.empty();
  }

  private static Map<String, SheetLayout> layouts(
      WorkbookZip zip, Set<String> sheets, SharedTexts shared, DecodeLimits limits)
      throws IOException, DecodeException {
    Map<String, SheetLayout> layouts = new HashMap<>();
    for (String part : sheets) {
      SheetLayout.Collector layout = new SheetLayout.Collector(limits);
      zip.read(part, new SheetScan(part, shared, limits, layout));
      layouts.put(part, layout.layout());
    }
    return layouts;
  }

  /** The workbook's sheets. */
  List<DecodedFile.Sheet> sheets() {
    List<DecodedFile.Sheet> sheets = new ArrayList<>();
    for (XlsxBook.Page page : book.pages()) {
      SheetLayout layout =
          page.part()
              .map(p -> layouts.getOrDefault(p, SheetLayout.PLAIN))
              .orElse(SheetLayout.PLAIN);
      sheets.add(
          new DecodedFile.Sheet(
              sheets.size(), page.name(), page.hidden(), layout.merged(), layout.concealed()));
    }
    return sheets;
  }
}
