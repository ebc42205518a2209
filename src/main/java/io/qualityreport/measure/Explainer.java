package io.qualityreport.measure;

import io.qualityreport.contract.Contracts;
import io.qualityreport.warehouse.Reading;
import io.qualityreport.warehouse.Warehouse;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Walks from a figure to its rows and cells, and recomputes it from them in Java, independently of
 * the SQL scan.
 */
public final class Explainer {
  private final FigureCatalog catalog;
  private final Contracts contracts;
  private final Warehouse warehouse;
  private final Memory memory;

  /** Makes an explainer. */
  public Explainer(FigureCatalog catalog, Contracts contracts, Warehouse warehouse) {
    this(catalog, contracts, warehouse, Memory.ofNow());
  }

  /** Makes an explainer that counts again only what is not remembered. */
  public Explainer(FigureCatalog catalog, Contracts contracts, Warehouse warehouse, Memory memory) {
    this.catalog = catalog;
    this.contracts = contracts;
    this.warehouse = warehouse;
    this.memory = memory;
  }

  /**
   * Explains one figure of computed values.
   *
   * @param figures the values of the reading
   * @param id figure id, or {@code figure/group}
   * @param rowLimit how many rows to list at most; all of them are recomputed from
   * @throws IllegalArgumentException if there is no such figure
   */
  public Explanation explain(Reading reading, Figures figures, String id, int rowLimit) {
    if (catalog.owner(id).isEmpty() || figures.find(id).isEmpty()) {
      throw new IllegalArgumentException(
          "expected the id of a figure such as equipment.total or equipment.total/group, found "
              + id);
    }
    return walk(reading, figures, List.of(id), rowLimit).explain(reading, id);
  }

  /**
   * Explains all figures, reading the rows of each dataset once.
   *
   * @param figures the values of the reading
   * @param rowLimit how many rows to list at most with each figure
   * @return explanations by figure id, groups of tables too, in the order of the values
   */
  public Map<String, Explanation> explainAll(Reading reading, Figures figures, int rowLimit) {
    List<String> ids = figures.all().stream().map(FigureValue::id).toList();
    ExplanationWalk walk = walk(reading, figures, ids, rowLimit);
    Map<String, Explanation> explanations = new LinkedHashMap<>();
    ids.forEach(id -> explanations.put(id, walk.explain(reading, id)));
    return explanations;
  }

  private ExplanationWalk walk(
      Reading reading, Figures figures, Collection<String> ids, int rowLimit) {
    RowReader reader = new RowReader(warehouse.effectiveRows(), rowLimit, memory);
    Map<Reading, Figures> recomputed =
        new Computation(catalog, contracts, warehouse.effectiveRows(), reader)
            .compute(reading, ids);
    Map<Reading, Figures> computed = new HashMap<>();
    if (recomputed.size() > 1) {
      computed.putAll(
          new MeasureRun(catalog, contracts, warehouse.effectiveRows(), memory)
              .measure(reading, ids));
    }
    computed.put(reading, figures);
    return new ExplanationWalk(
        new FormulaWords(catalog, contracts),
        new ExplainedRows(contracts, warehouse.submissions(), reader),
        computed,
        recomputed);
  }
}
