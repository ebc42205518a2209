package io.qualityreport.decode;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one pass over all parts of a workbook found.
 *
 * @param mergedByPart merged cells by the name of the sheet's part, in lower case
 */
record WorkbookScan(Map<String, List<CellRange>> mergedByPart) {

  WorkbookScan {
    mergedByPart = Map.copyOf(mergedByPart);
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
    Map<String, List<CellRange>> merged = new HashMap<>();
    for (String part : zip.xmlParts()) {
      if (parts.sharedStrings().equals(Optional.of(part))) {
        continue;
      }
      SheetScan scan = new SheetScan(part, shared[0], limits);
      boolean sheet =
          parts.targets().values().stream().anyMatch(t -> t.equalsIgnoreCase(part))
              && part.contains("sheet");
      zip.read(part, sheet ? scan : xml -> {});
      merged.put(key(part), scan.merged());
    }
    return new WorkbookScan(merged);
  }

  /** The merged cells of a sheet's part. */
  List<CellRange> merged(String part) {
    return mergedByPart.getOrDefault(key(part), List.of());
  }

  private static String key(String part) {
    return part.toLowerCase(java.util.Locale.ROOT);
  }
}
