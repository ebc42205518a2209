package io.qualityreport.intake;

import io.qualityreport.text.Language;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.Arrival;
import io.qualityreport.warehouse.HeaderMap;
import io.qualityreport.warehouse.SheetFacts;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionLedger;
import io.qualityreport.warehouse.SubmissionState;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the small files by which a department decides of its own submissions that wait. Each is
 * recorded as a submission without rows. Thread-safe.
 */
final class DecisionFiles {
  private static final Logger LOG = LoggerFactory.getLogger(DecisionFiles.class);
  private static final String FORMAT = "decision";

  private final SubmissionLedger ledger;
  private final Decisions decisions;
  private final Clock clock;

  /**
   * What is answered.
   *
   * @param state how it is recorded
   * @param of the submission that was decided, empty if none was
   */
  private record Answer(SubmissionState state, Message reason, Optional<Submission> of) {}

  DecisionFiles(SubmissionLedger ledger, Decisions decisions, Clock clock) {
    this.ledger = ledger;
    this.decisions = decisions;
    this.clock = clock;
  }

  /** Does what the file says and records it. */
  DropResult take(Arrival arrival, Decision decision) {
    Answer answer = answer(arrival, decision);
    Submission recorded =
        ledger.record(
            arrival, facts(answer.of()), answer.state(), answer.reason(), clock.instant());
    log(arrival, answer);
    List<Message> effects =
        answer
            .of()
            .filter(DecisionFiles::accepted)
            .map(of -> ledger.effects(of.id()))
            .orElse(List.of());
    return new DropResult(
        List.of(IntakeOutcome.of(recorded)), List.of(), Map.of(recorded.id(), effects));
  }

  private static void log(Arrival arrival, Answer answer) {
    answer
        .of()
        .ifPresent(
            s ->
                LOG.info(
                    "department={} sha256={} decided_by=file state={} submission={}",
                    arrival.department(),
                    s.arrival().sha256(),
                    s.state().code(),
                    s.id()));
  }

  private Answer answer(Arrival arrival, Decision decision) {
    if (decision.submission().isEmpty()) {
      return withoutNumber(arrival);
    }
    long number = decision.submission().getAsLong();
    return ledger
        .find(number)
        .filter(s -> sender(s.arrival()).equals(sender(arrival)))
        .map(s -> s.state() == SubmissionState.WAITING ? decide(s, decision) : late(s, decision))
        .orElseGet(() -> unknown(number, arrival));
  }

  private Answer decide(Submission waiting, Decision decision) {
    if (decision.kind() == Decision.Kind.WITHDRAW) {
      Submission withdrawn = decisions.withdraw(waiting);
      return accepted(withdrawn)
          ? late(withdrawn, decision)
          : new Answer(
              SubmissionState.LOADED,
              told("intake.decision-withdrawn", withdrawn),
              Optional.of(withdrawn));
    }
    Submission confirmed = decisions.confirm(waiting);
    return accepted(confirmed)
        ? new Answer(
            SubmissionState.LOADED,
            told("intake.decision-confirmed", confirmed),
            Optional.of(confirmed))
        : late(confirmed, decision);
  }

  /** It was decided before: the same again changes nothing, anything else is too late. */
  private Answer late(Submission decided, Decision decision) {
    if (!accepted(decided)) {
      return refused(told("intake.decision-ended", decided));
    }
    return decision.kind() == Decision.Kind.CONFIRM
        ? new Answer(
            SubmissionState.DUPLICATE, told("intake.decision-again", decided), Optional.empty())
        : refused(told("intake.decision-too-late", decided));
  }

  private static boolean accepted(Submission submission) {
    return submission.state() == SubmissionState.LOADED
        || submission.state() == SubmissionState.PARTLY_LOADED
        || submission.state() == SubmissionState.DUPLICATE;
  }

  private static Answer refused(Message reason) {
    return new Answer(SubmissionState.REJECTED, reason, Optional.empty());
  }

  private static Message told(String key, Submission s) {
    return Message.of(
        key,
        "submission",
        s.id(),
        "file",
        s.arrival().fileName(),
        "read",
        s.counts().read(),
        "accepted",
        s.counts().accepted(),
        "rejected",
        s.counts().rejected(),
        "duplicate",
        s.counts().duplicate(),
        "reason",
        s.reason().map(r -> r.in(Language.ZH)).orElse(""),
        "reasonEn",
        s.reason().map(r -> r.in(Language.EN)).orElse(""));
  }

  private Answer withoutNumber(Arrival arrival) {
    String waiting = numbers(arrival);
    return refused(
        waiting.isEmpty()
            ? Message.of("intake.decision-without-number-none")
            : Message.of("intake.decision-without-number", "waiting", waiting));
  }

  private Answer unknown(long number, Arrival arrival) {
    String waiting = numbers(arrival);
    return refused(
        waiting.isEmpty()
            ? Message.of("intake.decision-unknown-none", "submission", number)
            : Message.of("intake.decision-unknown", "submission", number, "waiting", waiting));
  }

  /** What waits of the same sender, oldest first. */
  List<Submission> waiting(Arrival arrival) {
    return ledger.waiting().stream()
        .filter(s -> sender(s.arrival()).equals(sender(arrival)))
        .toList();
  }

  /** Tells the sender what of his waited before and does not any more: the newest counts. */
  List<Message> overtaken(List<Submission> waited, Arrival arrival) {
    List<Long> still = waiting(arrival).stream().map(Submission::id).toList();
    return waited.stream()
        .filter(s -> !still.contains(s.id()))
        .map(
            s ->
                Message.of("intake.overtook", "submission", s.id(), "file", s.arrival().fileName()))
        .toList();
  }

  private String numbers(Arrival arrival) {
    return waiting(arrival).stream()
        .map(s -> String.valueOf(s.id()))
        .collect(Collectors.joining("、"));
  }

  private static List<String> sender(Arrival arrival) {
    return List.of(arrival.region(), arrival.department());
  }

  /** It is listed beside what it decides, and is nothing that could be sent again. */
  private static SheetFacts facts(Optional<Submission> of) {
    return new SheetFacts(
        of.flatMap(s -> s.facts().dataset()),
        "",
        FORMAT,
        Optional.empty(),
        HeaderMap.NONE,
        of.flatMap(s -> s.facts().period()),
        of.map(s -> s.facts().scope()).orElse(""),
        Optional.empty());
  }
}
