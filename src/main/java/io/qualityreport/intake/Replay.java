package io.qualityreport.intake;

import io.qualityreport.intake.JournalEntry.Kind;
import io.qualityreport.intake.JournalEntry.Line;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.Arrival;
import io.qualityreport.warehouse.RebuiltNumbers;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionState;
import io.qualityreport.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Does again what the journal tells, into an empty warehouse: the archived bytes go the way of any
 * file, at the time at which they came, under the numbers that they had. Drop folders and receipts
 * are not touched. For one use by one thread.
 */
public final class Replay {
  private final Archive archive;
  private final Warehouse warehouse;
  private final ReplayClock clock;
  private final Intake intake;
  private final RebuiltNumbers numbers;
  private final Map<Long, Line> lines = new LinkedHashMap<>();
  private final Map<Long, Line> ofLedger = new LinkedHashMap<>();
  private final Set<Long> decidedByFile = new HashSet<>();
  private final List<Message> differences = new ArrayList<>();

  /**
   * Makes a replay.
   *
   * @param intakes makes an intake that goes by a clock
   */
  public Replay(
      Archive archive,
      Warehouse warehouse,
      ReplayClock clock,
      Function<ReplayClock, Intake> intakes) {
    this.archive = archive;
    this.warehouse = warehouse;
    this.clock = clock;
    this.intake = intakes.apply(clock);
    this.numbers = warehouse.numbers();
  }

  /**
   * Replays all entries.
   *
   * @return everything that is not as the journal has it, one message each; empty if all is the
   *     same
   */
  public List<Message> all(List<JournalEntry> entries) {
    numbers.begin(newest(entries));
    entries.stream()
        .filter(JournalEntry::dropped)
        .flatMap(e -> Decision.named(e.arrival().fileName()).stream())
        .forEach(d -> d.submission().ifPresent(decidedByFile::add));
    entries.forEach(this::replay);
    ofLedger.values().forEach(this::end);
    numbers.settle(
        lines.values().stream()
            .map(l -> new RebuiltNumbers.Had(l.id(), l.loadNumber(), l.finishedAt()))
            .toList());
    unknown();
    return List.copyOf(differences);
  }

  private static long newest(List<JournalEntry> entries) {
    return entries.stream()
        .flatMap(e -> e.submissions().stream())
        .mapToLong(Line::id)
        .max()
        .orElse(0);
  }

  private void replay(JournalEntry entry) {
    entry.submissions().forEach(l -> lines.put(l.id(), l));
    if (!intact(entry.arrival())) {
      return;
    }
    if (entry.dropped()) {
      drop(entry);
    } else {
      decide(entry);
    }
    if (entry.kind() == Kind.LEDGER) {
      entry.submissions().forEach(this::confirmed);
    } else {
      entry.submissions().forEach(l -> compare(l, entry.arrival()));
    }
  }

  private void drop(JournalEntry entry) {
    Arrival arrival = entry.arrival();
    clock.show(arrival.receivedAt());
    entry.submissions().stream()
        .filter(l -> l.id() >= entry.order()) // what its file decided came before it
        .forEach(l -> numbers.reserve(arrival, l.sheet(), l.dataset(), l.id()));
    intake.ingest(reception(arrival));
    warehouse.submissions().settle(arrival.key());
  }

  private void decide(JournalEntry entry) {
    Line line = entry.submissions().get(0);
    clock.show(line.finishedAt());
    intake.decisions().waiting(line.id()).ifPresent(w -> decide(w, entry.kind() == Kind.WITHDRAW));
  }

  private Submission decide(Submission waiting, boolean withdraw) {
    Decisions decisions = intake.decisions();
    return withdraw ? decisions.withdraw(waiting) : decisions.confirm(waiting);
  }

  /** Of before the journal it is only known that it was taken in the end, not by whose word. */
  private void confirmed(Line line) {
    ofLedger.put(line.id(), line);
    if (line.state() != SubmissionState.REJECTED
        && line.state() != SubmissionState.WAITING
        && !decidedByFile.contains(line.id())) {
      intake.decisions().waiting(line.id()).ifPresent(w -> decide(w, false));
    }
  }

  private void end(Line line) {
    if (line.state() == SubmissionState.REJECTED) {
      intake.decisions().waiting(line.id()).ifPresent(w -> decide(w, true));
    }
    Optional<Submission> now = warehouse.submissions().find(line.id());
    compare(lines.get(line.id()), now.map(Submission::arrival));
  }

  private void compare(Line line, Arrival arrival) {
    compare(line, Optional.of(arrival));
  }

  private void compare(Line line, Optional<Arrival> arrival) {
    String found = warehouse.submissions().find(line.id()).map(s -> Line.of(s).told()).orElse("-");
    if (!found.equals(line.told())) {
      differences.add(
          Message.of(
              "intake.replay-differs",
              "submission",
              line.id(),
              "file",
              arrival.map(Arrival::fileName).orElse("-"),
              "expected",
              line.told(),
              "found",
              found));
    }
  }

  private void unknown() {
    for (Submission submission : warehouse.submissions().list(Optional.empty())) {
      if (!lines.containsKey(submission.id())) {
        differences.add(
            Message.of(
                "intake.replay-differs",
                "submission",
                submission.id(),
                "file",
                submission.arrival().fileName(),
                "expected",
                "-",
                "found",
                Line.of(submission).told()));
      }
    }
  }

  private boolean intact(Arrival arrival) {
    Path file = archive.path(arrival.sha256());
    try {
      boolean there = Files.isRegularFile(file);
      if (there && Archive.hash(file).equals(arrival.sha256())) {
        return true;
      }
      differences.add(
          Message.of(
              there ? "intake.replay-altered" : "intake.replay-missing",
              "file",
              arrival.fileName(),
              "department",
              arrival.department(),
              "original",
              file));
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private Reception reception(Arrival arrival) {
    Path file = archive.path(arrival.sha256());
    DropFile drop =
        new DropFile(
            file.resolveSibling(arrival.fileName()),
            arrival.region(),
            arrival.department(),
            arrival.route());
    FileState state = new FileState(arrival.bytes(), FileTime.fromMillis(0), List.of());
    return new Reception(drop, arrival, new Archive.Archived(file, arrival.sha256(), state));
  }
}
