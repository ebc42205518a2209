package io.qualityreport.decode;

import io.qualityreport.text.Message;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** An opened file: its format, its proven charset, its sheets. */
public interface DecodedFile extends AutoCloseable {

  /** Stands between a packed file's name and the name of a sheet in it. */
  String JOINT = "｜";

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

  /** What the sender should know of the file itself, such as macros, which never run. */
  default List<Message> notes() {
    return List.of();
  }

  /** The sheets in order; a text file has one, with an empty name. */
  List<Sheet> sheets();

  /** Opens a sheet's rows; one sheet at a time. */
  RecordSource read(Sheet sheet) throws DecodeException;

  @Override
  void close();

  /** The file as a whole. */
  default Origin origin() {
    return new Origin(Optional.empty(), format(), charset());
  }

  /** Where a sheet stands: in this file, or in one of those that are packed in it. */
  default Origin origin(Sheet sheet) {
    return origin();
  }

  /**
   * The file in which a sheet stands.
   *
   * @param inner name of the packed file, empty where the sheet stands in the dropped file itself
   * @param format what that file is
   * @param charset its proven charset if it is a text
   */
  record Origin(Optional<String> inner, FileFormat format, Optional<Charset> charset) {}

  /**
   * A sheet.
   *
   * @param index position from 0
   * @param name its name, empty for a text file
   * @param hidden whether people do not see it
   * @param merged merged cells
   * @param concealed rows and columns that people do not see
   */
  record Sheet(
      int index, String name, boolean hidden, List<CellRange> merged, Concealed concealed) {
    /** Copies the ranges. */
    public Sheet {
      merged = List.copyOf(merged);
    }

    /** A sheet of which all rows and columns are seen. */
    public Sheet(int index, String name, boolean hidden, List<CellRange> merged) {
      this(index, name, hidden, merged, Concealed.NONE);
    }
  }
}
