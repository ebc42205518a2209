package io.qualityreport.report.document;

import java.math.BigDecimal;
import java.util.List;

/**
 * A chart of bars.
 *
 * @param id such as {@code equipment-by-kind}
 * @param title Chinese title
 * @param axis what the bars measure and which way they go
 * @param series names of the series; one for a chart that compares nothing
 * @param bars the bars in order, each with a value of every series
 */
public record Chart(String id, String title, Axis axis, List<String> series, List<Bar> bars) {

  /** Copies the lists. */
  public Chart {
    series = List.copyOf(series);
    bars = List.copyOf(bars);
  }

  /**
   * The axis of values.
   *
   * @param unit unit of all values
   * @param upright whether the bars stand, as for months, rather than lie
   */
  public record Axis(String unit, boolean upright) {}

  /**
   * A bar, or a group of bars side by side.
   *
   * @param name what it stands for
   * @param values a value of each series, in the axis's unit, zero or more
   */
  public record Bar(String name, List<BigDecimal> values) {

    /** Copies the values. */
    public Bar {
      values = List.copyOf(values);
    }
  }

  /** The largest value of all bars; zero if there is none. */
  public BigDecimal largest() {
    return bars.stream()
        .flatMap(b -> b.values().stream())
        .max(BigDecimal::compareTo)
        .orElse(BigDecimal.ZERO);
  }
}
