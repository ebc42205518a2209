package io.qualityreport.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** What all listings take. */
final class ListingOptions {
  @Option(
      names = "--period",
      paramLabel = "YEAR",
      descriptionKey = "period",
      converter = Years.class)
  private Optional<String> period;

  @Option(
      names = "--format",
      paramLabel = "table|csv|json",
      defaultValue = "table",
      descriptionKey = "format")
  private Format format;

  Optional<String> period() {
    return period;
  }

  Format format() {
    return format;
  }
}
