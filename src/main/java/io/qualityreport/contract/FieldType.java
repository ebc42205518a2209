package io.qualityreport.contract;

/** The type of a field's values and the Java class that holds one. */
public enum FieldType {
  /** {@link String}; the only type that may have codes, a format or a pattern. */
  STRING(String.class),
  /** {@link Long}. */
  INTEGER(Long.class),
  /** {@link java.math.BigDecimal}, in the field's base unit. */
  NUMBER(java.math.BigDecimal.class),
  /** {@link java.time.LocalDate}; a date-time is read as its date. */
  DATE(java.time.LocalDate.class),
  /** {@link Boolean}. */
  BOOLEAN(Boolean.class);

  private final Class<?> valueClass;

  FieldType(Class<?> valueClass) {
    this.valueClass = valueClass;
  }

  /** The class of a value; a missing value is null whatever the type. */
  public Class<?> valueClass() {
    return valueClass;
  }
}
