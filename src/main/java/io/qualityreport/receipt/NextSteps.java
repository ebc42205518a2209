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
  private final Enclosure enclosure;

  NextSteps(Answer answer, Enclosure enclosure) {
    this.answer = answer;
    this.enclosure = enclosure;
  }

  /** The steps, in order; one that says so where nothing is left to do. */
  List<String> of() {
    List<String> steps = new ArrayList<>();
    if (any(s -> s.state() == SubmissionState.WAITING)) {
      steps.add(say("receipt.step-confirm"));
    }
    correct(steps);
    if (any(s -> s.state() == SubmissionState.REJECTED && s.counts().rejected() == 0)) {
      steps.add(say("receipt.step-mend"));
    }
    if (any(s -> s.state() == SubmissionState.REJECTED || s.counts().rejected() > 0)) {
      steps.add(say("receipt.step-drop", "folder", dropFolder()));
    }
    return steps.isEmpty() ? List.of(say("receipt.step-none")) : steps;
  }

  private void correct(List<String> steps) {
    String name = enclosure.name();
    switch (enclosure.kind()) {
      case ANNOTATED -> {
        steps.add(say("receipt.step-open-annotated", "workbook", name));
        steps.add(say("receipt.step-correct-annotated"));
      }
      case ROWS_TO_SEND -> {
        steps.add(say("receipt.step-open-rows", "workbook", name));
        steps.add(say("receipt.step-correct-rows"));
      }
      case ROWS_TO_LOOK_AT -> {
        steps.add(say("receipt.step-compare", "workbook", name));
        steps.add(say("receipt.step-whole"));
      }
      case NONE -> {
        if (any(s -> s.counts().rejected() > 0)) {
          steps.add(say("receipt.step-whole"));
        }
      }
    }
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
