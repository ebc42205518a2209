package io.qualityreport.intake;

import io.qualityreport.decode.DecodeException;
import io.qualityreport.decode.DecodedFile;
import io.qualityreport.decode.FileDecoder;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionLedger;
import io.qualityreport.warehouse.SubmissionState;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Carries out what was decided of submissions that wait: taken from the archive, or not taken.
 * Whoever comes second finds that it waits no longer. Thread-safe.
 */
public final class Decisions {
  private final SubmissionLedger ledger;
  private final SheetIntake sheets;
  private final Archive archive;
  private final FileDecoder decoder;
  private final Clock clock;

  Decisions(
      SubmissionLedger ledger,
      SheetIntake sheets,
      Archive archive,
      FileDecoder decoder,
      Clock clock) {
    this.ledger = ledger;
    this.sheets = sheets;
    this.archive = archive;
    this.decoder = decoder;
    this.clock = clock;
  }

  /**
   * Takes in what waits, reading the archived copy.
   *
   * @param waiting what waits
   * @return how it stands in the ledger afterwards
   */
  public Submission confirm(Submission waiting) {
    try (DecodedFile file = decoder.open(archive.path(waiting.arrival().sha256()))) {
      DropInProgress drop = new DropInProgress(waiting.arrival(), file, List.of());
      return sheets.confirm(drop, waiting).orElseGet(() -> changed(waiting));
    } catch (DecodeException unreadable) {
      return changed(waiting);
    }
  }

  /**
   * Ends the waiting without taking it.
   *
   * @param waiting what waits
   * @return how it stands in the ledger afterwards
   */
  public Submission withdraw(Submission waiting) {
    return withdraw(waiting, Message.of("intake.withdrawn"));
  }

  /** The submission of that number, if it waits. */
  public Optional<Submission> waiting(long id) {
    return ledger.find(id).filter(s -> s.state() == SubmissionState.WAITING);
  }

  /** It does not wait any more, or the catalog changed so that it is not the same sheet now. */
  private Submission changed(Submission waiting) {
    return withdraw(waiting, Message.of("intake.contract-changed"));
  }

  private Submission withdraw(Submission waiting, Message reason) {
    ledger.withdraw(waiting.id(), reason, clock.instant());
    return ledger.find(waiting.id()).orElseThrow();
  }
}
