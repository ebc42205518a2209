package io.qualityreport.contract;

/** Identifier formats with a check that a pattern cannot express. */
public enum IdentifierFormat {
  /** Unified social credit code, GB 32100-2015: 18 characters, two check digits. */
  USCC {
    @Override
    String normal(String text) {
      return CreditCode.normal(text);
    }

    @Override
    Object check(String normal) {
      return CreditCode.check(normal);
    }

    @Override
    String example() {
      return CreditCode.example();
    }
  };

  /** The one spelling of an identifier. */
  abstract String normal(String text);

  /** The identifier itself, or a {@link CellProblem}. */
  abstract Object check(String normal);

  /** An identifier of the format that nobody has. */
  abstract String example();
}
