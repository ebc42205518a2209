package io.qualityreport.report;

import static io.qualityreport.report.Words.say;

import io.qualityreport.measure.Explanation;
import io.qualityreport.measure.FigureValue;
import io.qualityreport.text.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an explanation page shows of a figure: formula, inputs, check, files, rows and cells. */
final class ExplanationView {
  private static final int FURTHER_DECIMALS = 4;

  private final FigureText text;
  private final ReportInput input;
  private final Labels labels;
  private final Submissions submissions;

  ExplanationView(ReportInput input, Labels labels) {
    this.text = new FigureText(input.figures());
    this.input = input;
    this.labels = labels;
    this.submissions = new Submissions(input, labels);
  }

  Map<String, Object> of(Explanation e) {
    FigureValue v = e.value();
    Map<String, Object> view = new LinkedHashMap<>(summary(v));
    view.put("heading", text.title(v));
    view.put("facts", facts(v));
    view.put("formula", e.formula().in(Language.ZH));
    view.put("recount", recount(e));
    view.put("agrees", agrees(e));
    view.put("inputs", e.inputs().stream().map(i -> summary(i.value())).toList());
    view.put("groups", groups(v));
    view.put("groupHeading", labels.groups(v.figure()));
    view.put("sources", e.sources().stream().map(this::source).toList());
    view.putAll(new RowsView(e.rows(), submissions).view());
    view.put("total", String.valueOf(e.totalRows()));
    view.put("shown", String.valueOf(e.rows().size()));
    view.put("more", String.valueOf(e.totalRows() - e.rows().size()));
    return view;
  }

  /** Title, value and page of a figure. */
  private Map<String, Object> summary(FigureValue v) {
    return Map.of(
        "id", v.id(),
        "title", text.title(v),
        "value", text.value(v),
        "known", v.value().isPresent(),
        "page", PageNames.figure(v.id()));
  }

  private List<Map<String, Object>> groups(FigureValue v) {
    return v.group().isEmpty()
        ? input.figures().groups(v.figure().id()).stream().map(this::group).toList()
        : List.of();
  }

  private Map<String, Object> group(FigureValue g) {
    Map<String, Object> group = new LinkedHashMap<>(summary(g));
    group.put("name", text.group(g));
    return group;
  }

  private Map<String, String> facts(FigureValue v) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(say("fact-id"), v.id());
    facts.put(say("fact-period"), say("year", "year", v.period()));
    facts.put(say("fact-day"), Words.date(v.asOf()));
    text.sample(v).ifPresent(n -> facts.put(say("fact-sample"), n));
    exact(v).ifPresent(x -> facts.put(say("fact-exact"), x));
    facts.put(say("fact-rows"), say("rows", "rows", v.rows()));
    if (!v.missing().isEmpty()) {
      facts.put(
          say("fact-missing"),
          String.join(say("comma"), v.missing().stream().map(labels::dataset).toList()));
    }
    return facts;
  }

  private static Optional<String> exact(FigureValue v) {
    return v.value()
        .filter(x -> v.rounded().filter(r -> r.compareTo(x) != 0).isPresent())
        .map(x -> precise(x, v));
  }

  private static String recount(Explanation e) {
    return e.recomputed().map(r -> precise(r, e.value())).orElse("");
  }

  private static String precise(BigDecimal number, FigureValue v) {
    int decimals = v.figure().decimals() + FURTHER_DECIMALS;
    BigDecimal shown =
        number.scale() > decimals ? number.setScale(decimals, RoundingMode.HALF_UP) : number;
    return FigureText.plain(shown) + v.figure().unit();
  }

  /** Whether counting again gave the same at the printed precision: yes, no, or nothing counted. */
  private static String agrees(Explanation e) {
    int decimals = e.value().figure().decimals();
    Optional<BigDecimal> again =
        e.recomputed().map(r -> r.setScale(decimals, RoundingMode.HALF_UP));
    return again.isEmpty() && e.value().value().isEmpty()
        ? "nothing"
        : again.isEmpty() ? "uncounted" : again.equals(e.value().rounded()) ? "yes" : "no";
  }

  private Map<String, Object> source(Explanation.Source s) {
    return Map.of(
        "id", String.valueOf(s.submissionId()),
        "listed", submissions.has(s.submissionId()),
        "department", submissions.sender(s.region(), s.department()),
        "file", s.file(),
        "sheet", s.sheet(),
        "sha256", s.sha256(),
        "rows", String.valueOf(s.rows()));
  }
}
