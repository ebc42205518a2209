package io.qualityreport.contract;

import io.qualityreport.text.Message;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Reads identifiers: half-width and trimmed, so that the same one is always spelled the same. What
 * a spreadsheet made of an identifier (digits lost, a date) is refused with the reason.
 */
final class IdentifierReader implements CellReader {
  private static final Pattern SCIENTIFIC = Pattern.compile("-?\\d(\\.\\d+)?[eE]\\+?\\d{2,3}");
  private static final BigDecimal EXACT = BigDecimal.TEN.pow(15);

  private final TextCells cells;
  private final TextLimits limits;
  private final Optional<IdentifierFormat> format;
  private final Optional<Pattern> pattern;
  private final OptionalInt digits;

  IdentifierReader(Field field, MissingValues missing) {
    this.cells = new TextCells(missing);
    this.limits = new TextLimits(field.constraints());
    this.format = field.format();
    this.pattern = field.constraints().pattern();
    this.digits = field.constraints().digits();
  }

  @Override
  public Object read(Object cell) {
    if (cell instanceof BigDecimal number && number.abs().compareTo(EXACT) >= 0) {
      return CellProblem.of("digits-lost", "contract.digits-lost", cell);
    }
    if (cell instanceof LocalDateTime || cell instanceof Boolean) {
      return CellProblem.of("type", "contract.no-identifier", cell);
    }
    Object read = cells.read(cell);
    return read instanceof String text ? identifier(text) : read;
  }

  private Object identifier(String text) {
    String normal = format.isPresent() ? format.get().normal(text) : halfWidth(text);
    Object checked = format.isPresent() ? format.get().check(normal) : matched(normal);
    if (checked instanceof CellProblem && SCIENTIFIC.matcher(normal).matches()) {
      return CellProblem.of("digits-lost", "contract.scientific", normal);
    }
    return checked;
  }

  private static String halfWidth(String text) {
    return ascii(text) || Normalizer.isNormalized(text, Normalizer.Form.NFKC)
        ? text
        : TextCells.trimmed(Normalizer.normalize(text, Normalizer.Form.NFKC));
  }

  private static boolean ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is so many digits as the pattern says and nothing else. */
  private boolean digitsOnly(String text) {
    return digits.isPresent() && text.length() == digits.getAsInt() && NormalText.digits(text);
  }

  private Object matched(String text) {
    if (digitsOnly(text)) {
      return limits.check(text);
    }
    if (pattern.isEmpty() && SCIENTIFIC.matcher(text).matches()) {
      return CellProblem.of("digits-lost", "contract.scientific", text);
    }
    return pattern.isEmpty() || pattern.get().matcher(text).matches()
        ? limits.check(text)
        : mismatch(pattern.get().pattern(), text);
  }

  private CellProblem mismatch(String pattern, String text) {
    return new CellProblem(
        "pattern",
        Message.of(
            digits.isPresent() ? "contract.digits" : "contract.pattern",
            "expected",
            digits.isPresent() ? digits.getAsInt() : pattern,
            "found",
            Shown.capped(text),
            "length",
            text.codePointCount(0, text.length())));
  }
}
