package io.qualityreport.report;

import static io.qualityreport.report.Words.say;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.qualityreport.measure.FigureStatus;
import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import io.qualityreport.reconcile.FollowingUnit;
import io.qualityreport.reconcile.Narrative;
import io.qualityreport.reconcile.Sentence;
import io.qualityreport.reconcile.SentenceParts;
import io.qualityreport.reconcile.SentenceParts.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The sentences that departments add to sections, as inert Markdown with their figures filled in
 * and linked to the pages that explain them. Where there is no value to fill in, that is said.
 */
final class NarrativeText {
  private static final int LONGEST_ID = 40;

  private final Figures figures;
  private final Narrative narrative;
  private final FigureText text;
  private final Labels labels;
  private final String root;

  /**
   * Makes the texts.
   *
   * @param root the way from the rendered page to the report's folder, such as {@code ../}
   */
  NarrativeText(ReportInput input, Labels labels, String root) {
    this.figures = input.figures();
    this.narrative = input.narrative();
    this.text = new FigureText(figures);
    this.labels = labels;
    this.root = root;
  }

  /** The sentences of a section in order, each with where it came from. */
  List<Map<String, Object>> of(ReportPlan.Section section) {
    List<Sentence> sentences = narrative.of(section.id());
    return IntStream.range(0, sentences.size())
        .mapToObj(i -> view(i + 1, sentences.get(i), section))
        .toList();
  }

  private Map<String, Object> view(int number, Sentence sentence, ReportPlan.Section section) {
    boolean guest = !sentence.department().equals(section.department());
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("text", new SafeString(filled(sentence.content())));
    view.put("sender", guest ? labels.department(sentence.department()) : "");
    view.put("department", labels.department(sentence.department()));
    view.put("number", String.valueOf(number));
    view.put("file", sentence.source().file());
    view.put("sheet", sentence.source().sheet());
    view.put("cell", sentence.source().cell());
    String submission = String.valueOf(sentence.source().submission());
    view.put("submission", new SafeString(link(submission, sentence)));
    return view;
  }

  /** A sentence's place among the sources, linked. */
  String link(String words, Sentence sentence) {
    return MarkdownText.link(words, root + "sources.html#s" + sentence.source().submission());
  }

  /** The sentence with its values, as Markdown. */
  String filled(String content) {
    List<Part> parts = SentenceParts.of(content);
    StringBuilder filled = new StringBuilder();
    int taken = 0;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (part.place()) {
        String behind =
            i + 1 < parts.size() && !parts.get(i + 1).place() ? parts.get(i + 1).text() : "";
        taken = place(part, behind, filled);
      } else {
        filled.append(words(part.text().substring(taken)));
        taken = 0;
      }
    }
    return filled.toString();
  }

  /** Words between two places keep the blanks at their ends. */
  private static String words(String text) {
    String inert = MarkdownText.inert(text);
    String before = text.equals(text.stripLeading()) ? "" : " ";
    return inert.isEmpty()
        ? before
        : before + inert + (text.equals(text.stripTrailing()) ? "" : " ");
  }

  /** Fills one place and answers how many characters of the words behind it are said with it. */
  private int place(Part part, String behind, StringBuilder filled) {
    FigureValue value = figures.find(part.figure()).orElse(null);
    if (value == null) {
      filled.append(MarkdownText.inert(say("narrative-unknown", "figure", capped(part.figure()))));
      return 0;
    }
    FollowingUnit unit = FollowingUnit.of(value, behind);
    boolean known = value.status() == FigureStatus.OK;
    String words =
        known
            ? text.value(value, unit.unit(), unit.shift())
            : say("narrative-absent", "why", text.value(value));
    filled.append(MarkdownText.link(words, root + PageNames.figure(value.id())));
    return unit.length();
  }

  private static String capped(String id) {
    int length = id.codePointCount(0, id.length());
    return length <= LONGEST_ID ? id : id.substring(0, id.offsetByCodePoints(0, LONGEST_ID)) + "…";
  }
}
