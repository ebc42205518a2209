package io.qualityreport.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a period: a year of four digits, 1900 to 2099. */
final class Years implements ITypeConverter<String> {
  @Override
  public String convert(String value) {
    if (!value.matches("(19|20)\\d{2}")) {
      throw new TypeConversionException("expected a year such as 2023, found " + value);
    }
    return value;
  }
}
