package io.qualityreport.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Table Schema constraints of one field.
 *
 * @param required whether a value must be present
 * @param unique whether a value may stand only once in a submission
 * @param pattern what the whole of a string must match
 * @param minimum smallest allowed number, inclusive
 * @param maximum largest allowed number, inclusive
 * @param minLength fewest characters (code points)
 * @param maxLength most characters (code points)
 * @param allowed the only values allowed, empty for any
 */
public record Constraints(
    boolean required,
    boolean unique,
    Optional<Pattern> pattern,
    Optional<BigDecimal> minimum,
    Optional<BigDecimal> maximum,
    OptionalInt minLength,
    OptionalInt maxLength,
    List<String> allowed) {
  private static final Pattern DIGITS = Pattern.compile("(?:\\[0-9]|\\\\d)\\{(\\d{1,3})}");

  /** Copies the allowed values. */
  public Constraints {
    allowed = List.copyOf(allowed);
  }

  /** How many digits a string is, if the pattern says that it is nothing else. */
  public OptionalInt digits() {
    return pattern.map(p -> DIGITS.matcher(p.pattern())).filter(Matcher::matches).stream()
        .mapToInt(m -> Integer.parseInt(m.group(1)))
        .findFirst();
  }
}
