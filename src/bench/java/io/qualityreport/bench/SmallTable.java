package io.qualityreport.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;

/**
 * The lines of what JMH measured, in nanoseconds a row or, of headers and cells, a call, each
 * against its baseline if it has one.
 */
final class SmallTable {
  private static final String NONE = "–";

  private final Map<String, Cost> costs = new LinkedHashMap<>();

  /**
   * A line.
   *
   * @param what what was measured
   * @param baseline key of what it is held against, empty if nothing
   * @param product key of what was measured
   */
  private record Line(String what, String baseline, String product) {}

  /**
   * What one row costs.
   *
   * @param rows how many rows one call of the benchmark has
   * @param nanos nanoseconds a row
   * @param error half of the interval of 99.9 %, nanoseconds a row; no number of one iteration
   */
  private record Cost(int rows, double nanos, double error) {
    static Cost of(RunResult result) {
      String size = result.getParams().getParam("rows");
      int rows = size == null ? 1 : Integer.parseInt(size);
      return new Cost(
          rows,
          result.getPrimaryResult().getScore() / rows,
          result.getPrimaryResult().getScoreError() / rows);
    }

    String text() {
      return Double.isNaN(error)
          ? "%,.0f ns".formatted(nanos)
          : "%,.0f ± %,.0f ns".formatted(nanos, error);
    }
  }

  SmallTable(Collection<RunResult> results) {
    results.forEach(r -> costs.put(key(r.getParams()), Cost.of(r)));
  }

  /** The lines whose benchmarks were run. */
  List<String> lines() {
    return all().filter(l -> costs.containsKey(l.product())).map(this::line).toList();
  }

  private String line(Line line) {
    Cost product = costs.get(line.product());
    Optional<Cost> baseline = Optional.ofNullable(costs.get(line.baseline()));
    return "| %s | %s | %s | %s | %s | %s |"
        .formatted(
            line.what(),
            product.rows() == 1 ? "1" : "1 of %,d rows".formatted(product.rows()),
            baseline.map(Cost::text).orElse(NONE),
            product.text(),
            baseline.map(b -> "%.2f".formatted(product.nanos() / b.nanos())).orElse(NONE),
            NONE);
  }

  private static Stream<Line> all() {
    List<Line> lines = new ArrayList<>();
    for (String charset : List.of("UTF-8", "GB18030")) {
      Map<String, String> ways = new LinkedHashMap<>();
      ways.put("once", "decode once");
      ways.put("onceWitnessed", "decode once, headers tell the charset");
      ways.put("provenFirst", "prove, then decode");
      ways.forEach(
          (method, what) ->
              lines.add(
                  new Line(
                      what + ", " + charset + ", against bare FastCSV",
                      "DecoderCost.bare " + charset,
                      "DecoderCost." + method + " " + charset)));
    }
    lines.add(
        new Line(
            "find a header among all datasets, against the sender's own",
            "HeaderCost.ofSender",
            "HeaderCost.ofAll"));
    lines.add(new Line("kind of a row", "", "RowCost.kind"));
    lines.add(new Line("cells of a row", "", "RowCost.cells"));
    lines.add(new Line("check a good row", "", "RowCost.checkGood"));
    lines.add(
        new Line("check a bad row, against a good one", "RowCost.checkGood", "RowCost.checkBad"));
    cells().forEach(lines::add);
    return lines.stream();
  }

  private static Stream<Line> cells() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("instrument_no", "an identifier of 16 digits");
    fields.put("owner_code", "a credit code");
    fields.put("status", "a code of a list");
    fields.put("verified_on", "a date");
    fields.put("fee", "an amount");
    return fields.entrySet().stream()
        .map(
            f ->
                new Line(
                    "check " + f.getValue() + " alone, against a text",
                    "CellCost.check name",
                    "CellCost.check " + f.getKey()));
  }

  /** Class and method, and the parameter that tells apart runs of one method. */
  private static String key(BenchmarkParams params) {
    String method = params.getBenchmark().replaceFirst(".*\\.([^.]+\\.[^.]+)$", "$1");
    return Stream.of("charset", "field")
        .filter(params.getParamsKeys()::contains)
        .map(name -> method + " " + params.getParam(name))
        .findFirst()
        .orElse(method);
  }
}
