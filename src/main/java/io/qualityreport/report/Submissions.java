package io.qualityreport.report;

import static io.qualityreport.report.Words.say;

import io.qualityreport.measure.FigureValue;
import io.qualityreport.warehouse.Reading;
import io.qualityreport.warehouse.Submission;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The submissions behind a report as a reader sees them; the time of arrival is left out. */
final class Submissions {
  private final Reading reading;
  private final List<Submission> submissions;
  private final Labels labels;
  private final Counties counties;

  Submissions(ReportInput input, Labels labels) {
    this.counties = new Counties(input);
    this.reading = input.reading();
    this.submissions = input.submissions();
    this.labels = labels;
  }

  /** Those that were read for any of the figures, in order of their numbers. */
  List<Map<String, Object>> behind(Collection<FigureValue> figures) {
    return read(figures).stream().map(this::view).toList();
  }

  /** The same, as the ledger has them. */
  List<Submission> read(Collection<FigureValue> figures) {
    Set<Long> ids =
        figures.stream().flatMap(f -> f.submissions().stream()).collect(Collectors.toSet());
    return submissions.stream().filter(s -> ids.contains(s.id())).toList();
  }

  List<Map<String, Object>> all() {
    return submissions.stream().map(this::view).toList();
  }

  /** Whether the sources page has an entry of that number. */
  boolean has(long id) {
    return submissions.stream().anyMatch(s -> s.id() == id);
  }

  /** Whether they are of several counties. */
  boolean several() {
    return counties.several();
  }

  /** Of several counties, the name of the one that sent the submission of that number. */
  String county(long id) {
    return submissions.stream()
        .filter(s -> s.id() == id)
        .findFirst()
        .map(s -> counties.name(s.arrival().region()))
        .orElse("");
  }

  /** A department, of several counties with its county before it. */
  String sender(String region, String department) {
    return counties.name(region) + labels.department(department);
  }

  /** What the data of a submission is called. */
  String dataset(Submission s) {
    return s.facts().dataset().map(labels::dataset).orElse("");
  }

  private Map<String, Object> view(Submission s) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", String.valueOf(s.id()));
    view.put("department", sender(s.arrival().region(), s.arrival().department()));
    view.put("dataset", dataset(s));
    view.put("file", s.arrival().fileName());
    view.put("sheet", s.facts().sheet());
    view.put("sha256", s.arrival().sha256());
    view.put("format", s.facts().format() + s.facts().charset().map(c -> " " + c).orElse(""));
    view.put("day", Words.date(s.facts().snapshotOn().orElse(reading.asOf())));
    view.put("state", say("state-" + s.state().code()));
    view.put("read", String.valueOf(s.counts().read()));
    view.put("accepted", String.valueOf(s.counts().accepted()));
    view.put("rejected", String.valueOf(s.counts().rejected()));
    view.put("duplicate", String.valueOf(s.counts().duplicate()));
    view.put("load", s.loadNumber().isPresent() ? "" + s.loadNumber().getAsLong() : "—");
    return view;
  }
}
