package io.qualityreport.intake;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.DatasetContract.DateSource;
import io.qualityreport.contract.DateContext;
import io.qualityreport.receipt.ReceiptName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a sheet says of itself outside its rows.
 *
 * @param titles texts above the header
 * @param sheet sheet name, empty for a text file
 * @param fileNames names of the file; of a packed one its own and then the pack's; what a receipt
 *     put before a name is left out
 * @param received day of arrival in the business time zone
 */
record SheetContext(List<String> titles, String sheet, List<String> fileNames, LocalDate received) {

  SheetContext {
    titles = List.copyOf(titles);
    fileNames = fileNames.stream().map(ReceiptName::original).toList();
  }

  /** The year that all rows speak of; empty if it is read row by row, or nowhere to be found. */
  Optional<String> period(DatasetContract contract) {
    return contract.periodByRow()
        ? Optional.empty()
        : first(contract.period(), StatedDates::year, String.valueOf(received.getYear()));
  }

  /** Whether only the day of arrival tells the year, which may be another one than was meant. */
  boolean yearOfArrival(DatasetContract contract) {
    return !contract.periodByRow() && stated(contract.period(), StatedDates::year).isEmpty();
  }

  /** The day that a snapshot shows; empty for events. */
  Optional<LocalDate> snapshotOn(DatasetContract contract) {
    return first(contract.snapshotDate(), StatedDates::day, dayOfArrival(contract));
  }

  /** The day of arrival, but the last day of the year it speaks of if that was over by then. */
  private LocalDate dayOfArrival(DatasetContract contract) {
    return period(contract)
        .map(year -> LocalDate.of(Integer.parseInt(year), 12, 31))
        .filter(lastDay -> lastDay.isBefore(received))
        .orElse(received);
  }

  /** The dates for row checks. */
  DateContext dates(DatasetContract contract) {
    int year = period(contract).map(Integer::valueOf).orElse(received.getYear());
    return new DateContext(
        snapshotOn(contract).orElse(received),
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 12, 31));
  }

  private <T> Optional<T> first(
      List<DateSource> sources, Function<String, Optional<T>> reader, T onArrival) {
    for (DateSource source : sources) {
      Optional<T> found =
          source.place() == DateSource.Place.RECEIVED
              ? Optional.of(onArrival)
              : stated(List.of(source), reader);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** What the first source that says anything says; the day of arrival says nothing. */
  private <T> Optional<T> stated(List<DateSource> sources, Function<String, Optional<T>> reader) {
    return sources.stream()
        .flatMap(s -> texts(s).stream())
        .flatMap(t -> reader.apply(t).stream())
        .findFirst();
  }

  private List<String> texts(DateSource source) {
    return switch (source.place()) {
      case TITLE -> titles;
      case SHEET_NAME -> List.of(sheet);
      case FILE_NAME -> fileNames;
      case RECEIVED, FIELD -> List.of();
    };
  }
}
