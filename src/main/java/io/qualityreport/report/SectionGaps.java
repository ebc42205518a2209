package io.qualityreport.report;

import static io.qualityreport.report.Words.say;

import io.qualityreport.completeness.Progress;
import io.qualityreport.completeness.Standing;
import io.qualityreport.measure.Figure;
import io.qualityreport.measure.FigureValue;
import io.qualityreport.warehouse.Submission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is missing of the data that a section rests on, since when, and what was a nil return;
 * Markdown. Without a value stand those figures whose dataset is missing as a whole.
 */
final class SectionGaps {
  private final ReportInput input;
  private final Labels labels;
  private final Counties counties;
  private final ReportPlan.Section section;
  private final List<Standing> standings;
  private final Set<String> absent;

  /** Something that has not come, said so that a sentence can take it up. */
  private record Item(String name, String timing) {}

  /**
   * Looks at a section.
   *
   * @param figures its figures
   */
  SectionGaps(
      ReportInput input, Labels labels, ReportPlan.Section section, List<FigureValue> figures) {
    this.input = input;
    this.labels = labels;
    this.counties = new Counties(input);
    this.section = section;
    this.absent =
        figures.stream()
            .flatMap(f -> f.missing().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> datasets = new TreeSet<>();
    figures.forEach(f -> collect(f, datasets));
    this.standings =
        input.completeness().standings().stream()
            .filter(s -> datasets.contains(s.expectation().dataset()))
            .filter(this::concerns)
            .toList();
  }

  /** Sentences; empty where nothing is expected for the section and nothing missing. */
  String text() {
    List<DatasetStanding> gaps =
        DatasetStanding.of(standings.stream().filter(Standing::missing).toList());
    List<Item> whole = items(gaps.stream().filter(g -> absent.contains(g.dataset())).toList());
    whole.addAll(beyondTheCalendar(gaps));
    List<Item> partly = items(gaps.stream().filter(g -> !absent.contains(g.dataset())).toList());
    String missing = said("absent", whole) + said("partly", partly);
    boolean complete = missing.isEmpty() && !standings.isEmpty();
    return (complete ? say("gaps-none") : missing) + nilReturns() + waiting();
  }

  private List<Item> items(List<DatasetStanding> gaps) {
    return gaps.stream()
        .map(g -> new Item(name(g), g.timing()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Datasets that figures lack and nobody owes. */
  private List<Item> beyondTheCalendar(List<DatasetStanding> gaps) {
    Set<String> named = gaps.stream().map(DatasetStanding::dataset).collect(Collectors.toSet());
    return absent.stream()
        .filter(d -> !named.contains(d))
        .map(d -> new Item(say("gap-name", "dataset", labels.dataset(d)), say("gap-unexpected")))
        .toList();
  }

  private String said(String kind, List<Item> items) {
    if (items.isEmpty()) {
      return "";
    }
    if (items.size() == 1) {
      Item one = items.get(0);
      return MarkdownText.inert(
          say("gap-one", "name", one.name(), "timing", one.timing()) + say("gap-tail-" + kind));
    }
    StringBuilder list = new StringBuilder(say("gaps-" + kind)).append("\n\n");
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      String line = say("gap-item", "name", item.name(), "timing", item.timing());
      String end = say(i == items.size() - 1 ? "stop" : "semicolon");
      list.append("- ").append(MarkdownText.inert(line + end)).append('\n');
    }
    return list.append('\n').toString();
  }

  private String nilReturns() {
    List<DatasetStanding> nils =
        DatasetStanding.of(standings.stream().filter(s -> s.progress() == Progress.NIL).toList());
    String names = nils.stream().map(this::name).collect(Collectors.joining(say("comma")));
    return nils.isEmpty() ? "" : MarkdownText.inert(say("gaps-nil", "names", names));
  }

  /** What came and does not count yet, by the number that decides of it. */
  private String waiting() {
    return standings.stream()
        .flatMap(s -> s.waiting().stream().map(w -> waiting(s, w)))
        .distinct()
        .map(MarkdownText::inert)
        .collect(Collectors.joining());
  }

  private String waiting(Standing standing, Submission waiting) {
    DatasetStanding one = DatasetStanding.of(List.of(standing)).get(0);
    return say("gaps-waiting", "name", name(one), "submission", waiting.id());
  }

  /** Its name, with the county in a roll-up, with the department where it is another's. */
  private String name(DatasetStanding gap) {
    String county = counties.name(gap.region());
    String department =
        gap.department().equals(section.department()) ? "" : labels.department(gap.department());
    String name = gap.name(labels);
    return county.isEmpty() && department.isEmpty()
        ? name
        : say("gap-of", "county", county, "department", department, "name", name);
  }

  /** Of a dataset that several departments owe, only the section's own is its business. */
  private boolean concerns(Standing standing) {
    String dataset = standing.expectation().dataset();
    return standing.expectation().department().equals(section.department())
        || input.completeness().standings().stream()
            .map(Standing::expectation)
            .filter(e -> e.dataset().equals(dataset))
            .noneMatch(e -> e.department().equals(section.department()));
  }

  private void collect(FigureValue value, Collection<String> datasets) {
    Figure.Definition definition = value.figure().definition();
    if (definition instanceof Figure.Measured measured) {
      datasets.add(measured.dataset());
    } else if (!(definition instanceof Figure.PreviousYear)) {
      definition.inputs().stream()
          .flatMap(id -> input.figures().find(id).stream())
          .forEach(v -> collect(v, datasets));
    }
  }
}
