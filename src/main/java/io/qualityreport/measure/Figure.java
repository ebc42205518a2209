package io.qualityreport.measure;

import io.qualityreport.contract.Condition;
import io.qualityreport.warehouse.Aggregate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A declared number of the report.
 *
 * @param id such as {@code equipment.total}
 * @param title Chinese title
 * @param titleEn English title
 * @param unit unit of the printed value, such as 台 or %; 万 and 亿 in it scale the printed value
 * @param decimals decimals of the printed value
 * @param definition how it is computed
 */
public record Figure(
    String id, String title, String titleEn, String unit, int decimals, Definition definition) {

  /** Checks that nothing is missing. */
  public Figure {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(definition, "definition");
  }

  /** How a figure is computed. */
  public sealed interface Definition {}

  /**
   * A measure over the rows of one dataset.
   *
   * @param dataset dataset name
   * @param measure what is computed
   * @param field over which field, empty for a count
   * @param where which rows, all if empty
   * @param groupBy a table by the codes of a field or by month, empty for a plain figure
   */
  public record Measured(
      String dataset,
      Aggregate.Measure measure,
      Optional<String> field,
      Optional<Condition> where,
      Optional<GroupBy> groupBy)
      implements Definition {}

  /**
   * What one department states of itself: the one row of the declared-figures dataset whose
   * indicator is this.
   *
   * @param indicator the indicator's text as departments write it
   */
  public record Declared(String indicator) implements Definition {}

  /**
   * Numerator over denominator; in percent where the unit is %.
   *
   * @param numerator figure id
   * @param denominator figure id
   */
  public record Ratio(String numerator, String denominator) implements Definition {}

  /**
   * A sum of figures, each with its sign.
   *
   * @param plus figure ids added
   * @param minus figure ids subtracted
   */
  public record Sum(List<String> plus, List<String> minus) implements Definition {

    /** Copies the ids. */
    public Sum {
      plus = List.copyOf(plus);
      minus = List.copyOf(minus);
    }
  }

  /**
   * Groups of a table.
   *
   * @param field a field with codes, or a date field
   * @param byMonth whether groups are the months of a date field
   */
  public record GroupBy(String field, boolean byMonth) {}
}
