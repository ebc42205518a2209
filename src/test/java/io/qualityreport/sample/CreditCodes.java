package io.qualityreport.sample;

/** Synthetic unified social credit codes of the sample county, valid in both check digits. */
public final class CreditCodes {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] ORGANIZATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final String DIVISION = "654224";

  private CreditCodes() {}

  /**
   * A valid code.
   *
   * @param kind registration authority and kind of organization, such as 91 for a company
   * @param number tells organizations apart, 0 to 99,999
   */
  public static String of(String kind, int number) {
    String organization = "MA0" + "%05d".formatted(number);
    String body = kind + DIVISION + organization + organizationDigit(organization);
    return body + checkDigit(body);
  }

  /** The same code as someone reads it off a form: the letter O where the first zero stands. */
  static String misread(String code) {
    return code.replaceFirst("0", "O");
  }

  private static char organizationDigit(String organization) {
    int sum = 0;
    for (int i = 0; i < ORGANIZATION_WEIGHTS.length; i++) {
      sum += Character.digit(organization.charAt(i), 36) * ORGANIZATION_WEIGHTS[i];
    }
    int rest = 11 - sum % 11;
    return rest == 10 ? 'X' : (char) ('0' + rest % 11);
  }

  private static char checkDigit(String body) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < body.length(); i++) {
      sum += ALPHABET.indexOf(body.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }
}
