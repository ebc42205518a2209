package io.qualityreport.sample;

/** The sentences that departments add to their sections; {@code {figure id}} stands for a value. */
final class Narratives {
  private static final TypedTable ALL = TypedTable.read("narrative.csv");

  private Narratives() {}

  /** One department's sentences as a text file, UTF-8. */
  static byte[] utf8(String department) {
    return Csv.utf8(ALL.of(department).texts());
  }

  /** One department's sentences as a text file, GBK. */
  static byte[] gbk(String department) {
    return Csv.gbk(ALL.of(department).texts());
  }
}
