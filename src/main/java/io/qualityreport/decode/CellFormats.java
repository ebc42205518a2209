package io.qualityreport.decode;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Which of a workbook's cell styles show a number as a date. Not thread-safe. */
final class CellFormats {
  private final XlsxBook book;
  private final Boolean[] dates;

  CellFormats(XlsxBook book) {
    this.book = book;
    this.dates = new Boolean[book.styles().size()];
  }

  /**
   * Whether a style shows a date.
   *
   * @param style its number, empty for none
   */
  boolean showsDate(CharSequence style) throws XMLStreamException {
    if (style.isEmpty()) {
      return false;
    }
    long index = CellReference.number(style);
    if (index >= dates.length) {
      return false;
    }
    int known = (int) index;
    if (dates[known] == null) {
      dates[known] = showsDate(known);
    }
    return dates[known];
  }

  private boolean showsDate(int style) throws XMLStreamException {
    Optional<String> format = book.styles().get(style);
    return format.isPresent()
        && CellNumber.showsDate(
            (int) CellReference.number(format.get()), book.formats().get(format.get()));
  }
}
