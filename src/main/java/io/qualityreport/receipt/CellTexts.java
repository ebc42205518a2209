package io.qualityreport.receipt;

import io.qualityreport.contract.ContractChecker.UnreadableCell;
import io.qualityreport.decode.RawRecord;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;

/** The cells of a row as somebody would type them. */
final class CellTexts {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private CellTexts() {}

  static List<String> of(RawRecord row) {
    return IntStream.range(0, row.width()).mapToObj(i -> text(row, i)).toList();
  }

  private static String text(RawRecord row, int column) {
    if (row.cell(column) instanceof LocalDateTime time) {
      return time.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? time.toLocalDate().toString()
          : TIME.format(time);
    }
    return row.cell(column) instanceof UnreadableCell unreadable
        ? unreadable.text()
        : row.text(column);
  }
}
