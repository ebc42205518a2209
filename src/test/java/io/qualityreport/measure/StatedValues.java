package io.qualityreport.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes values of a catalog's figures out of texts: {@code 380}, {@code >=50} for a lower bound,
 * and an empty text for a figure of which nothing was submitted.
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
    boolean lowerBound = text.startsWith(">=");
    BigDecimal printed = new BigDecimal(lowerBound ? text.substring(2) : text);
    BigDecimal base = Unit.of(target.figure().unit()).base(printed);
    return Values.of(target, new Observed(Optional.of(base), 1, lowerBound), BASIS);
  }
}
