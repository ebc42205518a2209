package io.qualityreport.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how many of something: a whole number from 0. */
final class Counts implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String value) {
    if (!value.matches("\\d{1,9}")) {
      throw new TypeConversionException("expected a whole number from 0, found " + value);
    }
    return Integer.valueOf(value);
  }
}
