package io.qualityreport.reconcile;

import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import io.qualityreport.measure.Unit;
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
    List<FigureValue> beside = when.flatMap(id -> Valued.one(figures, id)).stream().toList();
    boolean applies =
        when.isEmpty() || beside.stream().anyMatch(v -> v.value().orElseThrow().signum() > 0);
    return subjects.stream()
        .filter(subject -> applies)
        .flatMap(subject -> Valued.one(figures, subject).stream())
        .flatMap(value -> broken(figures, value).stream())
        .map(broken -> finding(figures, broken, beside))
        .toList();
  }

  /** Of several bounds the first that is broken: a value cannot be on both sides. */
  private Optional<Broken> broken(Figures figures, FigureValue value) {
    return bounds.stream()
        .flatMap(
            bound ->
                bound.amount(figures, value).stream()
                    .filter(amount -> bound.broken(Amount.of(value), amount))
                    .map(amount -> new Broken(bound, amount, value)))
        .findFirst();
  }

  private Finding finding(Figures figures, Broken broken, List<FigureValue> beside) {
    FigureValue value = broken.value();
    CheckHead.Outcome outcome =
        new CheckHead.Outcome(
            value.id(),
            broken.bound().sign() + broken.printed(),
            broken.found().printedBeside(broken.amount().number()));
    Message message = message(broken, broken.bound().source(figures), beside);
    List<String> others = figures().subList(subjects.size(), figures().size());
    List<String> evidence = Stream.concat(Stream.of(value.id()), others.stream()).toList();
    return several
        ? head.findingOn(outcome, message, evidence)
        : head.finding(outcome, message, evidence);
  }

  private static Message message(
      Broken broken, Optional<FigureValue> source, List<FigureValue> beside) {
    FigureValue value = broken.value();
    return Message.of(
        "reconcile.claim-at-"
            + (broken.bound().least() ? "least" : "most")
            + (source.isPresent() ? "-figure" : "")
            + (beside.isEmpty() ? "" : "-when"),
        "figure",
        Valued.title(value),
        "figureEn",
        Valued.titleEn(value),
        "value",
        broken.found().withUnitBeside(broken.amount().number()),
        "bound",
        Unit.behind(broken.printed(), broken.amount().figure().unit()),
        "other",
        source.map(Valued::title).orElse(""),
        "otherEn",
        source.map(Valued::titleEn).orElse(""),
        "when",
        Valued.listed(beside),
        "whenEn",
        Valued.listedEn(beside));
  }

  /**
   * A bound that a value breaks.
   *
   * @param amount the bound in the value's unit
   */
  private record Broken(Bound bound, Amount amount, FigureValue value) {
    Amount found() {
      return Amount.of(value);
    }

    String printed() {
      return bound.printed(amount, found());
    }
  }
}
