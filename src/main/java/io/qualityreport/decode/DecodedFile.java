package io.qualityreport.decode;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** An opened file: its format, its proven charset, its sheets. */
public interface DecodedFile extends AutoCloseable {

  /** What it is, read from its bytes. */
  FileFormat format();

  /** The proven charset of a text file; empty for workbooks. */
  default Optional<Charset> charset() {
    return Optional.empty();
  }

  /** The field delimiter of a text file; empty for workbooks. */
  default Optional<Character> delimiter() {
    return Optional.empty();
  }

  /** The number of bytes of a byte order mark at the start of a text file, 0 if none. */
  default int byteOrderMark() {
    return 0;
  }

  /** The sheets in order; a text file has one, with an empty name. */
  List<Sheet> sheets();

  /** Opens a sheet's rows; one sheet at a time. */
  RecordSource read(Sheet sheet) throws DecodeException;

  @Override
  void close();

  /**
   * A sheet.
   *
   * @param index position from 0
   * @param name its name, empty for a text file
   * @param hidden whether people do not see it
   * @param merged merged cells
   */
  record Sheet(int index, String name, boolean hidden, List<CellRange> merged) {

    /** Copies the ranges. */
    public Sheet {
      merged = List.copyOf(merged);
    }
  }
}
