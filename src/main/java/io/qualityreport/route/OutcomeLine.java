package io.qualityreport.route;

import io.qualityreport.text.Language;
import io.qualityreport.text.VisibleText;
import io.qualityreport.warehouse.Submission;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;

/** The one line that an administrator finds in the log for each sheet of a file. */
final class OutcomeLine {

  private OutcomeLine() {}

  static String of(Submission s) {
    StringBuilder line = new StringBuilder();
    put(line, "department", s.arrival().department());
    put(line, "file", '"' + quoted(s.arrival().fileName()) + '"');
    put(line, "sheet", '"' + quoted(s.facts().sheet()) + '"');
    put(line, "dataset", s.facts().dataset().orElse("-"));
    put(line, "state", s.state().code());
    put(line, "read", s.counts().read());
    put(line, "accepted", s.counts().accepted());
    put(line, "rejected", s.counts().rejected());
    put(line, "duplicate", s.counts().duplicate());
    put(line, "load", load(s.loadNumber()));
    s.reason().ifPresent(r -> put(line, "reason", '"' + quoted(r.in(Language.ZH)) + '"'));
    put(
        line,
        "seconds",
        BigDecimal.valueOf(s.took().toMillis(), 3).setScale(1, RoundingMode.HALF_UP));
    put(line, "submission", s.id());
    return line.substring(1);
  }

  /** A text on one line, so that no file name can write lines of its own into the log. */
  static String quoted(String text) {
    return VisibleText.line(text.replace("\\", "\\\\").replace("\"", "\\\""));
  }

  private static void put(StringBuilder line, String key, Object value) {
    line.append(' ').append(key).append('=').append(value);
  }

  private static String load(OptionalLong number) {
    return number.isPresent() ? String.valueOf(number.getAsLong()) : "-";
  }
}
