package io.qualityreport.decode;

import javax.xml.stream.XMLStreamException;

/** A cell's address as a sheet's XML writes it, such as {@code F52} or {@code $F$52}. */
final class CellReference {
  private static final int MOST_LETTERS = 3;
  private static final int MOST_DIGITS = 7;

  private CellReference() {}

  /** Its column from 0. */
  static int column(CharSequence address) throws XMLStreamException {
    row(address);
    int column = 0;
    for (int i = begin(address); letter(address, i); i++) {
      column = column * 26 + (address.charAt(i) - 'A' + 1);
    }
    return column - 1;
  }

  /** Its row from 1. */
  static int row(CharSequence address) throws XMLStreamException {
    int letters = begin(address);
    int end = letters;
    while (letter(address, end)) {
      end++;
    }
    int digits = end < address.length() && address.charAt(end) == '$' ? end + 1 : end;
    int length = address.length() - digits;
    boolean whole = end > letters && end - letters <= MOST_LETTERS && length <= MOST_DIGITS;
    if (!whole || length == 0) {
      throw new XMLStreamException("no such cell: " + address);
    }
    return (int) number(address, digits);
  }

  /** A row's number, or a shared text's. */
  static long number(CharSequence text) throws XMLStreamException {
    if (text.length() == 0 || text.length() > 10) {
      throw new XMLStreamException("no row or text number: " + text);
    }
    return number(text, 0);
  }

  private static long number(CharSequence text, int begin) throws XMLStreamException {
    long number = 0;
    for (int i = begin; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new XMLStreamException("no number: " + text);
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static int begin(CharSequence address) {
    return address.length() > 0 && address.charAt(0) == '$' ? 1 : 0;
  }

  private static boolean letter(CharSequence address, int at) {
    return at < address.length() && address.charAt(at) >= 'A' && address.charAt(at) <= 'Z';
  }
}
