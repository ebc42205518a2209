package io.qualityreport.cli;

import io.qualityreport.text.Language;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.StoredFigure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** How values are printed: plain decimals at their declared precision, times to the second. */
final class Printed {
  private Printed() {}

  static String id(StoredFigure figure) {
    return figure.group().isEmpty() ? figure.figureId() : figure.figureId() + "/" + figure.group();
  }

  static Optional<BigDecimal> value(StoredFigure figure) {
    return figure.value().map(v -> v.setScale(figure.decimals(), RoundingMode.HALF_UP));
  }

  /** Without trailing zeros and never in scientific notation. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.setScale(Math.max(0, stripped.scale()));
  }

  static String time(Instant time, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        time.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
  }

  /** The text of a cell, empty for what is not there. */
  static String text(Object value) {
    if (value instanceof Optional<?> maybe) {
      return maybe.map(Printed::text).orElse("");
    }
    if (value instanceof OptionalLong maybe) {
      return maybe.isPresent() ? String.valueOf(maybe.getAsLong()) : "";
    }
    return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
  }

  /**
   * A text that cannot move a terminal's cursor or begin a line of its own, whatever a file's name
   * or a cell holds.
   */
  static String oneLine(String text) {
    return text.replaceAll("[\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]", " ");
  }

  /** The message in a language, with no argument able to do what {@link #oneLine} rules out. */
  static String sentence(Message message, Language language) {
    Map<String, String> args = new LinkedHashMap<>();
    message.args().forEach((name, value) -> args.put(name, oneLine(value)));
    return new Message(message.key(), args).in(language);
  }
}
