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

/**
 * Answers the small files by which a department decides of its own submissions that wait. Each is
 * recorded as a submission without rows. Thread-safe.
 */
final class DecisionFiles {
  private static final String FORMAT = "decision";

  private final SubmissionLedger ledger;
  private final Decisions decisions;
  private final Clock clock;

  /** What is answered, and of which submission. */
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
    List<Message> effects = answer.of().map(of -> ledger.effects(of.id())).orElse(List.of());
    return new DropResult(
        List.of(IntakeOutcome.of(recorded)), List.of(), Map.of(recorded.id(), effects));
  }

  private Answer answer(Arrival arrival, Decision decision) {
    if (decision.submission().isEmpty()) {
      return refused(message("intake.decision-without-number", 0, arrival));
    }
    long number = decision.submission().getAsLong();
    return ledger
        .find(number)
        .filter(s -> sender(s.arrival()).equals(sender(arrival)))
        .map(s -> s.state() == SubmissionState.WAITING ? decide(s, decision) : late(s, decision))
        .orElseGet(() -> refused(message("intake.decision-unknown", number, arrival)));
  }

  private Answer decide(Submission waiting, Decision decision) {
    if (decision.kind() == Decision.Kind.WITHDRAW) {
      Submission withdrawn = decisions.withdraw(waiting);
      return accepted(withdrawn)
          ? late(withdrawn, decision)
          : new Answer(
              SubmissionState.LOADED,
              told("intake.decision-withdrawn", withdrawn),
              Optional.empty());
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

  /** A message that names what waits of the same sender. */
  private Message message(String key, long number, Arrival arrival) {
    String waiting =
        ledger.waiting().stream()
            .filter(s -> sender(s.arrival()).equals(sender(arrival)))
            .map(s -> String.valueOf(s.id()))
            .collect(Collectors.joining("、"));
    return Message.of(
        waiting.isEmpty() ? key + "-none" : key, "submission", number, "waiting", waiting);
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
