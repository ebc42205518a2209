package io.qualityreport.cli;

import io.qualityreport.warehouse.StoredFigure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How values of the ledger are printed: plain decimals at their declared precision. */
final class Printed {

  private Printed() {}

  static String id(StoredFigure figure) {
    return figure.group().isEmpty() ? figure.figureId() : figure.figureId() + "/" + figure.group();
  }

  static String value(StoredFigure figure) {
    return figure
        .value()
        .map(v -> v.setScale(figure.decimals(), RoundingMode.HALF_UP).toPlainString())
        .orElse("");
  }

  static String number(Optional<BigDecimal> number) {
    return number.map(n -> plain(n)).orElse("");
  }

  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.setScale(Math.max(0, stripped.scale())).toPlainString();
  }
}
