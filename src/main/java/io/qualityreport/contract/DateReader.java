package io.qualityreport.contract;

import io.qualityreport.contract.ContractChecker.UnreadableCell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** Reads dates in all the forms of {@link DateText}, and the numbers that stand for a date. */
record DateReader(TextCells cells) implements CellReader {
  /** Day 0 of a spreadsheet that counts from 1900, for dates after February 1900. */
  private static final LocalDate SERIAL_EPOCH = LocalDate.of(1899, 12, 30);

  /** Serial numbers of 1950 to 2099: years and short numbers are not among them. */
  private static final int FIRST_SERIAL = 18_264;

  private static final int LAST_SERIAL = 73_050;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  DateReader(MissingValues missing) {
    this(new TextCells(missing));
  }

  @Override
  public Object read(Object cell) {
    if (cell instanceof LocalDateTime time) {
      return inRange(time.toLocalDate(), cell);
    }
    if (cell instanceof BigDecimal number) {
      return fromNumber(number, cell);
    }
    if (cell instanceof String text && DateText.iso(text)) {
      return fromText(text);
    }
    if (cell == null || cell instanceof String || cell instanceof UnreadableCell) {
      Object read = cells.read(cell);
      return read instanceof String text ? fromText(text) : read;
    }
    return CellProblem.of("type", "contract.date", cell);
  }

  private static Object fromText(String text) {
    Optional<DateText.Parts> parts = DateText.parse(text);
    if (parts.isPresent()) {
      return fromParts(parts.get(), text);
    }
    return DateText.serial(text)
        ? fromNumber(new BigDecimal(text), text)
        : CellProblem.of("type", "contract.date", text);
  }

  private static Object fromNumber(BigDecimal number, Object cell) {
    int day = number.abs().compareTo(BigDecimal.valueOf(100_000_000)) < 0 ? number.intValue() : 0;
    if (day >= FIRST_SERIAL && day <= LAST_SERIAL) {
      return SERIAL_EPOCH.plusDays(day);
    }
    return day >= 10_000_000 && number.stripTrailingZeros().scale() <= 0
        ? fromParts(DateText.Parts.ofDigits(day), cell)
        : CellProblem.of("type", "contract.date", cell);
  }

  private static Object fromParts(DateText.Parts parts, Object cell) {
    return parts.exist()
        ? inRange(LocalDate.of(parts.year(), parts.month(), parts.day()), cell)
        : CellProblem.of("type", "contract.no-such-day", cell);
  }

  private static Object inRange(LocalDate day, Object cell) {
    return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR
        ? day
        : CellProblem.of("type", "contract.date-range", cell);
  }
}
