package io.qualityreport.measure;

import io.qualityreport.warehouse.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Explains figures of one reading, their inputs first, each once. */
final class ExplanationWalk {
  private final FormulaWords words;
  private final ExplainedRows rows;
  private final Map<Reading, Figures> computed;
  private final Map<Reading, Figures> recomputed;
  private final Map<Reading, Map<String, Explanation>> done = new HashMap<>();

  /**
   * Makes a walk.
   *
   * @param computed values by SQL, by reading
   * @param recomputed the same values from the rows
   */
  ExplanationWalk(
      FormulaWords words,
      ExplainedRows rows,
      Map<Reading, Figures> computed,
      Map<Reading, Figures> recomputed) {
    this.words = words;
    this.rows = rows;
    this.computed = computed;
    this.recomputed = recomputed;
  }

  /** Explains the value of that id. */
  Explanation explain(Reading reading, String id) {
    Map<String, Explanation> known = done.computeIfAbsent(reading, r -> new HashMap<>());
    Explanation explanation = known.get(id);
    if (explanation == null) {
      explanation = explain(reading, computed.get(reading).find(id).orElseThrow());
      known.put(id, explanation);
    }
    return explanation;
  }

  private Explanation explain(Reading reading, FigureValue value) {
    Figure.Definition definition = value.figure().definition();
    Optional<FigureValue> again = recomputed.get(reading).find(value.id());
    List<Explanation> inputs = inputs(reading, definition);
    if (inputs.isEmpty()) {
      Contribution contribution = rows.contribution(reading, value.id());
      return new Explanation(
          value,
          words.of(value.figure(), value.group()),
          List.of(),
          rows.sources(contribution),
          rows.rows(definition, contribution),
          contribution.rows(),
          again.flatMap(FigureValue::value));
    }
    return new Explanation(
        value,
        words.of(value.figure(), value.group()),
        inputs,
        SourceCounts.joined(definition, inputs),
        List.of(),
        value.rows(),
        again.flatMap(FigureValue::value));
  }

  private List<Explanation> inputs(Reading reading, Figure.Definition definition) {
    Reading read =
        definition instanceof Figure.PreviousYear ? Computation.yearBefore(reading) : reading;
    return definition.inputs().stream().map(id -> explain(read, id)).toList();
  }
}
