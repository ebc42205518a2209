package io.qualityreport.contract;

import io.qualityreport.text.Message;
import java.util.Locale;

/**
 * The unified social credit code of GB 32100-2015: registration authority, kind, six digits of the
 * division, nine characters of the organization code with its own check character, one check
 * character over all.
 */
final class CreditCode {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int LENGTH = 18;
  private static final int[] ORGANIZATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final int ORGANIZATION_START = 8;
  private static final int ORGANIZATION_CHECK = 16;
  private static final int DIVISION_START = 2;
  private static final byte[] VALUES = values();

  private CreditCode() {}

  private static byte[] values() {
    byte[] values = new byte[128];
    for (char c = 0; c < values.length; c++) {
      values[c] = (byte) ALPHABET.indexOf(c);
    }
    return values;
  }

  /** What a character counts, -1 if it is none of a code. */
  private static int value(char c) {
    return c < VALUES.length ? VALUES[c] : -1;
  }

  /** In capitals, half-width, without blanks. */
  static String normal(String text) {
    return NormalText.of(text).toUpperCase(Locale.ROOT);
  }

  /** The code itself, or a {@link CellProblem}. */
  static Object check(String code) {
    if (code.length() != LENGTH) {
      return problem("contract.uscc-length", code, String.valueOf(code.length()));
    }
    for (int i = 0; i < LENGTH; i++) {
      boolean division = i >= DIVISION_START && i < ORGANIZATION_START;
      int value = value(code.charAt(i));
      if (value < 0 || (division && value > 9)) {
        return problem("contract.uscc-character", code, code.substring(i, i + 1));
      }
    }
    if (code.charAt(ORGANIZATION_CHECK) != organizationCheck(code)) {
      return problem("contract.uscc-organization", code, String.valueOf(organizationCheck(code)));
    }
    return code.charAt(LENGTH - 1) == check18(code)
        ? code
        : problem("contract.uscc-check-digit", code, String.valueOf(check18(code)));
  }

  /** A code that is right in itself, of a division that there is none of. */
  static String example() {
    String organization = "91000000" + "00000000";
    String first17 = organization + organizationCheck(organization);
    return first17 + check18(first17);
  }

  /** The character that position 17 must have, from positions 9 to 16 (GB 11714). */
  static char organizationCheck(String code) {
    int sum = 0;
    for (int i = 0; i < ORGANIZATION_WEIGHTS.length; i++) {
      int value = Character.digit(code.charAt(ORGANIZATION_START + i), Character.MAX_RADIX);
      sum += value * ORGANIZATION_WEIGHTS[i];
    }
    int check = (11 - sum % 11) % 11;
    return check == 10 ? 'X' : (char) ('0' + check);
  }

  /** The character that position 18 must have, from positions 1 to 17. */
  static char check18(String code) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum += value(code.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }

  private static CellProblem problem(String key, String code, String detail) {
    return new CellProblem(
        "uscc", Message.of(key, "found", Shown.capped(code), "detail", Shown.capped(detail)));
  }
}
