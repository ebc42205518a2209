package io.qualityreport.report;

import io.qualityreport.report.document.Chart;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A chart as SVG: rectangles and texts, placed by whole numbers, so that the same chart gives the
 * same bytes on every machine. (A drawing library measures text with the fonts it finds.)
 */
final class SvgChart {
  private static final int WIDTH = 640;
  private static final int NAMES = 190;
  private static final int VALUES = 90;
  private static final int THICK = 16;
  private static final int GAP = 10;
  private static final int TALL = 200;
  private static final int LINE = 22;

  private final Chart chart;
  private final int legend;
  private final List<Map<String, Object>> rectangles = new ArrayList<>();
  private final List<Map<String, Object>> texts = new ArrayList<>();

  SvgChart(Chart chart) {
    this.chart = chart;
    this.legend = chart.series().size() > 1 ? LINE + GAP : 0;
  }

  /** What the template of a chart shows. */
  Map<String, Object> view() {
    boolean upright = chart.axis().upright();
    int height = legend + (upright ? standing() : lying());
    if (legend > 0) {
      legend();
    }
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("title", chart.title());
    view.put("unit", chart.axis().unit());
    view.put("width", String.valueOf(WIDTH));
    view.put("height", String.valueOf(height));
    view.put("rectangles", rectangles);
    view.put("texts", texts);
    return view;
  }

  private void legend() {
    int x = NAMES;
    for (int s = 0; s < chart.series().size(); s++) {
      rectangle(s, new Box(x, GAP / 2, THICK, THICK));
      text("start", x + THICK + 6, GAP / 2 + THICK - 3, chart.series().get(s));
      x += 2 * VALUES;
    }
  }

  private int lying() {
    int y = legend;
    for (Chart.Bar bar : chart.bars()) {
      int all = THICK * bar.values().size();
      text("end", NAMES - 8, y + GAP / 2 + all / 2 + 5, bar.name());
      for (int s = 0; s < bar.values().size(); s++) {
        BigDecimal value = bar.values().get(s);
        Box box =
            new Box(NAMES, y + GAP / 2 + s * THICK, length(value, WIDTH - NAMES - VALUES), THICK - 2);
        rectangle(s, box);
        text("start", NAMES + box.width() + 6, box.y() + THICK - 4, FigureText.plain(value));
      }
      y += all + GAP;
    }
    return y - legend + GAP / 2;
  }

  private int standing() {
    int slot = WIDTH / chart.bars().size();
    int base = legend + LINE + TALL;
    for (int b = 0; b < chart.bars().size(); b++) {
      Chart.Bar bar = chart.bars().get(b);
      int width = slot * 6 / 10 / bar.values().size();
      for (int s = 0; s < bar.values().size(); s++) {
        BigDecimal value = bar.values().get(s);
        int height = length(value, TALL);
        Box box = new Box(b * slot + slot / 5 + s * width, base - height, width, height);
        rectangle(s, box);
        text("middle", box.x() + width / 2, box.y() - 5, FigureText.plain(value));
      }
      text("middle", b * slot + slot / 2, base + LINE - 5, bar.name());
    }
    return 2 * LINE + TALL;
  }

  private int length(BigDecimal value, int longest) {
    return value
        .multiply(BigDecimal.valueOf(longest))
        .divide(chart.largest(), 0, RoundingMode.HALF_UP)
        .intValueExact();
  }

  /** A place of the picture, from its upper left corner. */
  private record Box(int x, int y, int width, int height) {}

  private void rectangle(int series, Box box) {
    rectangles.add(
        Map.of(
            "series", String.valueOf(series),
            "x", String.valueOf(box.x()),
            "y", String.valueOf(box.y()),
            "width", String.valueOf(box.width()),
            "height", String.valueOf(box.height())));
  }

  private void text(String anchor, int x, int y, String text) {
    texts.add(
        Map.of("anchor", anchor, "x", String.valueOf(x), "y", String.valueOf(y), "text", text));
  }
}
