package io.qualityreport.warehouse;

/**
 * A property of rows by which a scan groups them before it aggregates.
 *
 * @param name its column, in quotes
 * @param expression what it is of a row
 * @param subject what it speaks of: facets of one field that compare it with constants have few
 *     combinations
 * @param kind how many values it can have
 * @param values how many values it has by itself, a missing one included
 */
record Facet(String name, Sql expression, String subject, Kind kind, int values) {

  /** How facets combine. */
  enum Kind {
    /** The value of a field with few values, or its month. */
    VALUE,
    /** The answer to a question about one field. */
    OF_ONE_FIELD,
    /** The answer to a question about several. */
    OF_SEVERAL
  }
}
