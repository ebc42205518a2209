package io.qualityreport.reconcile;

import io.qualityreport.measure.Figure;
import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Sets the numbers of sentences beside the figures that they seem to state: by their unit, by how
 * much of a figure's title stands around the number, and among titles that fit equally well by how
 * near the values are. The section's own figures go before all others; what a department states
 * supports nothing that its records speak of.
 */
final class NumberSupport {
  private static final Pattern YEAR_BEFORE = Pattern.compile("上年|去年|上一年|往年|同期");
  private static final double OWN = 0.5;
  private static final double OTHER = 0.6;
  private static final double AS_GOOD = 0.15;

  private final List<FigureValue> figures;
  private final Narrative.Sections sections;

  NumberSupport(Figures figures, Narrative.Sections sections) {
    this.figures =
        figures.all().stream().filter(v -> v.value().isPresent() && !byMonth(v)).toList();
    this.sections = sections;
  }

  private static boolean byMonth(FigureValue value) {
    return value.figure().definition() instanceof Figure.Measured m
        && !value.group().isEmpty()
        && m.groupBy().filter(Figure.GroupBy::byMonth).isPresent();
  }

  /**
   * What became of a number.
   *
   * @param agrees whether a figure supports it
   * @param figure the figure that it seems to state; empty if there is none
   */
  record Verdict(boolean agrees, Optional<NumberMatch> figure) {}

  /** What a number is supported or contradicted by. */
  Verdict verdict(StatedNumber number) {
    if (number.stated().change()) {
      return new Verdict(false, Optional.empty());
    }
    List<NumberMatch> own = matches(number, true);
    List<NumberMatch> titled = titled(own, OWN);
    if (titled.isEmpty()) {
      titled = titled(matches(number, false), OTHER);
    }
    return titled.isEmpty()
        ? new Verdict(own.stream().anyMatch(NumberMatch::same), Optional.empty())
        : best(titled);
  }

  private List<NumberMatch> matches(StatedNumber number, boolean own) {
    String clause = number.words().clause();
    boolean before = YEAR_BEFORE.matcher(clause).find();
    return figures.stream()
        .filter(v -> sections.own(number.sentence().section(), v.id()) == own)
        .filter(v -> v.figure().definition() instanceof Figure.PreviousYear == before)
        .filter(v -> clause.contains(v.group()))
        .map(v -> NumberMatch.of(number, v))
        .filter(NumberMatch::comparable)
        .toList();
  }

  private static List<NumberMatch> titled(List<NumberMatch> matches, double least) {
    return matches.stream().filter(m -> m.share() >= least).toList();
  }

  /** Titles that fit about as well as the best one all count. */
  private static Verdict best(List<NumberMatch> titled) {
    double top = titled.stream().mapToDouble(NumberMatch::score).max().orElseThrow();
    List<NumberMatch> fitting = recorded(titled, top - AS_GOOD);
    return fitting.stream()
        .filter(NumberMatch::agrees)
        .findFirst()
        .map(m -> new Verdict(true, Optional.of(m)))
        .orElseGet(() -> new Verdict(false, nearest(fitting)));
  }

  private static List<NumberMatch> recorded(List<NumberMatch> titled, double least) {
    List<NumberMatch> fitting = titled.stream().filter(m -> m.score() >= least).toList();
    List<NumberMatch> recorded = fitting.stream().filter(m -> !declared(m)).toList();
    return recorded.isEmpty() ? fitting : recorded;
  }

  private static boolean declared(NumberMatch match) {
    return match.value().figure().definition() instanceof Figure.Declared;
  }

  private static Optional<NumberMatch> nearest(List<NumberMatch> fitting) {
    return fitting.stream()
        .max(
            Comparator.comparingDouble(NumberMatch::score)
                .thenComparing(Comparator.comparing(NumberMatch::distance).reversed()));
  }
}
