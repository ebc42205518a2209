package io.qualityreport.decode;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import org.codehaus.stax2.typed.TypedValueDecoder;

/**
 * A text that takes the place of the one before, so that reading a million cells makes no object
 * for each. It takes an attribute's value where it stands in the parser. Not thread-safe.
 */
final class ReusedText extends TypedValueDecoder implements CharSequence {
  private char[] characters = new char[64];
  private int length;

  /** Makes it empty. */
  void clear() {
    length = 0;
  }

  /** Goes on with it. */
  void append(char[] more, int offset, int count) {
    if (length + count > characters.length) {
      characters = Arrays.copyOf(characters, Math.max(length + count, 2 * characters.length));
    }
    System.arraycopy(more, offset, characters, length, count);
    length += count;
  }

  /**
   * The number that it is.
   *
   * @throws NumberFormatException if it is none
   */
  BigDecimal number() {
    return new BigDecimal(characters, 0, length);
  }

  @Override
  public void decode(String value) {
    clear();
    append(value.toCharArray(), 0, value.length());
  }

  @Override
  public void decode(char[] buffer, int start, int end) {
    clear();
    append(buffer, start, end - start);
  }

  @Override
  public void handleEmptyValue() {
    clear();
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    return characters[Objects.checkIndex(index, length)];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return toString().subSequence(start, end);
  }

  @Override
  public String toString() {
    return new String(characters, 0, length);
  }
}
