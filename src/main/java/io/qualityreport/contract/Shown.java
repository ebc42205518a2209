package io.qualityreport.contract;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;

/** How values that somebody else wrote are shown: capped, in one place. */
final class Shown {
  private static final int MOST = 200;

  private Shown() {}

  /** A text of at most 200 characters; what was longer ends in an ellipsis. */
  static String capped(String text) {
    if (text.length() <= MOST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(MOST - 2)) ? MOST - 2 : MOST - 1;
    return text.substring(0, end) + "…";
  }

  /** A number without an exponent, unless that would be longer than any that is meant. */
  static String number(BigDecimal number) {
    boolean sensible = number.scale() <= MOST && (long) number.precision() - number.scale() <= MOST;
    return sensible ? number.toPlainString() : number.toString();
  }

  /** A raw cell as its sender sees it, capped; empty for a blank cell. */
  static String cell(Object cell) {
    if (cell == null) {
      return "";
    }
    if (cell instanceof BigDecimal number) {
      return capped(number(number));
    }
    if (cell instanceof LocalDateTime time) {
      return time.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? time.toLocalDate().toString()
          : time.toString().replace('T', ' ');
    }
    if (cell instanceof ContractChecker.UnreadableCell broken) {
      return capped(broken.text());
    }
    return cell instanceof Boolean truth
        ? truth.toString().toUpperCase(Locale.ROOT)
        : capped(cell.toString());
  }
}
