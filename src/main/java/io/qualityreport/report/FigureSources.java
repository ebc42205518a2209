package io.qualityreport.report;

import static io.qualityreport.report.Words.say;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.qualityreport.measure.FigureValue;
import io.qualityreport.warehouse.Submission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each figure of a section rests on: value, day, data and files. */
final class FigureSources {
  private final FigureText text;
  private final Submissions submissions;
  private final Labels labels;
  private final Counties counties;

  FigureSources(ReportInput input, Labels labels) {
    this.counties = new Counties(input);
    this.text = new FigureText(input.figures());
    this.submissions = new Submissions(input, labels);
    this.labels = labels;
  }

  /** A row for each of the figures. */
  List<Map<String, Object>> rows(List<FigureValue> figures) {
    return figures.stream().map(this::row).toList();
  }

  private Map<String, Object> row(FigureValue f) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("title", text.title(f));
    row.put("value", link(text.value(f), PageNames.figure(f.id())));
    row.put("behind", text.behind(f));
    row.put("day", f.asOf());
    List<Submission> files = submissions.read(List.of(f));
    row.put("data", data(f, files));
    row.put("files", files.stream().map(FigureSources::file).toList());
    return row;
  }

  private String data(FigureValue f, List<Submission> files) {
    Stream<String> read = files.stream().map(submissions::dataset);
    Stream<String> unread =
        f.missing().stream().map(d -> say("unread", "dataset", labels.dataset(d)));
    Stream<String> partly =
        counties.partly(List.of(f), labels).stream().map(p -> say("unread-partly", "data", p));
    return Stream.concat(read, Stream.concat(unread, partly))
        .distinct()
        .collect(Collectors.joining(say("comma")));
  }

  private static SafeString file(Submission submission) {
    String id = String.valueOf(submission.id());
    return link(id, "sources.html#s" + id);
  }

  private static SafeString link(String text, String address) {
    return new SafeString(MarkdownText.link(text, address));
  }
}
