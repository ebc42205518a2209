package io.qualityreport.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.qualityreport.measure.FigureValue;
import io.qualityreport.reconcile.Finding;
import io.qualityreport.text.Language;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The report's figures and findings as JSON for other programs: keys in a fixed order, numbers
 * exact and without exponent, {@code null} where a figure has no value.
 */
final class JsonFiles {
  private static final ObjectWriter JSON =
      new ObjectMapper()
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .writer(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  private JsonFiles() {}

  static String figures(ReportInput input, String title) {
    Map<String, Object> root = head(input, title);
    root.put("figures", input.figures().all().stream().map(JsonFiles::figure).toList());
    return text(root);
  }

  static String findings(ReportInput input, String title) {
    Map<String, Object> root = head(input, title);
    root.put("findings", input.findings().stream().map(JsonFiles::finding).toList());
    return text(root);
  }

  private static Map<String, Object> head(ReportInput input, String title) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("title", title);
    root.put("region", input.reading().region());
    if (input.reading().rollsUp()) {
      root.put("counties", input.reading().counties());
    }
    root.put("period", input.reading().period());
    root.put("as_of", input.reading().asOf().toString());
    root.put("watermark", input.reading().watermark());
    root.put("catalog", input.catalogHash());
    return root;
  }

  private static Map<String, Object> figure(FigureValue v) {
    Map<String, Object> figure = new LinkedHashMap<>();
    figure.put("figure_id", v.figure().id());
    figure.put("group", v.group());
    figure.put("title", v.figure().title());
    figure.put("title_en", v.figure().titleEn());
    figure.put("status", v.status().code());
    figure.put("value", v.rounded().orElse(null));
    figure.put("unit", v.figure().unit());
    figure.put("lower_bound", v.lowerBound());
    figure.put("exact", v.value().map(JsonFiles::plain).orElse(null));
    figure.put("numerator", v.numerator().map(JsonFiles::plain).orElse(null));
    figure.put("denominator", v.denominator().map(JsonFiles::plain).orElse(null));
    figure.put("rows", v.rows());
    figure.put("as_of", v.asOf().toString());
    figure.put("submissions", v.submissions());
    figure.put("missing", v.missing());
    if (!v.gaps().isEmpty()) {
      figure.put("gaps", v.gaps());
    }
    figure.put("page", PageNames.figure(v.id()));
    return figure;
  }

  private static Map<String, Object> finding(Finding f) {
    Map<String, Object> finding = new LinkedHashMap<>();
    finding.put("finding_id", f.id());
    finding.put("check", f.check());
    finding.put("severity", f.severity().code());
    finding.put("subject", f.subject());
    finding.put("expected", f.expected());
    finding.put("actual", f.actual());
    finding.put("explanation", f.explanation().in(Language.ZH));
    finding.put("explanation_en", f.explanation().in(Language.EN));
    finding.put("evidence", List.copyOf(f.evidence()));
    return finding;
  }

  private static BigDecimal plain(BigDecimal number) {
    return new BigDecimal(FigureText.plain(number));
  }

  /** Outside strings JSON has no {@code <}, so that no text in it can open a tag anywhere. */
  private static String text(Map<String, Object> root) {
    try {
      return JSON.writeValueAsString(root).replace("<", "\\u003c") + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write JSON", e);
    }
  }
}
