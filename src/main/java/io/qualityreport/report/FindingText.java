package io.qualityreport.report;

import static io.qualityreport.report.Words.say;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.qualityreport.measure.Figures;
import io.qualityreport.reconcile.Finding;
import io.qualityreport.reconcile.Narrative;
import io.qualityreport.reconcile.Sentence;
import io.qualityreport.text.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Findings as a reader sees them, with links to the figures behind them. */
final class FindingText {
  private final Figures figures;
  private final Narrative narrative;
  private final NarrativeText sentences;
  private final FigureText text;
  private final String root;

  FindingText(ReportInput input, Labels labels, String root) {
    this.figures = input.figures();
    this.narrative = input.narrative();
    this.sentences = new NarrativeText(input, labels, root);
    this.text = new FigureText(figures);
    this.root = root;
  }

  /**
   * Whether a finding speaks of a figure or a sentence of the section. What may be wrong is also
   * said where a figure that it rests on stands; a mere note is not repeated.
   */
  boolean concerns(Finding finding, ReportPlan.Section section) {
    Stream<String> known =
        behind(finding)
            .filter(id -> figures.find(id).isPresent() || narrative.find(id).isPresent());
    Predicate<String> own = id -> section.owns(id) || Sentence.of(id, section.id());
    return finding.severity() == Finding.Severity.NOTE
        ? known.findFirst().filter(own).isPresent()
        : known.anyMatch(own);
  }

  Map<String, Object> view(Finding f) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("severity", say("severity-" + f.severity().code()));
    view.put("explanation", f.explanation().in(Language.ZH).replaceFirst("[。.\\s]+$", ""));
    view.put("evidence", evidence(f));
    return view;
  }

  private List<SafeString> evidence(Finding f) {
    return behind(f)
        .distinct()
        .flatMap(id -> Stream.concat(figure(id), sentence(id)))
        .map(SafeString::new)
        .toList();
  }

  private Stream<String> figure(String id) {
    return figures.find(id).stream()
        .map(v -> MarkdownText.link(text.title(v), root + PageNames.figure(v.id())));
  }

  private Stream<String> sentence(String id) {
    return narrative.find(id).stream()
        .map(s -> sentences.link(say("narrative-cell", "cell", s.source().cell()), s));
  }

  private static Stream<String> behind(Finding f) {
    return Stream.concat(Stream.of(f.subject()), f.evidence().stream());
  }
}
