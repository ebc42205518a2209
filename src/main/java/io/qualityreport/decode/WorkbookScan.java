package io.qualityreport.decode;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one pass over all parts of a workbook found.
 *
 * @param layouts how sheets are laid out, by the name of the sheet's part, in lower case
 */
record WorkbookScan(Map<String, Layout> layouts) {
  WorkbookScan {
    layouts = Map.copyOf(layouts);
  }

  /**
   * How a sheet is laid out.
   *
   * @param merged merged cells
   * @param concealed hidden rows and columns
   */
  record Layout(List<CellRange> merged, Concealed concealed) {
    Layout {
      merged = List.copyOf(merged);
    }
  }

  /**
   * Reads every XML part once.
   *
   * @throws DecodeException at the first part that breaks a limit or is no XML
   */
  static WorkbookScan of(WorkbookZip zip, WorkbookParts parts, DecodeLimits limits)
      throws IOException, DecodeException {
    int[] shared = {0};
    if (parts.sharedStrings().isPresent()) {
      zip.read(
          parts.sharedStrings().get(),
          limits.wholeBytes(),
          xml -> shared[0] += xml.isStartElement() && xml.getLocalName().equals("si") ? 1 : 0);
    }
    Map<String, Layout> layouts = new HashMap<>();
    for (String part : zip.xmlParts()) {
      if (parts.sharedStrings().equals(Optional.of(part))) {
        continue;
      }
      SheetScan scan = new SheetScan(part, shared[0], limits);
      boolean sheet =
          parts.targets().values().stream().anyMatch(t -> t.equalsIgnoreCase(part))
              && part.contains("sheet");
      zip.read(part, sheet ? scan : xml -> {});
      layouts.put(key(part), scan.layout());
    }
    return new WorkbookScan(layouts);
  }

  /** The layout of a sheet's part. */
  Layout layout(String part) {
    return layouts.getOrDefault(key(part), new Layout(List.of(), Concealed.NONE));
  }

  private static String key(String part) {
    return part.toLowerCase(java.util.Locale.ROOT);
  }
}
