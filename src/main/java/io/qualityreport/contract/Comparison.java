package io.qualityreport.contract;

/** The comparison operators of conditions. */
enum Comparison {
  EQUAL("=", "equal"),
  NOT_EQUAL("<>", "not-equal"),
  LESS("<", "less"),
  NOT_GREATER("<=", "not-greater"),
  GREATER(">", "greater"),
  NOT_LESS(">=", "not-less");

  private final String sql;
  private final String word;

  Comparison(String sql, String word) {
    this.sql = sql;
    this.word = word;
  }

  String sql() {
    return sql;
  }

  /** Part of the message key of its words. */
  String word() {
    return word;
  }

  /** Whether it asks for an order, not only for equality. */
  boolean ordering() {
    return this != EQUAL && this != NOT_EQUAL;
  }

  /** Whether it holds for values that compare so. */
  boolean holds(int order) {
    return switch (this) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case NOT_GREATER -> order <= 0;
      case GREATER -> order > 0;
      case NOT_LESS -> order >= 0;
    };
  }

  /** The operator of that SQL text, {@code !=} too. */
  static java.util.Optional<Comparison> of(String sql) {
    String standard = sql.equals("!=") ? "<>" : sql;
    return java.util.Arrays.stream(values()).filter(c -> c.sql.equals(standard)).findFirst();
  }
}
