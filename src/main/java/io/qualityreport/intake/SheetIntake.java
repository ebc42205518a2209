package io.qualityreport.intake;

import io.qualityreport.contract.ContractChecker;
import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.DatasetContract.Mode;
import io.qualityreport.decode.DecodeException;
import io.qualityreport.decode.DecodedFile;
import io.qualityreport.decode.HeaderMatch;
import io.qualityreport.decode.RecordSource;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.SheetFacts;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionLoad;
import io.qualityreport.warehouse.SubmissionState;
import io.qualityreport.warehouse.Warehouse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes one sheet of an archived file into the warehouse. Thread-safe. */
final class SheetIntake {
  private final Warehouse warehouse;
  private final Clock clock;
  private final LoadEnding ending;
  private final DatasetMatcher matcher;
  private final Map<String, ContractChecker> checkers;

  SheetIntake(Contracts contracts, Warehouse warehouse, CorrectionEffect effect, Clock clock) {
    this.warehouse = warehouse;
    this.clock = clock;
    this.ending = new LoadEnding(effect, clock);
    this.matcher = new DatasetMatcher(contracts);
    this.checkers =
        contracts.datasets().stream()
            .collect(Collectors.toMap(DatasetContract::name, ContractChecker::new));
  }

  /**
   * Takes a sheet in.
   *
   * @param drop the drop and what became of its earlier sheets
   * @return what became of it, or empty if it is no table of a dataset
   */
  Optional<Submission> take(DropInProgress drop, DecodedFile.Sheet sheet) throws DecodeException {
    try (RecordSource source = drop.file().read(sheet)) {
      SheetRows rows = new SheetRows(source);
      if (FormSheets.notes(sheet.name(), rows.top())) {
        return Optional.empty();
      }
      String department = drop.arrival().department();
      Optional<HeaderMatch> match =
          matcher.match(department, rows.top(), sheet.merged(), drop.fileNames(sheet));
      boolean whole = match.filter(m -> m.missing().isEmpty()).isPresent();
      Optional<Message> other =
          whole
              ? Optional.empty()
              : matcher.otherDepartments(department, rows.top(), sheet.merged());
      if (other.isPresent()) {
        return other.map(
            o -> refuse(drop, Sheet.unmatched(drop.file().origin(sheet), sheet.name()), o));
      }
      return match.isEmpty()
          ? Optional.empty()
          : Optional.of(take(drop, sheet, recognized(drop, sheet, match.get()), rows));
    }
  }

  private Sheet recognized(DropInProgress drop, DecodedFile.Sheet sheet, HeaderMatch match) {
    LocalDate received = LocalDate.ofInstant(drop.arrival().receivedAt(), clock.getZone());
    SheetContext context =
        new SheetContext(match.titles(), sheet.name(), drop.fileNames(sheet), received);
    return new Sheet(match, context, sheet.concealed(), checkers.get(match.contract().name()));
  }

  private Submission take(
      DropInProgress drop, DecodedFile.Sheet origin, Sheet sheet, SheetRows rows)
      throws DecodeException {
    SheetFacts facts = facts(drop, origin, sheet, rows);
    Optional<Message> refusal = refusal(drop, sheet, facts);
    if (refusal.isPresent()) {
      return refuse(drop, facts, refusal.get());
    }
    Optional<Submission> same;
    try (SubmissionLoad load = warehouse.begin(drop.arrival(), facts, sheet.contract())) {
      same = sameContent(drop, facts, sheet.contract());
      if (same.isEmpty()) {
        CheckedRows checked = new CheckedRows(sheet, facts.scope(), rows);
        Submission loaded =
            load(sheet, checked, load)
                .orElseGet(() -> ending.end(sheet.contract(), drop.arrival(), load, false));
        checked.notes().forEach(drop::note);
        yearOfArrival(sheet).ifPresent(drop::note);
        return loaded;
      }
    }
    return record(drop, facts, SubmissionState.DUPLICATE, repeated(same.get()));
  }

  private static Optional<Message> yearOfArrival(Sheet sheet) {
    return sheet.context().yearOfArrival(sheet.contract())
        ? sheet
            .context()
            .period(sheet.contract())
            .map(
                year ->
                    Message.of(
                        "intake.year-of-arrival",
                        "dataset",
                        sheet.contract().title(),
                        "year",
                        year))
        : Optional.empty();
  }

  /**
   * Takes in a sheet that waited, whatever it removes.
   *
   * @param drop the file, as it arrived
   * @param waiting what waits
   * @return what became of it; empty if it waits no longer, or is no more what it was taken for
   */
  Optional<Submission> confirm(DropInProgress drop, Submission waiting) throws DecodeException {
    for (DecodedFile.Sheet sheet : drop.file().sheets()) {
      if (sheet.name().equals(waiting.facts().sheet())) {
        try (RecordSource source = drop.file().read(sheet)) {
          return confirm(drop, sheet, waiting, new SheetRows(source));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Submission> confirm(
      DropInProgress drop, DecodedFile.Sheet origin, Submission waiting, SheetRows rows)
      throws DecodeException {
    Optional<Sheet> sheet =
        matcher
            .match(drop.arrival().department(), rows.top(), origin.merged(), drop.fileNames(origin))
            .map(match -> recognized(drop, origin, match))
            .filter(s -> facts(drop, origin, s, rows).equals(waiting.facts()));
    return sheet.isEmpty() ? Optional.empty() : resume(sheet.get(), waiting, rows);
  }

  private Optional<Submission> resume(Sheet sheet, Submission waiting, SheetRows rows) {
    Optional<SubmissionLoad> resumed = warehouse.resume(waiting, sheet.contract());
    if (resumed.isEmpty()) {
      return Optional.empty();
    }
    try (SubmissionLoad load = resumed.get()) {
      return load(sheet, new CheckedRows(sheet, waiting.facts().scope(), rows), load)
          .or(() -> Optional.of(ending.end(sheet.contract(), waiting.arrival(), load, true)));
    }
  }

  private static SheetFacts facts(
      DropInProgress drop, DecodedFile.Sheet origin, Sheet sheet, SheetRows rows) {
    return sheet.facts(drop.file().origin(origin), RowIntake.scope(sheet, rows.top()));
  }

  /** Brings the rows into a load and settles keys; ends it if it cannot be taken. */
  private Optional<Submission> load(Sheet sheet, CheckedRows rows, SubmissionLoad load) {
    try {
      rows.into(load);
    } catch (DecodeException broken) {
      return Optional.of(load.reject(broken.explanation(), clock.instant()));
    }
    return Refusals.ofRows(sheet.contract(), load.settleKeys().counts())
        .map(refusal -> load.reject(refusal, clock.instant()));
  }

  private static Optional<Message> refusal(DropInProgress drop, Sheet sheet, SheetFacts facts) {
    Optional<Message> refusal = Refusals.ofSheet(sheet);
    return refusal.isEmpty() && sheet.contract().mode() == Mode.REPLACE
        ? drop.sheetWithSame(facts)
        : refusal;
  }

  /**
   * The earlier submission of the same bytes, if nothing else was accepted since and nothing more
   * is read of them now.
   */
  private Optional<Submission> sameContent(
      DropInProgress drop, SheetFacts facts, DatasetContract contract) {
    return warehouse
        .submissions()
        .newestAccepted(
            drop.arrival().region(), facts.dataset().orElseThrow(), facts.period(), facts.scope())
        .filter(s -> s.arrival().sha256().equals(drop.arrival().sha256()))
        .filter(s -> !drop.contains(s.id()))
        .filter(s -> !(readsMore(facts, s.facts()) && takesThePlace(contract)));
  }

  /** The contract has fields now that it had not when the same was read before. */
  private static boolean readsMore(SheetFacts now, SheetFacts before) {
    return !before.header().columns().keySet().containsAll(now.header().columns().keySet());
  }

  /** Rows that come again take the place of the earlier ones. */
  private static boolean takesThePlace(DatasetContract contract) {
    return contract.mode() == Mode.REPLACE || !contract.primaryKey().isEmpty();
  }

  private Message repeated(Submission earlier) {
    return Message.of(
        "intake.same-content",
        "submission",
        earlier.id(),
        "file",
        earlier.arrival().fileName(),
        "on",
        LocalDate.ofInstant(earlier.arrival().receivedAt(), clock.getZone()));
  }

  /** Records a sheet that cannot be read; the others of its file may well be. */
  Submission unreadable(DropInProgress drop, DecodedFile.Sheet sheet, DecodeException broken) {
    return refuse(
        drop, Sheet.unmatched(drop.file().origin(sheet), sheet.name()), broken.explanation());
  }

  private Submission refuse(DropInProgress drop, SheetFacts facts, Message reason) {
    return record(drop, facts, SubmissionState.REJECTED, reason);
  }

  private Submission record(
      DropInProgress drop, SheetFacts facts, SubmissionState state, Message reason) {
    return warehouse.submissions().record(drop.arrival(), facts, state, reason, clock.instant());
  }
}
