package io.qualityreport.report;

import io.qualityreport.measure.Figure;
import io.qualityreport.measure.FigureStatus;
import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import io.qualityreport.warehouse.Aggregate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The figures of a year, built by hand: counts that a test sets, rates and groups that follow from
 * them.
 */
final class YearFigures {
  static final LocalDate YEAR_END = LocalDate.of(2023, 12, 31);
  static final LocalDate SNAPSHOT = LocalDate.of(2023, 11, 7);
  private static final List<String> KINDS =
      List.of("锅炉", "压力容器", "电梯", "起重机械", "场(厂)内专用机动车辆", "大型游乐设施", "压力管道", "客运索道");
  private static final List<String> PARTS =
      List.of(
          "equipment.boilers",
          "equipment.pressure_vessels",
          "equipment.lifts",
          "equipment.cranes",
          "equipment.site_vehicles");

  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final Map<String, FigureStatus> absent = new LinkedHashMap<>();
  private final Set<String> bounds = new TreeSet<>();
  private long[] months = {20, 18, 31, 24, 22, 27, 25, 30, 21, 23, 26, 23};
  private LocalDate day = YEAR_END;

  YearFigures() {
    set("metrology.instruments_recorded", 649).set("metrology.instruments_in_use", 550);
    set("metrology.instruments_due", 512).set("metrology.instruments_valid", 487);
    set("equipment.total", 390).set("equipment.total_declared", 380);
    set("equipment.boilers", 9).set("equipment.pressure_vessels", 70).set("equipment.lifts", 148);
    set("equipment.cranes", 96).set("equipment.site_vehicles", 67).set("equipment.overdue", 0);
    set("consumer.received", 290).set("consumer.closed", 290);
    set("consumer.checks_due", 41).set("consumer.checks_on_time", 40);
  }

  YearFigures set(String id, long count) {
    counts.put(id, count);
    absent.remove(id);
    return this;
  }

  YearFigures absent(String id, FigureStatus status) {
    absent.put(id, status);
    return this;
  }

  /** Everything whose id begins so is missing. */
  YearFigures missing(String prefix) {
    counts.keySet().stream()
        .filter(id -> id.startsWith(prefix))
        .forEach(id -> absent(id, FigureStatus.MISSING));
    return this;
  }

  YearFigures lowerBound(String id) {
    bounds.add(id);
    return this;
  }

  YearFigures months(long... cases) {
    months = cases.clone();
    return this;
  }

  YearFigures on(LocalDate asOf) {
    day = asOf;
    return this;
  }

  Figures figures() {
    List<FigureValue> values = new ArrayList<>();
    add(values, "metrology.instruments_recorded", "录入强制检定计量器具", "台件");
    add(values, "metrology.instruments_in_use", "在用计量器具", "台件");
    rate(
        values,
        "metrology.in_use_ratio",
        "在用计量器具占录入计量器具的比例",
        "metrology.instruments_in_use",
        "metrology.instruments_recorded");
    add(values, "metrology.instruments_due", "在用且应周期检定的计量器具", "台件");
    add(values, "metrology.instruments_valid", "在用且检定合格、在有效期内的计量器具", "台件");
    rate(
        values,
        "metrology.inspection_rate",
        "强制检定计量器具受检率",
        "metrology.instruments_valid",
        "metrology.instruments_due");
    equipment(values);
    consumer(values);
    return new Figures(values);
  }

  /** The declarations alone. */
  List<Figure> declared() {
    return figures().all().stream()
        .filter(v -> v.group().isEmpty())
        .map(FigureValue::figure)
        .toList();
  }

  private void equipment(List<FigureValue> values) {
    Figure total = counted("equipment.total", "在用特种设备总数", "台", Optional.of("kind"));
    values.add(value(total, "", number(total.id())));
    for (int i = 0; i < KINDS.size(); i++) {
      long count = i < PARTS.size() ? counts.get(PARTS.get(i)) : 0;
      values.add(
          value(total, KINDS.get(i), number(total.id()).map(t -> BigDecimal.valueOf(count))));
    }
    Figure declared =
        new Figure(
            "equipment.total_declared",
            "在用特种设备总数(上报)",
            "Special equipment in use as stated",
            "台",
            0,
            new Figure.Declared("在用特种设备总数"));
    values.add(value(declared, "", number(declared.id())));
    for (int i = 0; i < PARTS.size(); i++) {
      add(values, PARTS.get(i), KINDS.get(i), "台");
    }
    add(values, "equipment.overdue", "超期未检的在用特种设备", "台");
    number("equipment.total")
        .ifPresentOrElse(
            t ->
                set(
                    "equipment.in_use_within_date",
                    t.longValue() - counts.get("equipment.overdue")),
            () -> absent("equipment.in_use_within_date", FigureStatus.MISSING));
    add(values, "equipment.in_use_within_date", "未超期的在用特种设备", "台");
    rate(
        values,
        "equipment.inspection_rate",
        "特种设备定检率",
        "equipment.in_use_within_date",
        "equipment.total");
  }

  private void consumer(List<FigureValue> values) {
    add(values, "consumer.received", "12315受理举报诉求", "件");
    Figure byMonth =
        new Figure(
            "consumer.received_by_month",
            "12315受理举报诉求(按月)",
            "Cases received by month",
            "件",
            0,
            new Figure.Measured(
                "complaints",
                Aggregate.Measure.COUNT,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Figure.GroupBy("received_on", true)),
                Optional.empty()));
    values.add(value(byMonth, "", number("consumer.received")));
    for (int m = 1; m <= 12; m++) {
      BigDecimal count = BigDecimal.valueOf(months[m - 1]);
      values.add(value(byMonth, "%02d".formatted(m), number("consumer.received").map(t -> count)));
    }
    add(values, "consumer.closed", "12315办结", "件");
    rate(values, "consumer.close_rate", "12315办结率", "consumer.closed", "consumer.received");
    add(values, "consumer.checks_due", "核查期限已过的举报", "件");
    add(values, "consumer.checks_on_time", "按时核查的举报", "件");
    rate(
        values,
        "consumer.on_time_check_rate",
        "举报按时核查率",
        "consumer.checks_on_time",
        "consumer.checks_due");
  }

  private void add(List<FigureValue> values, String id, String title, String unit) {
    values.add(value(counted(id, title, unit, Optional.empty()), "", number(id)));
  }

  private void rate(List<FigureValue> values, String id, String title, String upper, String lower) {
    Optional<BigDecimal> n = number(upper);
    Optional<BigDecimal> d = number(lower);
    Optional<BigDecimal> rate =
        d.filter(x -> x.signum() != 0)
            .flatMap(
                x -> n.map(y -> y.multiply(new BigDecimal(100)).divide(x, MathContext.DECIMAL64)));
    FigureStatus status =
        rate.isPresent()
            ? FigureStatus.OK
            : n.isPresent() && d.isPresent() ? FigureStatus.UNDEFINED : FigureStatus.MISSING;
    Figure figure = new Figure(id, title, id, "%", 2, new Figure.Ratio(upper, lower));
    values.add(
        new FigureValue(
            figure,
            "",
            status,
            rate,
            n,
            d,
            d.map(BigDecimal::longValue).orElse(0L),
            false,
            "2023",
            dayOf(figure.id()),
            read(figure.id(), status),
            unread(figure.id(), status)));
  }

  private FigureValue value(Figure figure, String group, Optional<BigDecimal> number) {
    FigureStatus status =
        number.isPresent()
            ? FigureStatus.OK
            : absent.getOrDefault(figure.id(), FigureStatus.MISSING);
    return new FigureValue(
        figure,
        group,
        status,
        number,
        number,
        Optional.empty(),
        number.map(BigDecimal::longValue).orElse(0L),
        bounds.contains(figure.id()),
        "2023",
        dayOf(figure.id()),
        read(figure.id(), status),
        unread(figure.id(), status));
  }

  private Optional<BigDecimal> number(String id) {
    return absent.containsKey(id)
        ? Optional.empty()
        : Optional.ofNullable(counts.get(id)).map(BigDecimal::valueOf);
  }

  private static Figure counted(String id, String title, String unit, Optional<String> groupBy) {
    return new Figure(
        id,
        title,
        id,
        unit,
        0,
        new Figure.Measured(
            dataset(id),
            Aggregate.Measure.COUNT,
            Optional.empty(),
            Optional.empty(),
            groupBy.map(f -> new Figure.GroupBy(f, false)),
            Optional.empty()));
  }

  private static String dataset(String id) {
    return id.equals("equipment.total_declared")
        ? "declared-figures"
        : id.startsWith("equipment.")
            ? "special-equipment"
            : id.startsWith("metrology.") ? "metrology-instruments" : "complaints";
  }

  private static List<Long> read(String id, FigureStatus status) {
    List<String> datasets =
        List.of("metrology-instruments", "special-equipment", "declared-figures", "complaints");
    return status == FigureStatus.MISSING ? List.of() : List.of(datasets.indexOf(dataset(id)) + 1L);
  }

  private static List<String> unread(String id, FigureStatus status) {
    return status == FigureStatus.MISSING ? List.of(dataset(id)) : List.of();
  }

  private LocalDate dayOf(String id) {
    return id.startsWith("metrology.") ? SNAPSHOT : day;
  }
}
