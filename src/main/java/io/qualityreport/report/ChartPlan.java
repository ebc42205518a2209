package io.qualityreport.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A chart that a section may show.
 *
 * @param id such as {@code equipment-by-kind}
 * @param title Chinese title; empty for the title of the figure whose groups it shows
 * @param unit unit of all values; empty for the unit of the figures
 * @param upright whether the bars stand, as for months
 * @param content what it shows
 */
record ChartPlan(String id, String title, String unit, boolean upright, Content content) {

  /** What a chart shows. */
  sealed interface Content {

    /** The figures that it is drawn from. */
    List<String> figures();
  }

  /**
   * The groups of one figure.
   *
   * @param figure figure id
   */
  record Groups(String figure) implements Content {

    @Override
    public List<String> figures() {
      return List.of(figure);
    }
  }

  /**
   * Figures side by side.
   *
   * @param series names of the series
   * @param bars figure ids by the name of their bar, one of each series
   */
  record Compared(List<String> series, Map<String, List<String>> bars) implements Content {

    /** Copies the collections; the bars keep their order. */
    Compared {
      series = List.copyOf(series);
      bars = Collections.unmodifiableMap(new LinkedHashMap<>(bars));
    }

    @Override
    public List<String> figures() {
      return bars.values().stream().flatMap(List::stream).toList();
    }
  }
}
