package io.qualityreport.receipt.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
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
 * <p>A workbook is held in memory as a whole, about ten bytes for each that its parts inflate to;
 * above {@link #MOST_BYTES} it is not annotated, and only one at a time is, so that a pipeline of
 * 256 MB has room for it beside its other work.
 */
public final class AnnotatedWorkbook {
  private static final Logger LOG = LoggerFactory.getLogger(AnnotatedWorkbook.class);

  /** Most bytes of a BIFF8 workbook, or of the inflated parts of an Office Open XML one. */
  static final long MOST_BYTES = 12L << 20;

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
      if (InflatedSize.above(original, MOST_BYTES)) {
        return Optional.empty();
      }
      try (InputStream in = Files.newInputStream(original);
          XSSFWorkbook workbook = new XSSFWorkbook(in)) {
        return annotated(workbook, workbook.isMacroEnabled() ? ".xlsm" : ".xlsx", marks);
      }
    } catch (IOException | RuntimeException odd) { // whatever POI meets
      return notAnnotated(original, odd);
    }
  }

  /** Annotates a BIFF8 workbook; see {@link #xlsx}. */
  public static synchronized Optional<Annotated> xls(Path original, Map<String, List<Mark>> marks) {
    try {
      if (Files.size(original) > MOST_BYTES) {
        return Optional.empty();
      }
      try (POIFSFileSystem parts = new POIFSFileSystem(original.toFile(), true);
          HSSFWorkbook workbook = new HSSFWorkbook(parts, true)) {
        return annotated(workbook, ".xls", marks);
      }
    } catch (IOException | RuntimeException odd) { // whatever POI meets
      return notAnnotated(original, odd);
    }
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
