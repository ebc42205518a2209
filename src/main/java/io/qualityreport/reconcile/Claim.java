package io.qualityreport.reconcile;

import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import io.qualityreport.text.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Figures are at least, or at most, so much.
 *
 * @param subjects figure ids
 * @param several whether each of them has a finding of its own id
 * @param bounds what they are held against
 * @param when id of a figure above zero without which the claim says nothing
 */
record Claim(
    CheckHead head,
    List<String> subjects,
    boolean several,
    List<Bound> bounds,
    Optional<String> when)
    implements Check {

  /** Copies the lists. */
  Claim {
    subjects = List.copyOf(subjects);
    bounds = List.copyOf(bounds);
  }

  @Override
  public String id() {
    return head.id();
  }

  @Override
  public List<String> figures() {
    Stream<String> others =
        Stream.concat(bounds.stream().flatMap(b -> b.figure().stream()), when.stream());
    return Stream.concat(subjects.stream(), others).toList();
  }

  @Override
  public List<Finding> run(Figures figures) {
    boolean applies =
        when.isEmpty()
            || Valued.one(figures, when.get())
                .filter(value -> value.value().orElseThrow().signum() > 0)
                .isPresent();
    return subjects.stream()
        .filter(subject -> applies)
        .flatMap(subject -> Valued.one(figures, subject).stream())
        .flatMap(value -> broken(figures, value).stream())
        .toList();
  }

  /** Of several bounds the first that is broken: a value cannot be on both sides. */
  private Optional<Finding> broken(Figures figures, FigureValue value) {
    Amount found = Amount.of(value);
    return bounds.stream()
        .flatMap(
            bound ->
                bound.amount(figures, value).stream()
                    .filter(amount -> bound.broken(found, amount))
                    .map(amount -> finding(bound, amount, value, bound.source(figures))))
        .findFirst();
  }

  private Finding finding(
      Bound bound, Amount amount, FigureValue value, Optional<FigureValue> source) {
    Amount found = Amount.of(value);
    String printed = bound.printed(amount, found);
    CheckHead.Outcome outcome =
        new CheckHead.Outcome(
            value.id(),
            (bound.least() ? ">=" : "<=") + printed,
            found.printedBeside(amount.number()));
    Message message =
        Message.of(
            "reconcile.claim-at-"
                + (bound.least() ? "least" : "most")
                + (source.isPresent() ? "-figure" : ""),
            "figure",
            Valued.title(value),
            "figureEn",
            Valued.titleEn(value),
            "value",
            found.withUnitBeside(amount.number()),
            "bound",
            printed + " " + amount.figure().unit(),
            "other",
            source.map(Valued::title).orElse(""),
            "otherEn",
            source.map(Valued::titleEn).orElse(""));
    return several
        ? head.findingOn(outcome, message, evidence(value))
        : head.finding(outcome, message, evidence(value));
  }

  private List<String> evidence(FigureValue value) {
    return Stream.concat(Stream.of(value.id()), figures().stream().skip(subjects.size())).toList();
  }
}
