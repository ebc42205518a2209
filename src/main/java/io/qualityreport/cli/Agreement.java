package io.qualityreport.cli;

import io.qualityreport.measure.Explanation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a figure is what its rows give when they are counted again, one by one. */
final class Agreement {
  private Agreement() {}

  static boolean holds(Explanation explanation) {
    Optional<BigDecimal> value = explanation.value().value().map(Printed::plain);
    return value.equals(explanation.recomputed().map(Printed::plain));
  }

  /** Ids of the figures that do not agree, those that the figure is computed from too. */
  static List<String> disagreeing(Explanation explanation) {
    List<String> ids = new ArrayList<>();
    if (!holds(explanation)) {
      ids.add(explanation.value().id());
    }
    explanation.inputs().forEach(input -> ids.addAll(disagreeing(input)));
    return List.copyOf(ids);
  }
}
