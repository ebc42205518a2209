package io.qualityreport.reconcile;

import io.qualityreport.measure.Figures;
import io.qualityreport.text.Message;
import java.util.List;

/**
 * A number that a department writes into a sentence is that of the figure that it seems to state,
 * or, with the other choice, is supported by some figure at all.
 *
 * @param supported whether it is asked only if anything supports a number
 */
record NarrativeNumbers(CheckHead head, boolean supported) implements Check {

  @Override
  public String id() {
    return head.id();
  }

  @Override
  public List<String> figures() {
    return List.of();
  }

  @Override
  public List<Finding> run(Figures figures) {
    return List.of();
  }

  @Override
  public List<Finding> run(Figures figures, Narrative narrative) {
    NumberSupport support = new NumberSupport(figures, narrative.sections());
    return narrative.sentences().stream()
        .flatMap(sentence -> StatedNumber.of(sentence).stream())
        .flatMap(number -> findings(number, support.verdict(number)).stream())
        .toList();
  }

  private List<Finding> findings(StatedNumber number, NumberSupport.Verdict verdict) {
    if (verdict.agrees() || verdict.figure().isPresent() == supported) {
      return List.of();
    }
    return verdict
        .figure()
        .map(match -> List.of(disagrees(number, match)))
        .orElseGet(() -> number.stated().figurative() ? List.of() : List.of(unsupported(number)));
  }

  private Finding disagrees(StatedNumber number, NumberMatch match) {
    Amount known = Amount.of(match.value());
    return head.findingOn(
        new CheckHead.Outcome(number.id(), known.withUnit(), number.written()),
        Quoted.message(
            "reconcile.narrative-numbers",
            number.sentence(),
            "number",
            number.written(),
            "figure",
            Valued.title(match.value()),
            "figureEn",
            Valued.titleEn(match.value()),
            "value",
            known.withUnit(),
            "quoted",
            number.words().quoted()),
        List.of(number.sentence().id(), match.value().id()));
  }

  private Finding unsupported(StatedNumber number) {
    Message message =
        Quoted.message(
            "reconcile.narrative-support",
            number.sentence(),
            "number",
            number.written(),
            "quoted",
            number.words().quoted());
    return head.findingOn(
        new CheckHead.Outcome(number.id(), "none", number.written()),
        message,
        List.of(number.sentence().id()));
  }
}
