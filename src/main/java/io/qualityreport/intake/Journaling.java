package io.qualityreport.intake;

import io.qualityreport.intake.JournalEntry.Kind;
import io.qualityreport.intake.JournalEntry.Line;
import io.qualityreport.warehouse.Arrival;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionLedger;
import io.qualityreport.warehouse.SubmissionState;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes into the journal what the ledger knows. Thread-safe. */
public final class Journaling {
  private static final Logger LOG = LoggerFactory.getLogger(Journaling.class);

  private final Journal journal;
  private final SubmissionLedger ledger;

  /** Makes it for a journal that goes with a ledger. */
  public Journaling(Journal journal, SubmissionLedger ledger) {
    this.journal = journal;
    this.ledger = ledger;
  }

  /** A drop is about to be settled; what its file decided is kept with it. */
  void settled(Arrival arrival, DropResult result) {
    List<Submission> own = result.outcomes().stream().map(IntakeOutcome::submission).toList();
    List<Line> lines = Stream.concat(own.stream(), decided(arrival)).map(Line::of).toList();
    journal.write(new JournalEntry(Kind.DROP, own.get(0).id(), arrival, lines));
  }

  /** A submission was decided by a command. */
  void decided(Submission decided) {
    Kind kind = decided.state() == SubmissionState.REJECTED ? Kind.WITHDRAW : Kind.CONFIRM;
    journal.write(
        new JournalEntry(kind, ledger.newest(), decided.arrival(), List.of(Line.of(decided))));
  }

  /**
   * Once in a home's life, what was taken before there was a journal is written into it as the
   * ledger has it; where that cannot be done now, it is done later.
   */
  public void begin() {
    if (!journal.begun()) {
      try {
        catchUp();
      } catch (UncheckedIOException unwritable) {
        LOG.warn("the journal is not begun yet, and is at the next start", unwritable);
      }
    }
  }

  private void catchUp() {
    Set<Long> there = Set.copyOf(journal.orders());
    for (List<Submission> drop : drops()) {
      Submission first = drop.get(0);
      if (!there.contains(first.id())) {
        journal.write(
            new JournalEntry(
                Kind.LEDGER, first.id(), first.arrival(), drop.stream().map(Line::of).toList()));
      }
    }
    journal.begin();
  }

  /** Which drop a submission belongs to is told by its key and when it came. */
  private List<List<Submission>> drops() {
    Map<Arrival, List<Submission>> drops = new LinkedHashMap<>();
    for (Submission submission : ledger.list(Optional.empty())) {
      drops.computeIfAbsent(submission.arrival(), a -> new ArrayList<>()).add(submission);
    }
    return List.copyOf(drops.values());
  }

  private Stream<Submission> decided(Arrival arrival) {
    return Decision.named(arrival.fileName()).stream()
        .flatMapToLong(d -> d.submission().stream())
        .boxed()
        .flatMap(id -> ledger.find(id).stream())
        .filter(s -> s.arrival().region().equals(arrival.region()))
        .filter(s -> s.arrival().department().equals(arrival.department()));
  }
}
