package io.qualityreport.report;

import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.Contracts;
import io.qualityreport.measure.Figure;
import io.qualityreport.measure.FigureCatalog;
import io.qualityreport.measure.FigureStatus;
import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import io.qualityreport.measure.Unit;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The shipped figures of a year without a warehouse: what is counted or stated is set by a test
 * (from {@code year.properties} at first), rates, sums and groups follow from it.
 */
final class YearFigures {
  static final LocalDate YEAR_END = LocalDate.of(2023, 12, 31);
  static final LocalDate SNAPSHOT = LocalDate.of(2023, 11, 7);
  static final Contracts CONTRACTS = Contracts.load(CatalogFiles.packaged());
  static final FigureCatalog CATALOG = FigureCatalog.load(CatalogFiles.packaged(), CONTRACTS);

  /** Groups of tables that are figures of their own as well. */
  private static final Map<String, String> GROUPS =
      Map.of(
          "equipment.total/锅炉", "equipment.boilers",
          "equipment.total/压力容器", "equipment.pressure_vessels",
          "equipment.total/电梯", "equipment.lifts",
          "equipment.total/起重机械", "equipment.cranes",
          "equipment.total/场(厂)内专用机动车辆", "equipment.site_vehicles",
          "water.problems/设计单位", "water.problems_design",
          "water.problems/监理单位", "water.problems_supervision",
          "water.problems/施工单位", "water.problems_construction");

  private final Map<String, BigDecimal> counts = new TreeMap<>();
  private final Map<String, FigureStatus> absent = new LinkedHashMap<>();
  private final Map<String, BigDecimal> before = new TreeMap<>();
  private final Set<String> bounds = new TreeSet<>();
  private LocalDate day = YEAR_END;

  YearFigures() {
    Properties year = new Properties();
    try {
      year.load(new StringReader(Text.resource("year.properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    year.stringPropertyNames().forEach(id -> set(id, year.getProperty(id)));
    months(20, 18, 31, 24, 22, 27, 25, 30, 21, 23, 26, 23);
    for (int m = 1; m <= 12; m++) {
      set("elderly.safety_meetings/%02d".formatted(m), m <= 2 ? 3 : 2);
    }
  }

  YearFigures set(String id, long count) {
    return set(id, String.valueOf(count));
  }

  /** Sets a value in its printed unit. */
  YearFigures set(String id, String value) {
    counts.put(id, new BigDecimal(value));
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
    for (int m = 1; m <= 12; m++) {
      set("consumer.received_by_month/%02d".formatted(m), cases[m - 1]);
    }
    return this;
  }

  /** Declares the same figure a year earlier and gives it that value. */
  YearFigures before(String id, String value) {
    before.put(id, new BigDecimal(value));
    return this;
  }

  YearFigures on(LocalDate asOf) {
    day = asOf;
    return this;
  }

  Figures figures() {
    Map<String, FigureValue> values = new LinkedHashMap<>();
    List<FigureValue> ordered = new ArrayList<>();
    for (Figure figure : CATALOG.figures()) {
      ordered.add(compute(figure, values));
      if (figure.definition() instanceof Figure.Measured) {
        CATALOG.ids(figure.id()).stream()
            .skip(1)
            .map(id -> group(figure, id))
            .forEach(ordered::add);
      }
    }
    before.forEach((id, value) -> ordered.add(yearBefore(values.get(id), value)));
    return new Figures(ordered);
  }

  private FigureValue compute(Figure figure, Map<String, FigureValue> values) {
    FigureValue known = values.get(figure.id());
    if (known == null) {
      known = new Computed(figure, values).value();
      values.put(figure.id(), known);
    }
    return known;
  }

  private FigureValue group(Figure figure, String id) {
    String other = GROUPS.getOrDefault(id, id);
    BigDecimal count = counts.getOrDefault(other, BigDecimal.ZERO);
    return measured(figure, id.substring(id.indexOf('/') + 1), number(figure.id()).map(w -> count));
  }

  private FigureValue yearBefore(FigureValue now, BigDecimal value) {
    Figure f = now.figure();
    Figure earlier =
        new Figure(
            f.id() + "_before",
            "上年" + f.title(),
            f.titleEn(),
            f.unit(),
            f.decimals(),
            new Figure.PreviousYear(f.id()));
    return measured(earlier, "", Optional.of(value));
  }

  private FigureValue measured(Figure figure, String group, Optional<BigDecimal> number) {
    FigureStatus status =
        number.isPresent()
            ? FigureStatus.OK
            : absent.getOrDefault(figure.id(), FigureStatus.MISSING);
    boolean missing = status == FigureStatus.MISSING;
    String dataset = dataset(figure);
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
        dayOf(dataset),
        missing ? List.of() : List.of(SampleReport.submission(dataset)),
        missing ? List.of(dataset) : List.of());
  }

  private Optional<BigDecimal> number(String id) {
    return absent.containsKey(id) ? Optional.empty() : Optional.ofNullable(counts.get(id));
  }

  private static String dataset(Figure figure) {
    if (figure.definition() instanceof Figure.PreviousYear p) {
      return dataset(CATALOG.figure(p.figure()).orElseThrow());
    }
    return figure.definition() instanceof Figure.Measured m
        ? m.dataset()
        : figure.definition() instanceof Figure.Declared ? "declared-figures" : "";
  }

  private LocalDate dayOf(String dataset) {
    return dataset.equals("metrology-instruments") ? SNAPSHOT : day;
  }

  /** A figure with those that it is computed from. */
  private final class Computed {
    private final Figure figure;
    private final List<FigureValue> inputs = new ArrayList<>();

    Computed(Figure figure, Map<String, FigureValue> values) {
      this.figure = figure;
      for (String id : figure.definition().inputs()) {
        inputs.add(compute(CATALOG.figure(id).orElseThrow(), values));
      }
    }

    FigureValue value() {
      if (figure.definition() instanceof Figure.Ratio) {
        return ratio(inputs.get(0), inputs.get(inputs.size() - 1));
      }
      if (figure.definition() instanceof Figure.Sum sum) {
        return known() ? computed(sum(sum)) : lacking();
      }
      if (figure.definition() instanceof Figure.OverGroups over) {
        return known() ? computed(fewest(over.figure())) : lacking();
      }
      return measured(figure, "", number(figure.id()));
    }

    private boolean known() {
      return inputs.stream().allMatch(i -> i.value().isPresent());
    }

    private BigDecimal sum(Figure.Sum sum) {
      return inputs.stream()
          .map(i -> sum.minus().contains(i.figure().id()) ? base(i).negate() : base(i))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal fewest(String id) {
      return CATALOG.ids(id).stream()
          .skip(1)
          .map(g -> counts.getOrDefault(g, BigDecimal.ZERO))
          .min(BigDecimal::compareTo)
          .orElseThrow();
    }

    private FigureValue ratio(FigureValue over, FigureValue under) {
      FigureValue v =
          known() && base(under).signum() != 0
              ? computed(base(over).divide(base(under), MathContext.DECIMAL128))
              : lacking();
      return joined(v.status(), v.value(), over.base(), under.base());
    }

    private FigureValue computed(BigDecimal base) {
      Optional<BigDecimal> value = Optional.of(Unit.of(figure.unit()).printed(base));
      return joined(FigureStatus.OK, value, value, Optional.empty());
    }

    private FigureValue lacking() {
      boolean missing = inputs.stream().anyMatch(i -> i.status() == FigureStatus.MISSING);
      FigureStatus status = missing ? FigureStatus.MISSING : FigureStatus.UNDEFINED;
      return joined(status, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private FigureValue joined(
        FigureStatus status,
        Optional<BigDecimal> value,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator) {
      return new FigureValue(
          figure,
          "",
          status,
          value,
          numerator,
          denominator,
          inputs.get(inputs.size() - 1).rows(),
          false,
          "2023",
          inputs.stream().map(FigureValue::asOf).min(LocalDate::compareTo).orElseThrow(),
          inputs.stream().flatMap(i -> i.submissions().stream()).distinct().sorted().toList(),
          inputs.stream().flatMap(i -> i.missing().stream()).distinct().sorted().toList());
    }

    private static BigDecimal base(FigureValue v) {
      return v.base().orElseThrow();
    }
  }
}
