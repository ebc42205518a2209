package io.qualityreport.intake;

import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.decode.DecodeException;
import io.qualityreport.decode.DecodedFile;
import io.qualityreport.decode.FileDecoder;
import io.qualityreport.decode.UnprovenRows;
import io.qualityreport.receipt.Answer;
import io.qualityreport.receipt.Receipts;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.Arrival;
import io.qualityreport.warehouse.HeaderMap;
import io.qualityreport.warehouse.RowCounts;
import io.qualityreport.warehouse.SheetFacts;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionState;
import io.qualityreport.warehouse.Warehouse;
import io.qualityreport.warehouse.WarehouseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One drop, from arrival to recorded outcome: {@link #receive}, {@link #ingest}, {@link #finish}.
 * Each step may be repeated after a crash without doing anything twice. Thread-safe.
 *
 * <p>Whatever a file holds ends in an outcome. A {@link WarehouseException} or {@link
 * UncheckedIOException} means broken infrastructure: the file stays where it is and is tried again.
 */
public final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final Contracts contracts;
  private final Warehouse warehouse;
  private final Archive archive;
  private final TakenFiles taken;
  private final Receipts receipts;
  private final FileDecoder decoder;
  private final SheetIntake sheets;
  private final Decisions decisions;
  private final Journaling journal;
  private final DecisionFiles decisionFiles;
  private final Clock clock;

  /** Opens an archived file; the decoder's own way unless a route reads the rows itself. */
  @FunctionalInterface
  public interface Opening {
    /** Opens the file. */
    DecodedFile open() throws DecodeException;
  }

  /**
   * Makes an intake.
   *
   * @param clock the pipeline's clock, in the business time zone
   */
  public Intake(
      Contracts contracts, Warehouse warehouse, Archive archive, FileDecoder decoder, Clock clock) {
    this(contracts, warehouse, archive, decoder, clock, CorrectionEffect.NONE);
  }

  private Intake(
      Contracts contracts,
      Warehouse warehouse,
      Archive archive,
      FileDecoder decoder,
      Clock clock,
      CorrectionEffect effect) {
    this.contracts = contracts;
    this.warehouse = warehouse;
    this.archive = archive;
    this.decoder = decoder;
    this.clock = clock;
    this.taken = new TakenFiles(clock);
    this.journal = new Journaling(archive.journal(), warehouse.submissions());
    this.receipts = new Receipts(contracts, warehouse.submissions(), decoder, clock.getZone());
    this.sheets = new SheetIntake(contracts, warehouse, effect, clock);
    this.decisions = new Decisions(warehouse.submissions(), sheets, archive, decoder, clock);
    this.decisionFiles = new DecisionFiles(warehouse.submissions(), decisions, clock);
  }

  /** The same intake, which also tells senders what their corrections do to the report. */
  public Intake telling(CorrectionEffect effect) {
    return new Intake(contracts, warehouse, archive, decoder, clock, effect);
  }

  /** What is decided of submissions that wait. */
  public Decisions decisions() {
    return decisions;
  }

  /**
   * Archives a drop before anything else is done with it.
   *
   * @return empty if the file is still changing, so that it has to be tried again later
   */
  public Optional<Reception> receive(DropFile drop) {
    return archive.store(drop.path()).map(a -> new Reception(drop, arrival(drop, a), a));
  }

  /** Takes a received drop in, reading the archived copy. */
  public DropResult ingest(Reception reception) {
    Path file = reception.archived().path();
    try {
      return ingest(reception, () -> decoder.openToReadOnce(file));
    } catch (UnprovenRows misled) {
      LOG.info("file {}: {}", reception.arrival().sha256(), misled.getMessage());
      return ingest(reception, () -> decoder.open(file));
    }
  }

  /** Takes a received drop in, reading it as the caller opens it. */
  public DropResult ingest(Reception reception, Opening opening) {
    Arrival arrival = reception.arrival();
    List<Submission> before = warehouse.submissions().unsettled(arrival.key());
    Optional<Decision> decision = Decision.named(reception.drop().name());
    if (decision.isPresent()) {
      return before.isEmpty()
          ? decisionFiles.take(arrival, decision.get())
          : result(before, List.of());
    }
    try (DecodedFile file = opening.open()) {
      return ingest(new DropInProgress(arrival, file, before));
    } catch (DecodeException unreadable) {
      return rejected(arrival, before, unreadable.explanation());
    } catch (WarehouseException | UncheckedIOException | UnprovenRows toBeTriedAgain) {
      throw toBeTriedAgain;
    } catch (RuntimeException unexpected) {
      LOG.error("file {} ended in an error of the program", arrival.sha256(), unexpected);
      return rejected(
          arrival, before, Message.of("intake.internal-error", "sha256", arrival.sha256()));
    }
  }

  /**
   * Keeps in the journal, and answers in the sender's folder, what became of a submission that no
   * file of his own decided.
   *
   * @param folder the sender's drop folder
   * @param decided the submission
   * @param note what else he should know
   */
  public void answer(Path folder, Submission decided, Message note) {
    journal.decided(decided);
    Arrival arrival = decided.arrival().at(clock.instant());
    DropFile drop =
        new DropFile(
            folder.resolve(arrival.fileName()),
            arrival.region(),
            arrival.department(),
            arrival.route());
    Archive.Archived archived =
        new Archive.Archived(
            archive.path(arrival.sha256()),
            arrival.sha256(),
            new FileState(arrival.bytes(), FileTime.fromMillis(0), List.of()));
    receipts.write(
        answer(
            new Reception(drop, arrival, archived),
            result(List.of(decided.with(arrival, sentBackByRow(decided))), List.of(note))));
  }

  /** What is withdrawn as a whole has no rows to mend. */
  private static RowCounts sentBackByRow(Submission decided) {
    return decided.state() == SubmissionState.REJECTED ? RowCounts.NONE : decided.counts();
  }

  /**
   * Writes the receipt and the journal, settles the drop in the ledger and takes the file out of
   * the drop folder; a file that was changed since it was read stays, as it is another drop.
   */
  public void finish(Reception reception, DropResult result) {
    receipts.write(answer(reception, result));
    journal.settled(reception.arrival(), result);
    try {
      taken.take(reception.drop().path(), reception.archived());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + reception.drop().path(), e);
    }
    warehouse.submissions().settle(reception.arrival().key());
  }

  private static Answer answer(Reception reception, DropResult result) {
    DropFile drop = reception.drop();
    return new Answer(
        drop.path().resolveSibling(DropFolder.RECEIPTS),
        drop.name(),
        reception.archived().path(),
        result.outcomes().stream().map(IntakeOutcome::submission).toList(),
        result.notes(),
        result.effects());
  }

  private DropResult ingest(DropInProgress drop) {
    drop.file().notes().forEach(drop::note);
    List<Submission> waited = decisionFiles.waiting(drop.arrival());
    for (DecodedFile.Sheet sheet : drop.file().sheets()) {
      if (sheet.hidden()) {
        hidden(sheet.name()).ifPresent(drop::note);
      } else if (!drop.recorded(sheet.name())) {
        take(drop, sheet)
            .ifPresentOrElse(drop::add, () -> other(sheet.name()).ifPresent(drop::note));
      }
    }
    if (drop.done().isEmpty()) {
      drop.add(unmatched(drop));
    }
    decisionFiles.overtaken(waited, drop.arrival()).forEach(drop::note);
    return result(drop.done(), drop.notes());
  }

  private Optional<Submission> take(DropInProgress drop, DecodedFile.Sheet sheet) {
    try {
      return sheets.take(drop, sheet);
    } catch (DecodeException broken) {
      return Optional.of(sheets.unreadable(drop, sheet, broken));
    }
  }

  private static Optional<Message> hidden(String sheet) {
    return FormSheets.codes(sheet)
        ? Optional.empty()
        : Optional.of(Message.of("intake.hidden-sheet", "sheet", sheet));
  }

  private static Optional<Message> other(String sheet) {
    return sheet.isEmpty() || FormSheets.notes(sheet)
        ? Optional.empty()
        : Optional.of(Message.of("intake.other-sheet", "sheet", sheet));
  }

  private Submission unmatched(DropInProgress drop) {
    String expected =
        contracts.datasetsOf(drop.arrival().department()).stream()
            .map(DatasetContract::title)
            .collect(Collectors.joining("、"));
    return warehouse
        .submissions()
        .record(
            drop.arrival(),
            Sheet.unmatched(drop.file().origin(), ""),
            SubmissionState.REJECTED,
            Message.of("intake.no-dataset", "expected", expected),
            clock.instant());
  }

  private DropResult rejected(Arrival arrival, List<Submission> before, Message reason) {
    if (!before.isEmpty()) {
      return result(before, List.of());
    }
    SheetFacts facts =
        new SheetFacts(
            Optional.empty(),
            "",
            "",
            Optional.empty(),
            HeaderMap.NONE,
            Optional.empty(),
            "",
            Optional.empty());
    Submission submission =
        warehouse
            .submissions()
            .record(arrival, facts, SubmissionState.REJECTED, reason, clock.instant());
    return result(List.of(submission), List.of());
  }

  private DropResult result(List<Submission> submissions, List<Message> notes) {
    Map<Long, List<Message>> effects =
        submissions.stream()
            .collect(
                Collectors.toMap(Submission::id, s -> warehouse.submissions().effects(s.id())));
    effects.values().removeIf(List::isEmpty);
    return new DropResult(submissions.stream().map(IntakeOutcome::of).toList(), notes, effects);
  }

  private Arrival arrival(DropFile drop, Archive.Archived archived) {
    return new Arrival(
        drop.region(),
        drop.department(),
        drop.name(),
        archived.sha256(),
        archived.bytes(),
        ArrivalKey.of(drop, archived),
        drop.route(),
        clock.instant());
  }
}
