package io.qualityreport.receipt;

import io.qualityreport.text.Language;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What the sender is to do next: which file to open, what to change in it, where to put it. */
final class NextSteps {
  private final Answer answer;
  private final Enclosure.Kind enclosed;
  private final String workbook;

  NextSteps(Answer answer, Enclosure.Kind enclosed, String workbook) {
    this.answer = answer;
    this.enclosed = enclosed;
    this.workbook = workbook;
  }

  /** The steps, in order; one that says so where nothing is left to do. */
  List<String> of() {
    List<String> steps = new ArrayList<>();
    if (any(s -> s.state() == SubmissionState.WAITING)) {
      steps.add(say("receipt.step-confirm"));
    }
    correct(steps);
    if (any(NextSteps::fault)) {
      steps.add(say("receipt.step-tell"));
    }
    if (any(s -> refused(s) && s.counts().rejected() == 0)) {
      steps.add(say("receipt.step-mend"));
    }
    if (any(s -> refused(s) || s.counts().rejected() > 0)) {
      steps.add(say("receipt.step-drop", "folder", dropFolder()));
    }
    return steps.isEmpty() ? List.of(say("receipt.step-none")) : steps;
  }

  private void correct(List<String> steps) {
    switch (enclosed) {
      case ANNOTATED -> {
        steps.add(say("receipt.step-open-annotated", "workbook", workbook));
        steps.add(say("receipt.step-correct-annotated"));
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
    return submission.state() == SubmissionState.REJECTED && !fault(submission);
  }

  /** Whether the program failed on it, and not the sender. */
  private static boolean fault(Submission submission) {
    return submission.reason().filter(r -> r.key().equals("intake.internal-error")).isPresent();
  }

  private boolean any(Predicate<Submission> test) {
    return answer.submissions().stream().anyMatch(test);
  }

  private String dropFolder() {
    return answer.folder().toAbsolutePath().getParent().getFileName().toString();
  }

  private static String say(String key, Object... args) {
    return Message.of(key, args).in(Language.ZH);
  }
}
