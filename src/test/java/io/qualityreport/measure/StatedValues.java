package io.qualityreport.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes values of a catalog's figures out of texts: {@code 380}, {@code >=50} for a lower bound,
 * {@code 7/8} for a ratio of counts, {@code 649@2023-11-07} for one of another day, and an empty
 * text for a figure of which nothing was submitted. Zero is the value over no rows.
 */
public final class StatedValues {
  private static final Basis BASIS =
      new Basis("2023", LocalDate.of(2023, 12, 31), List.of(1L), List.of());

  private StatedValues() {}

  /** The values by id, in the printed unit of each figure. */
  public static Figures of(FigureCatalog catalog, Map<String, String> texts) {
    List<FigureValue> values = new ArrayList<>();
    texts.forEach((id, text) -> values.add(value(target(catalog, id), text)));
    return new Figures(values);
  }

  private static Target target(FigureCatalog catalog, String id) {
    Figure figure = catalog.owner(id).orElseThrow();
    String group = id.substring(Math.min(id.length(), figure.id().length() + 1));
    return new Target(figure, catalog.group(figure.id(), group));
  }

  private static FigureValue value(Target target, String text) {
    if (text.isEmpty()) {
      return Values.without(target, FigureStatus.MISSING, 0, BASIS.lacking("test"));
    }
    String[] dated = text.split("@", -1);
    Basis basis = dated.length == 1 ? BASIS : asOf(LocalDate.parse(dated[1]));
    String[] parts = dated[0].split("/", -1);
    return parts.length == 1
        ? stated(target, dated[0], basis)
        : ratio(target, new BigDecimal(parts[0]), new BigDecimal(parts[1]), basis);
  }

  private static Basis asOf(LocalDate day) {
    return new Basis(BASIS.period(), day, BASIS.submissions(), BASIS.missing());
  }

  private static FigureValue stated(Target target, String text, Basis basis) {
    boolean lowerBound = text.startsWith(">=");
    BigDecimal printed = new BigDecimal(lowerBound ? text.substring(2) : text);
    BigDecimal base = Unit.of(target.figure().unit()).base(printed);
    int rows = base.signum() == 0 ? 0 : 1;
    return Values.of(target, new Observed(Optional.of(base), rows, lowerBound), basis);
  }

  private static FigureValue ratio(Target target, BigDecimal over, BigDecimal under, Basis basis) {
    return Values.ratio(
        target.figure(), count(target, over, basis), count(target, under, basis), basis);
  }

  private static FigureValue count(Target target, BigDecimal number, Basis basis) {
    Figure counted = new Figure(target.id(), "数", "Number", "个", 0, target.figure().definition());
    return Values.of(
        Target.whole(counted), new Observed(Optional.of(number), number.intValue(), false), basis);
  }
}
