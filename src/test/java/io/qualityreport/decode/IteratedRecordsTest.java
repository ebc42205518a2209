package io.qualityreport.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IteratedRecordsTest {

  @Test
  void numbersRowsAndLeavesBlanksOut() throws DecodeException {
    try (RecordSource rows =
        new IteratedRecords(
            List.of(new String[] {"a", ""}, new String[] {""}, new String[] {" x"}).iterator())) {
      RawRecord first = rows.next().orElseThrow();
      RawRecord second = rows.next().orElseThrow();
      RawRecord third = rows.next().orElseThrow();

      assertThat(List.of(first.row(), second.row(), third.row())).containsExactly(1L, 2L, 3L);
      assertThat(first.cells()).containsExactly("a", null);
      assertThat(second.blank()).isTrue();
      assertThat(third.cells()).containsExactly(" x");
      assertThat(rows.next()).isEqualTo(Optional.empty());
    }
  }

  static Stream<RuntimeException> parsersComplaints() {
    return Stream.of(
        new IllegalStateException("an unclosed quotation mark"),
        new UncheckedIOException(new MalformedInputException(1)),
        new UncheckedIOException(new ParserException("(startline 2) EOF reached")));
  }

  @ParameterizedTest
  @MethodSource("parsersComplaints")
  void namesTheRowThatCannotBeParsed(RuntimeException complaint) throws DecodeException {
    RecordSource rows = new IteratedRecords(failing(complaint));
    rows.next();

    assertThatThrownBy(rows::next)
        .isInstanceOf(DecodeException.class)
        .hasMessage(
            "Row 2 cannot be read as part of a table, most often because quotation marks do not"
                + " pair. Correct it and submit again.")
        .hasCause(complaint);
  }

  @Test
  void leavesBrokenDisksToBeRetried() throws DecodeException {
    UncheckedIOException broken = new UncheckedIOException(new IOException("Input/output error"));
    RecordSource rows = new IteratedRecords(failing(broken));
    rows.next();

    assertThatThrownBy(rows::next).isSameAs(broken);
  }

  /** One row, then a failure. */
  private static Iterator<String[]> failing(RuntimeException failure) {
    return new Iterator<>() {
      private boolean begun;

      @Override
      public boolean hasNext() {
        if (begun) {
          throw failure;
        }
        return true;
      }

      @Override
      public String[] next() {
        if (begun) {
          throw new NoSuchElementException();
        }
        begun = true;
        return new String[] {"a"};
      }
    };
  }

  /** A parser's own exception. */
  private static final class ParserException extends IOException {
    private static final long serialVersionUID = 1L;

    ParserException(String message) {
      super(message);
    }
  }
}
