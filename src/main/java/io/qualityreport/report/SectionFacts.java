package io.qualityreport.report;

import static io.qualityreport.report.Words.say;

import io.qualityreport.measure.Figure;
import io.qualityreport.measure.FigureStatus;
import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import io.qualityreport.reconcile.Finding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What one section's template may ask of the figures. Questions answer only what the exact values
 * support; whatever is printed is Markdown that is inert but for links to explanation pages.
 */
final class SectionFacts {
  private final ReportPlan.Section section;
  private final Figures figures;
  private final List<Finding> findings;
  private final CompletenessText completeness;
  private final Labels labels;
  private final FigureText text;
  private final String root;
  private final ReportInput input;
  private final Counties counties;

  /**
   * Makes the facts.
   *
   * @param root the way from the rendered page to the report's folder, such as {@code ../}
   */
  SectionFacts(ReportPlan.Section section, ReportInput input, Labels labels, String root) {
    this.section = section;
    this.figures = input.figures();
    this.findings = input.findings();
    this.completeness = new CompletenessText(input, labels);
    this.labels = labels;
    this.text = new FigureText(figures);
    this.root = root;
    this.input = input;
    this.counties = new Counties(input);
  }

  /**
   * The linked value with its unit, of a rate also what it speaks of, of a roll-up the counties
   * that it lacks; why there is none.
   */
  String value(String id) {
    FigureValue v = get(id);
    return link(v) + MarkdownText.inert(text.behind(v) + counties.behind(v));
  }

  /** The value of the year before and the change since; empty where nothing is known of it. */
  String change(String id) {
    FigureValue now = get(id);
    YearOnYear years = new YearOnYear(figures);
    return years
        .before(now)
        .map(b -> say("change", "before", link(b), "change", YearOnYear.change(now, b)))
        .orElse("");
  }

  /** A picture of figures, empty where there is nothing to draw. */
  String chart(String id) {
    return section
        .display()
        .chart(id)
        .flatMap(new Charts(figures)::of)
        .map(c -> MarkdownText.picture(c.title(), root + Charts.address(id)))
        .orElse("");
  }

  /** The rows behind a figure, with the fields that the section names. */
  String rows(String id) {
    FigureValue v = get(id);
    List<String> fields = section.display().rows().get(id);
    Submissions submissions = new Submissions(input, labels);
    return v.rows() == 0
        ? ""
        : new FigureRows(input.explanation(v.id()), fields, submissions).table();
  }

  /** The linked value alone. */
  String link(FigureValue v) {
    return MarkdownText.link(text.value(v), root + PageNames.figure(v.id()));
  }

  /** How much of what is expected for the whole report has come, and what has not. */
  String completeness() {
    return completeness.whole();
  }

  String title(String id) {
    return MarkdownText.inert(text.title(get(id)));
  }

  /** The day the figure speaks of. */
  String asOf(String id) {
    return Words.date(get(id).asOf());
  }

  /** Why a figure has no value, as a sentence; empty if it has one. */
  String missing(String id) {
    FigureValue v = get(id);
    String datasets =
        v.missing().stream().map(labels::dataset).collect(Collectors.joining(say("comma")));
    return v.status() == FigureStatus.OK
        ? ""
        : MarkdownText.inert(
            say(
                "absent-" + why(v),
                "title",
                text.title(v),
                "datasets",
                datasets,
                "counties",
                counties.silent(List.of(v), v.missing())));
  }

  private String why(FigureValue v) {
    boolean stated = v.figure().definition() instanceof Figure.Declared;
    return counties.several() && stated && v.status() == FigureStatus.UNDEFINED
        ? "stated"
        : v.status() == FigureStatus.MISSING && !v.gaps().isEmpty() ? "uneven" : v.status().code();
  }

  /** Titles with values, such as 锅炉9台、电梯148台. */
  String list(List<String> ids) {
    return ids.stream()
        .map(id -> title(id) + (get(id).status() == FigureStatus.OK ? "" : " ") + value(id))
        .collect(Collectors.joining(say("comma")));
  }

  String titles(List<String> ids) {
    return ids.stream().map(this::title).collect(Collectors.joining(say("comma")));
  }

  /** How the first stands to the second: 多于, 少于 or 等于, of rates 高于, 低于 or 等于. */
  String compare(String first, String second) {
    String kind = get(first).denominator().isPresent() ? "rate" : "count";
    int order = order(first, second);
    return say(order == 0 ? "equal" : kind + (order > 0 ? "-above" : "-below"));
  }

  /** Whether both have a value and both cannot be true; a lower bound allows more. */
  boolean differ(String first, String second) {
    if (!known(first) || !known(second)) {
      return false;
    }
    int order = order(first, second);
    boolean may = get(first).lowerBound() ? order <= 0 : order == 0;
    return !may && !(get(second).lowerBound() && order >= 0);
  }

  /** Whether both have a value, neither only a lower bound, and it is the same. */
  boolean equal(String first, String second) {
    return known(first)
        && known(second)
        && !get(first).lowerBound()
        && !get(second).lowerBound()
        && order(first, second) == 0;
  }

  /** How two values stand to each other; beside a statement, at the precision of the statement. */
  private int order(String first, String second) {
    return stated(first) || stated(second)
        ? atPrecision(first, second).compareTo(atPrecision(second, first))
        : exact(first).compareTo(exact(second));
  }

  private boolean stated(String id) {
    return get(id).figure().definition() instanceof Figure.Declared;
  }

  private BigDecimal atPrecision(String id, String other) {
    int decimals = Math.min(get(id).figure().decimals(), get(other).figure().decimals());
    return exact(id).setScale(decimals, RoundingMode.HALF_UP);
  }

  boolean known(String id) {
    return get(id).status() == FigureStatus.OK;
  }

  boolean isMissing(String id) {
    return get(id).status() == FigureStatus.MISSING;
  }

  /** Whether it is zero; of a lower bound that is not known. */
  boolean zero(String id) {
    return counted(id) && exact(id).signum() == 0;
  }

  /** Whether it is one; of a lower bound that is not known. */
  boolean one(String id) {
    return counted(id) && exact(id).compareTo(BigDecimal.ONE) == 0;
  }

  private boolean counted(String id) {
    return known(id) && !get(id).lowerBound();
  }

  /** Whether only a lower bound of it is known. */
  boolean bound(String id) {
    return known(id) && get(id).lowerBound();
  }

  /** Whether a rate is complete: all of at least one, counted and not rounded. */
  boolean full(String id) {
    FigureValue v = get(id);
    return v.status() == FigureStatus.OK
        && v.denominator()
            .filter(
                d -> d.signum() > 0 && v.numerator().filter(n -> n.compareTo(d) == 0).isPresent())
            .isPresent();
  }

  /** Whether an error was found that rests on it. */
  boolean contradicted(String id) {
    get(id);
    return findings.stream()
        .filter(f -> f.severity() == Finding.Severity.ERROR)
        .anyMatch(f -> f.subject().equals(id) || f.evidence().contains(id));
  }

  /** Those of the figures that have a value other than zero. */
  List<String> nonzero(List<String> ids) {
    return ids.stream().filter(id -> !zero(id)).toList();
  }

  /** Those of the figures whose value is zero. */
  List<String> zeros(List<String> ids) {
    return ids.stream().filter(this::zero).toList();
  }

  /** The names of the groups with the largest value; empty if all are equal or one is unknown. */
  String largest(String id) {
    List<FigureValue> groups = groups(id);
    Optional<BigDecimal> top =
        groups.stream().flatMap(g -> g.value().stream()).max(BigDecimal::compareTo);
    Predicate<FigureValue> first =
        g -> g.value().filter(v -> v.compareTo(top.get()) == 0).isPresent();
    boolean all = groups.stream().allMatch(g -> g.value().isPresent());
    return !all || top.isEmpty() || groups.stream().allMatch(first)
        ? ""
        : groups.stream()
            .filter(first)
            .map(g -> MarkdownText.inert(text.group(g)))
            .collect(Collectors.joining(say("comma")));
  }

  /** The groups of a table up to its day: a month that has not begun is not zero. */
  List<FigureValue> groups(String id) {
    get(id);
    return figures.groups(id).stream().filter(g -> !FigureText.ahead(g)).toList();
  }

  /** What a table's groups are, as the head of their column. */
  String groupHeading(FigureValue table) {
    return MarkdownText.inert(labels.groups(table.figure()));
  }

  /** The value of a figure of this section. */
  FigureValue get(String id) {
    if (!section.mayPrint(id)) {
      throw new IllegalArgumentException(
          "section %s asks for figure %s, outside its figures %s"
              .formatted(section.id(), id, section.figures()));
    }
    return figures
        .find(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "section %s asks for figure %s, which was not computed"
                        .formatted(section.id(), id)));
  }

  FigureText text() {
    return text;
  }

  private BigDecimal exact(String id) {
    return get(id)
        .value()
        .orElseThrow(
            () -> new IllegalArgumentException("figure " + id + " has no value to compare"));
  }
}
