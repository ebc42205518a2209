package io.qualityreport.decode;

import io.qualityreport.contract.CellAddress;
import io.qualityreport.text.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The rows of one sheet of an Office Open XML workbook; rows left out in the file are blank. */
final class XlsxRecords implements RecordSource {
  private final String sheet;
  private final Stream<Row> rows;
  private final Iterator<Row> iterator;
  private final XlsxCells cells;
  private final DecodeLimits limits;
  private Optional<Row> ahead = Optional.empty();
  private boolean unnumbered;
  private long number;

  private XlsxRecords(String sheet, Stream<Row> rows, XlsxCells cells, DecodeLimits limits) {
    this.sheet = sheet;
    this.rows = rows;
    this.iterator = rows.iterator();
    this.cells = cells;
    this.limits = limits;
  }

  static XlsxRecords open(Sheet sheet, boolean date1904, DecodeLimits limits)
      throws DecodeException {
    try {
      return new XlsxRecords(sheet.getName(), sheet.openStream(), new XlsxCells(date1904), limits);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read sheet " + sheet.getName(), e);
    } catch (RuntimeException broken) { // the reader's own, for whatever it meets
      throw WorkbookZip.broken(sheet.getName(), broken);
    }
  }

  @Override
  public Optional<RawRecord> next() throws DecodeException {
    number++;
    try {
      if (ahead.isEmpty() && iterator.hasNext()) {
        ahead = Optional.of(iterator.next());
      }
    } catch (UncheckedIOException disk) {
      throw disk;
    } catch (RuntimeException broken) { // the reader's own, for whatever it meets
      throw WorkbookZip.broken(sheet + "!" + CellAddress.of(0, number), broken);
    }
    if (ahead.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new RawRecord(number, row(ahead.get())));
  }

  @Override
  public void close() {
    rows.close();
  }

  private Object[] row(Row row) throws DecodeException {
    if (number(row) < number) {
      throw new DecodeException(
          Message.of(
              "decode.row-number", "sheet", sheet, "previous", number - 1, "found", number(row)));
    }
    if (number(row) > number) {
      return new Object[0];
    }
    ahead = Optional.empty();
    return RowLimits.checked(number, cells.values(row), limits);
  }

  /** The row's number; the reader counts rows from 0 where the file does not number them. */
  private long number(Row row) {
    unnumbered |= number == 1 && row.getRowNum() == 0;
    return row.getRowNum() + (unnumbered ? 1L : 0L);
  }
}
