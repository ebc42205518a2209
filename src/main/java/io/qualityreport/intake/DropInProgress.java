package io.qualityreport.intake;

import io.qualityreport.decode.DecodedFile;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.Arrival;
import io.qualityreport.warehouse.SheetFacts;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A drop whose sheets are being taken in one after the other. Not thread-safe. */
final class DropInProgress {
  private final Arrival arrival;
  private final DecodedFile file;
  private final List<Submission> done;
  private final List<Message> notes = new ArrayList<>();

  DropInProgress(Arrival arrival, DecodedFile file, List<Submission> recordedBeforeCrash) {
    this.arrival = arrival;
    this.file = file;
    this.done = new ArrayList<>(recordedBeforeCrash);
  }

  Arrival arrival() {
    return arrival;
  }

  DecodedFile file() {
    return file;
  }

  /** The names that a sheet's file goes by. */
  List<String> fileNames(DecodedFile.Sheet sheet) {
    return Sheet.fileNames(file, sheet, arrival.fileName());
  }

  /** What became of the sheets so far. */
  List<Submission> done() {
    return List.copyOf(done);
  }

  void add(Submission submission) {
    done.add(submission);
  }

  /** Keeps what the sender should know besides. */
  void note(Message note) {
    notes.add(note);
  }

  List<Message> notes() {
    return List.copyOf(notes);
  }

  boolean contains(long submissionId) {
    return done.stream().anyMatch(s -> s.id() == submissionId);
  }

  /** Whether a sheet of that name was already recorded for this drop. */
  boolean recorded(String sheet) {
    return done.stream().anyMatch(s -> s.facts().sheet().equals(sheet));
  }

  /** Why a sheet may not replace an earlier one of the same file: both would be the whole. */
  Optional<Message> sheetWithSame(SheetFacts facts) {
    return done.stream()
        .filter(
            s -> s.state() != SubmissionState.REJECTED && s.state() != SubmissionState.DUPLICATE)
        .filter(s -> s.facts().dataset().equals(facts.dataset()))
        .filter(s -> s.facts().period().equals(facts.period()))
        .filter(s -> s.facts().scope().equals(facts.scope()))
        .findFirst()
        .map(s -> Message.of("intake.two-sheets-of-one-dataset", "sheet", s.facts().sheet()));
  }
}
