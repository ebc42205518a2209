package io.qualityreport.receipt;

import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.text.Language;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What the sender is to do next: which file to open, what to change in it, where to put it. */
final class NextSteps {
  private final Contracts contracts;
  private final Answer answer;
  private final Enclosure.Kind enclosed;
  private final String workbook;

  NextSteps(Contracts contracts, Answer answer, Enclosure.Kind enclosed, String workbook) {
    this.contracts = contracts;
    this.answer = answer;
    this.enclosed = enclosed;
    this.workbook = workbook;
  }

  /** The steps, in order; one that says so where nothing is left to do. */
  List<String> of() {
    List<String> steps = new ArrayList<>();
    for (Submission s : answer.submissions()) {
      if (s.state() == SubmissionState.WAITING) {
        steps.add(say("receipt.step-confirm", "submission", s.id()));
        steps.add(say("receipt.step-withdraw", "submission", s.id()));
      }
    }
    correct(steps);
    if (any(this::leftOut)) {
      steps.add(say("receipt.step-left-out"));
    }
    if (any(NextSteps::fault)) {
      steps.add(say("receipt.step-tell"));
    }
    if (any(s -> refused(s) && s.counts().rejected() == 0)) {
      steps.add(say("receipt.step-mend"));
    }
    if (any(s -> refused(s) || s.counts().rejected() > 0)) {
      steps.add(say("receipt.step-drop"));
    }
    return steps.isEmpty() ? List.of(say("receipt.step-none")) : steps;
  }

  private void correct(List<String> steps) {
    switch (enclosed) {
      case ANNOTATED -> {
        steps.add(say("receipt.step-open-annotated", "workbook", workbook));
        steps.add(say("receipt.step-correct-annotated"));
        if (any(s -> s.counts().accepted() > 0)) {
          steps.add(say("receipt.step-keep"));
        }
      }
      case ROWS_TO_SEND -> {
        steps.add(say("receipt.step-open-rows", "workbook", workbook));
        steps.add(say("receipt.step-correct-rows"));
      }
      case ROWS_TO_LOOK_AT -> {
        steps.add(say("receipt.step-compare", "workbook", workbook));
        steps.add(say("receipt.step-whole"));
      }
      case NONE -> {
        if (any(s -> s.counts().rejected() > 0)) {
          steps.add(say("receipt.step-cells"));
        }
      }
    }
  }

  /** Whether the sender can do something about it. */
  private static boolean refused(Submission submission) {
    return submission.state() == SubmissionState.REJECTED
        && !fault(submission)
        && !DecidedBy.file(submission);
  }

  /** Whether rows that were sent back are no more in what counts, since the file replaces all. */
  private boolean leftOut(Submission submission) {
    return submission.state() == SubmissionState.PARTLY_LOADED
        && submission.counts().rejected() > 0
        && submission
            .facts()
            .dataset()
            .flatMap(contracts::dataset)
            .filter(d -> d.mode() == DatasetContract.Mode.REPLACE)
            .isPresent();
  }

  /** Whether the program failed on it, and not the sender. */
  private static boolean fault(Submission submission) {
    return submission.reason().filter(r -> r.key().equals("intake.internal-error")).isPresent();
  }

  private boolean any(Predicate<Submission> test) {
    return answer.submissions().stream().anyMatch(test);
  }

  private static String say(String key, Object... args) {
    return Message.of(key, args).in(Language.ZH);
  }
}
