package io.qualityreport.report;

import static io.qualityreport.report.Words.say;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.qualityreport.measure.Figures;
import io.qualityreport.reconcile.Finding;
import io.qualityreport.text.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Findings as a reader sees them, with links to the figures behind them. */
final class FindingText {
  private final Figures figures;
  private final FigureText text;
  private final String root;

  FindingText(Figures figures, String root) {
    this.figures = figures;
    this.text = new FigureText(figures);
    this.root = root;
  }

  /**
   * Whether a finding speaks of a figure of the section. What may be wrong is also said where a
   * figure that it rests on stands; a mere note is not repeated.
   */
  boolean concerns(Finding finding, ReportPlan.Section section) {
    Stream<String> known = figuresOf(finding).filter(id -> figures.find(id).isPresent());
    return finding.severity() == Finding.Severity.NOTE
        ? known.findFirst().filter(section::owns).isPresent()
        : known.anyMatch(section::owns);
  }

  Map<String, Object> view(Finding f) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("severity", say("severity-" + f.severity().code()));
    view.put("explanation", f.explanation().in(Language.ZH).replaceFirst("[。.\\s]+$", ""));
    view.put("evidence", evidence(f));
    return view;
  }

  private List<SafeString> evidence(Finding f) {
    return figuresOf(f)
        .distinct()
        .flatMap(id -> figures.find(id).stream())
        .map(v -> MarkdownText.link(text.title(v), root + PageNames.figure(v.id())))
        .map(SafeString::new)
        .toList();
  }

  private static Stream<String> figuresOf(Finding f) {
    return Stream.concat(Stream.of(f.subject()), f.evidence().stream());
  }
}
