package io.qualityreport.decode;

import io.qualityreport.contract.ContractChecker.UnreadableCell;
import io.qualityreport.text.Message;
import java.util.Arrays;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;

/** The rows of one sheet of a BIFF8 workbook; rows left out in the file are blank. */
final class XlsRecords implements RecordSource {
  private final HSSFSheet sheet;
  private final boolean date1904;
  private final DecodeLimits limits;
  private int row;

  XlsRecords(HSSFSheet sheet, boolean date1904, DecodeLimits limits) {
    this.sheet = sheet;
    this.date1904 = date1904;
    this.limits = limits;
  }

  @Override
  public Optional<RawRecord> next() throws DecodeException {
    if (row > sheet.getLastRowNum()) {
      return Optional.empty();
    }
    Optional<HSSFRow> found = Optional.ofNullable(sheet.getRow(row));
    row++;
    Object[] cells = found.map(this::values).orElseGet(() -> new Object[0]);
    if (cells.length > limits.columns()) {
      throw new DecodeException(
          Message.of("decode.too-many-columns", "row", row, "limit", limits.columns()));
    }
    return Optional.of(new RawRecord(row, cells));
  }

  @Override
  public void close() {
    // the file holds all that is open
  }

  private Object[] values(HSSFRow found) {
    Object[] values = new Object[Math.max(0, found.getLastCellNum())];
    int width = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = Optional.ofNullable(found.getCell(i)).flatMap(this::value).orElse(null);
      width = values[i] == null ? width : i + 1;
    }
    return Arrays.copyOf(values, width);
  }

  private Optional<Object> value(HSSFCell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC -> Optional.of(number(cell));
      case BOOLEAN -> Optional.of(cell.getBooleanCellValue());
      case STRING ->
          Optional.<Object>of(cell.getRichStringCellValue().getString()).filter(t -> !t.equals(""));
      case ERROR ->
          Optional.of(
              new UnreadableCell(FormulaError.forInt(cell.getErrorCellValue()).getString()));
      default -> Optional.empty();
    };
  }

  private Object number(HSSFCell cell) {
    double number = cell.getNumericCellValue();
    boolean date =
        CellNumber.showsDate(
            cell.getCellStyle().getDataFormat(), cell.getCellStyle().getDataFormatString());
    return date ? CellNumber.date(number, date1904) : CellNumber.of(number);
  }
}
