package io.qualityreport.receipt.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.NotOLE2FileException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A sender's own workbook with its bad cells coloured and commented and everything else as it was;
 * marks that an earlier receipt made are gone. The original is only read.
 *
 * <p>A workbook is held in memory as a whole. One that takes more than a third of it is not
 * annotated, and only one at a time is, so that there is room beside the pipeline's other work: at
 * 256 MB that is a table of about 70,000 cells.
 */
public final class AnnotatedWorkbook {
  private static final Logger LOG = LoggerFactory.getLogger(AnnotatedWorkbook.class);

  /** Bytes in memory for each byte of a BIFF8 workbook. */
  private static final long BIFF8_BYTE = 20;

  private AnnotatedWorkbook() {}

  /**
   * A workbook in bytes.
   *
   * @param ending the ending of its name, such as {@code .xlsm}
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  public record Annotated(String ending, byte[] bytes) {}

  /**
   * Annotates an Office Open XML workbook.
   *
   * @param marks by sheet name what is wrong
   * @return empty if it is too large, has none of these sheets, or cannot be written as it was
   */
  public static synchronized Optional<Annotated> xlsx(
      Path original, Map<String, List<Mark>> marks) {
    try {
      if (MemoryNeed.above(original, room())) {
        return Optional.empty();
      }
      try (InputStream in = Files.newInputStream(original);
          XSSFWorkbook workbook = new XSSFWorkbook(in)) {
        return annotated(workbook, workbook.isMacroEnabled() ? ".xlsm" : ".xlsx", marks);
      }
    } catch (UnsupportedFileFormatException | NotOLE2FileException packed) {
      return Optional.empty(); // the workbook is one of several packed files
    } catch (IOException | RuntimeException odd) { // whatever POI meets
      return notAnnotated(original, odd);
    }
  }

  /** Annotates a BIFF8 workbook; see {@link #xlsx}. */
  public static synchronized Optional<Annotated> xls(Path original, Map<String, List<Mark>> marks) {
    try {
      if (Files.size(original) * BIFF8_BYTE > room()) {
        return Optional.empty();
      }
      try (POIFSFileSystem parts = new POIFSFileSystem(original.toFile(), true);
          HSSFWorkbook workbook = new HSSFWorkbook(parts, true)) {
        return annotated(workbook, ".xls", marks);
      }
    } catch (UnsupportedFileFormatException | NotOLE2FileException packed) {
      return Optional.empty(); // the workbook is one of several packed files
    } catch (IOException | RuntimeException odd) { // whatever POI meets
      return notAnnotated(original, odd);
    }
  }

  private static long room() {
    return Runtime.getRuntime().maxMemory() / 3;
  }

  private static Optional<Annotated> notAnnotated(Path original, Exception odd) {
    LOG.warn("workbook {} is not annotated; its bad rows are listed instead", original, odd);
    return Optional.empty();
  }

  private static Optional<Annotated> annotated(
      Workbook workbook, String ending, Map<String, List<Mark>> marks) throws IOException {
    if (marks.keySet().stream().anyMatch(name -> workbook.getSheet(name) == null)) {
      return Optional.empty();
    }
    MarkedStyles styles = new MarkedStyles(workbook);
    for (Sheet sheet : workbook) {
      new SheetMarks(sheet, styles).replace(marks.getOrDefault(sheet.getSheetName(), List.of()));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    return Optional.of(new Annotated(ending, bytes.toByteArray()));
  }
}
