package io.qualityreport.receipt;

import io.qualityreport.text.Language;
import io.qualityreport.text.Message;
import io.qualityreport.text.VisibleText;
import io.qualityreport.warehouse.RowCounts;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionState;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The first line of a receipt, which a clerk reads even when nothing else: what became of the file,
 * where its rows went, and, where nothing was taken, why.
 */
final class ReceiptLine {
  private static final Set<SubmissionState> NOTHING_TAKEN =
      Set.of(SubmissionState.REJECTED, SubmissionState.WAITING);

  private final List<Submission> submissions;
  private final Language language;

  ReceiptLine(List<Submission> submissions, Language language) {
    this.submissions = List.copyOf(submissions);
    this.language = language;
  }

  /** What became of the drop as a whole, in a word or two. */
  String verdict() {
    return Message.of("receipt.verdict-" + verdictCode()).in(language);
  }

  private String verdictCode() {
    return submissions.size() == 1
        ? DecidedBy.verdict(submissions.get(0)).orElse(state().code())
        : state().code();
  }

  /** The whole line. */
  String of(String file) {
    RowCounts counts = counts();
    return Message.of(
            "receipt.line",
            "verdict",
            verdict(),
            "file",
            VisibleText.line(file),
            "what",
            counts.read() == 0 || NOTHING_TAKEN.contains(state())
                ? reasons()
                : rows(counts).in(language))
        .in(language);
  }

  private Message rows(RowCounts counts) {
    return Message.of(
        "receipt.line-rows",
        "read",
        counts.read(),
        "accepted",
        counts.accepted(),
        "rejected",
        part("rejected", counts.rejected()),
        "duplicate",
        part("duplicate", counts.duplicate()),
        "sheets",
        part("sheets", untaken()));
  }

  private String part(String what, long number) {
    return number == 0 ? "" : Message.of("receipt.line-" + what, "number", number).in(language);
  }

  /** Of several states the one that asks for most: what is partly taken still has to be mended. */
  SubmissionState state() {
    Set<SubmissionState> states =
        submissions.stream().map(Submission::state).collect(Collectors.toCollection(TreeSet::new));
    if (states.size() == 1) {
      return states.iterator().next();
    }
    states.remove(SubmissionState.DUPLICATE);
    return states.size() == 1 && states.contains(SubmissionState.LOADED)
        ? SubmissionState.LOADED
        : SubmissionState.PARTLY_LOADED;
  }

  private String reasons() {
    return submissions.stream()
        .flatMap(s -> s.reason().stream())
        .map(r -> r.in(language))
        .distinct()
        .collect(Collectors.joining());
  }

  private RowCounts counts() {
    return submissions.stream()
        .map(Submission::counts)
        .reduce(
            RowCounts.NONE,
            (a, b) ->
                new RowCounts(
                    a.read() + b.read(),
                    a.accepted() + b.accepted(),
                    a.rejected() + b.rejected(),
                    a.duplicate() + b.duplicate()));
  }

  /** Sheets of which nothing was read, where others were taken; rows sent back are counted. */
  private long untaken() {
    return submissions.size() == 1
        ? 0
        : submissions.stream()
            .filter(s -> s.state() == SubmissionState.REJECTED && s.counts().read() == 0)
            .count();
  }
}
