package io.qualityreport.report.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;

/** Draws a chart that Word and LibreOffice can edit, each bar labelled with its value. */
final class Drawing {
  private static final int WIDTH = 15;
  private static final double FONT_SIZE = 9;
  private static final List<XDDFColor> COLOURS =
      List.of(
          XDDFColor.from(new byte[] {0x1F, 0x5F, (byte) 0xA8}),
          XDDFColor.from(new byte[] {(byte) 0x9D, (byte) 0xB8, (byte) 0xD9}));

  private final Chart chart;

  Drawing(Chart chart) {
    this.chart = chart;
  }

  void into(XWPFRun run) {
    try {
      int width = WIDTH * Units.EMU_PER_CENTIMETER;
      plot(run.getDocument().createChart(run, width, height()));
    } catch (InvalidFormatException | IOException e) {
      throw new UncheckedIOException(new IOException("cannot draw the chart " + chart.id(), e));
    }
  }

  /** Tall enough for bars that lie below each other. */
  private int height() {
    double centimetres =
        chart.axis().upright() ? 7 : 1.5 + chart.bars().size() * (0.5 + 0.4 * chart.series().size());
    return (int) (centimetres * Units.EMU_PER_CENTIMETER);
  }

  private void plot(XWPFChart drawn) {
    drawn.setAutoTitleDeleted(true);
    boolean upright = chart.axis().upright();
    XDDFCategoryAxis names =
        drawn.createCategoryAxis(upright ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    XDDFValueAxis values =
        drawn.createValueAxis(upright ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    names.setOrientation(upright ? AxisOrientation.MIN_MAX : AxisOrientation.MAX_MIN);
    values.setCrossBetween(AxisCrossBetween.BETWEEN);
    values.setMinimum(0);
    values.setVisible(false);
    small(names);
    XDDFBarChartData data =
        (XDDFBarChartData) drawn.createData(ChartTypes.BAR, names, values);
    data.setBarDirection(upright ? BarDirection.COL : BarDirection.BAR);
    data.setVaryColors(false);
    data.setGapWidth(60);
    for (int s = 0; s < chart.series().size(); s++) {
      series(drawn, data, s);
    }
    drawn.plot(data);
    if (chart.series().size() > 1) {
      drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }
  }

  private void series(XWPFChart drawn, XDDFBarChartData data, int s) {
    String[] names = chart.bars().stream().map(Chart.Bar::name).toArray(String[]::new);
    XDDFCategoryDataSource categories =
        XDDFDataSourcesFactory.fromArray(names, drawn.formatRange(column(0)), 0);
    Double[] numbers =
        chart.bars().stream()
            .map(b -> b.values().get(s))
            .map(BigDecimal::doubleValue)
            .toArray(Double[]::new);
    XDDFNumericalDataSource<Double> values =
        XDDFDataSourcesFactory.fromArray(numbers, drawn.formatRange(column(s + 1)), s + 1);
    XDDFBarChartData.Series series =
        (XDDFBarChartData.Series) data.addSeries(categories, values);
    String name = chart.series().get(s);
    series.setTitle(name, drawn.setSheetTitle(name, s + 1));
    series.setFillProperties(new XDDFSolidFillProperties(COLOURS.get(s % COLOURS.size())));
    label(series.getCTBarSer().addNewDLbls());
  }

  private CellRangeAddress column(int column) {
    return new CellRangeAddress(1, chart.bars().size(), column, column);
  }

  private static void label(CTDLbls labels) {
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }

  private static void small(XDDFChartAxis axis) {
    axis.getOrAddTextProperties().setFontSize(FONT_SIZE);
  }
}
