package io.qualityreport.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qualityreport.measure.Explanation;
import io.qualityreport.measure.Explanation.Cell;
import io.qualityreport.measure.Explanation.ExplainedRow;
import io.qualityreport.measure.Explanation.Source;
import io.qualityreport.measure.FigureValue;
import io.qualityreport.text.Language;
import io.qualityreport.warehouse.Run;

/** An explanation for programs; the names in it never change. */
final class ExplanationJson {
  private ExplanationJson() {}

  static ObjectNode of(Explanation explanation, Run run) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    put(root, "run", run.id());
    put(root, "watermark", run.reading().watermark());
    put(root, "catalog", run.catalogHash());
    root.setAll(of(explanation));
    return root;
  }

  private static ObjectNode of(Explanation explanation) {
    ObjectNode node = figure(explanation);
    ArrayNode inputs = node.putArray("inputs");
    explanation.inputs().forEach(input -> inputs.add(of(input)));
    ArrayNode sources = node.putArray("sources");
    explanation.sources().forEach(source -> sources.add(source(source)));
    put(node, "total_rows", explanation.totalRows());
    ArrayNode rows = node.putArray("rows");
    explanation.rows().forEach(row -> rows.add(row(row)));
    return node;
  }

  private static ObjectNode figure(Explanation explanation) {
    FigureValue value = explanation.value();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    put(node, "figure_id", value.id());
    put(node, "title", value.figure().title());
    put(node, "period", value.period());
    put(node, "as_of", value.asOf());
    put(node, "status", value.status().code());
    put(node, "value", value.rounded());
    put(node, "unit", value.figure().unit());
    put(node, "lower_bound", value.lowerBound());
    put(node, "numerator", value.numerator().map(Printed::plain));
    put(node, "denominator", value.denominator().map(Printed::plain));
    put(node, "recomputed", explanation.recomputed().map(Printed::plain));
    put(node, "agrees", Agreement.holds(explanation));
    put(node, "formula", explanation.formula().in(Language.ZH));
    put(node, "formula_en", explanation.formula().in(Language.EN));
    return node;
  }

  private static ObjectNode source(Source source) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    put(node, "submission", source.submissionId());
    put(node, "region", source.region());
    put(node, "department", source.department());
    put(node, "file", source.file());
    put(node, "sheet", source.sheet());
    put(node, "sha256", source.sha256());
    put(node, "rows", source.rows());
    return node;
  }

  private static ObjectNode row(ExplainedRow row) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    put(node, "submission", row.submissionId());
    put(node, "row", row.sourceRow());
    ArrayNode cells = node.putArray("cells");
    for (Cell cell : row.cells()) {
      ObjectNode one = cells.addObject();
      put(one, "cell", cell.address());
      put(one, "field", cell.field());
      put(one, "title", cell.title());
      put(one, "value", cell.value());
    }
    return node;
  }

  private static void put(ObjectNode node, String name, Object value) {
    node.set(name, Json.node(value));
  }
}
