package io.qualityreport.intake;

import io.qualityreport.contract.CellAddress;
import io.qualityreport.contract.ContractChecker;
import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Violation;
import io.qualityreport.decode.DecodeException;
import io.qualityreport.decode.DecodedFile;
import io.qualityreport.decode.FileDecoder;
import io.qualityreport.decode.HeaderFinder;
import io.qualityreport.decode.HeaderMatch;
import io.qualityreport.decode.RawRecord;
import io.qualityreport.decode.RecordSource;
import io.qualityreport.text.Message;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Holds a file against its contract without loading anything. Thread-safe. */
public final class FileCheck {
  private final Contracts contracts;
  private final FileDecoder decoder;
  private final Clock clock;

  /** Makes a check. */
  public FileCheck(Contracts contracts, FileDecoder decoder, Clock clock) {
    this.contracts = contracts;
    this.decoder = decoder;
    this.clock = clock;
  }

  /**
   * What was found in one sheet.
   *
   * @param sheet its name, empty for a text file
   * @param dataset title of the dataset it was recognized as, empty if none
   * @param reason why it would be rejected as a whole, empty if it would not
   * @param read data rows
   * @param places what is wrong, with its cell
   * @param notes what the sender should know besides
   */
  public record SheetCheck(
      String sheet,
      Optional<String> dataset,
      Optional<Message> reason,
      long read,
      List<Place> places,
      List<Message> notes) {

    /** Copies the lists. */
    public SheetCheck {
      places = List.copyOf(places);
      notes = List.copyOf(notes);
    }

    /** Whether all of it would be accepted. */
    public boolean good() {
      return reason.isEmpty() && places.isEmpty();
    }
  }

  /**
   * Something wrong.
   *
   * @param cell its address, or the row's number where the whole row is meant
   * @param field title of the field, empty for a whole row
   * @param message what was expected and found, and what to do
   */
  public record Place(String cell, String field, Message message) {}

  /**
   * Checks a file.
   *
   * @param dataset only the dataset of this name; if empty, whichever its headers fit
   * @throws DecodeException if the file cannot be read as what it is
   * @throws IllegalArgumentException if there is no such dataset; the message names those there are
   */
  public List<SheetCheck> check(Path file, Optional<String> dataset) throws DecodeException {
    HeaderFinder finder = new HeaderFinder(candidates(dataset));
    List<SheetCheck> checks = new ArrayList<>();
    try (DecodedFile decoded = decoder.open(file)) {
      for (DecodedFile.Sheet sheet : decoded.sheets()) {
        if (!sheet.hidden()) {
          readable(finder, decoded, sheet, file.getFileName().toString()).ifPresent(checks::add);
        }
      }
    }
    return checks;
  }

  /** A sheet that cannot be read is rejected, and the others of its file are checked. */
  private Optional<SheetCheck> readable(
      HeaderFinder finder, DecodedFile file, DecodedFile.Sheet sheet, String fileName) {
    try {
      return check(finder, file, sheet, fileName);
    } catch (DecodeException broken) {
      return Optional.of(rejected(sheet, broken.explanation()));
    }
  }

  private static SheetCheck rejected(DecodedFile.Sheet sheet, Message reason) {
    return new SheetCheck(
        sheet.name(), Optional.empty(), Optional.of(reason), 0, List.of(), List.of());
  }

  private List<DatasetContract> candidates(Optional<String> dataset) {
    if (dataset.isEmpty()) {
      return contracts.datasets();
    }
    return List.of(
        contracts
            .dataset(dataset.get())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        contracts.datasets().stream()
                            .map(DatasetContract::name)
                            .collect(Collectors.joining(", ")))));
  }

  private String titles() {
    return contracts.datasets().stream()
        .map(DatasetContract::title)
        .collect(Collectors.joining("、"));
  }

  /** What is found in a sheet, empty for a form's notes. */
  private Optional<SheetCheck> check(
      HeaderFinder finder, DecodedFile file, DecodedFile.Sheet sheet, String fileName)
      throws DecodeException {
    try (RecordSource source = file.read(sheet)) {
      SheetRows rows = new SheetRows(source);
      if (FormSheets.notes(sheet.name(), rows.top())) {
        return Optional.empty();
      }
      Optional<HeaderMatch> match = finder.find(rows.top(), sheet.merged()).stream().findFirst();
      if (match.isEmpty()) {
        return Optional.of(
            rejected(sheet, Message.of("intake.unknown-table", "expected", titles())));
      }
      SheetContext context =
          new SheetContext(
              match.get().titles(),
              sheet.name(),
              Sheet.fileNames(file, sheet, fileName),
              LocalDate.now(clock));
      return Optional.of(
          check(
              new Sheet(
                  match.get(),
                  context,
                  sheet.concealed(),
                  new ContractChecker(match.get().contract())),
              rows));
    }
  }

  private static SheetCheck check(Sheet sheet, SheetRows rows) throws DecodeException {
    Optional<Message> reason = Refusals.ofSheet(sheet);
    List<Place> places = new ArrayList<>();
    List<Message> notes = new ArrayList<>();
    long read = 0;
    if (reason.isEmpty()) {
      try (CheckingLoad load = new CheckingLoad(sheet.contract())) {
        RowIntake intake = new RowIntake(sheet, RowIntake.scope(sheet, rows.top()), load);
        rows.skipTo(sheet.match().lastRow());
        for (Optional<RawRecord> row = rows.next(); row.isPresent(); row = rows.next()) {
          intake.take(row.get());
        }
        reason = Refusals.ofRows(sheet.contract(), load.settleKeys().counts());
        read = load.settleKeys().counts().read();
        load.violations().forEach(v -> places.add(place(sheet, v)));
        notes.addAll(intake.notes());
      }
    }
    return new SheetCheck(
        sheet.context().sheet(),
        Optional.of(sheet.contract().title()),
        reason,
        read,
        places,
        notes);
  }

  private static Place place(Sheet sheet, Violation violation) {
    int column =
        violation
            .field()
            .map(f -> sheet.match().columns().get(sheet.contract().indexOf(f).orElseThrow()))
            .orElse(-1);
    String cell =
        column < 0
            ? String.valueOf(violation.sourceRow())
            : CellAddress.of(column, violation.sourceRow());
    return new Place(
        cell,
        violation.field().map(f -> sheet.contract().field(f).title()).orElse(""),
        violation.message());
  }
}
