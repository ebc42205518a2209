package io.qualityreport.measure;

import io.qualityreport.contract.Condition;
import io.qualityreport.warehouse.Aggregate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A declared number of the report.
 *
 * @param id such as {@code equipment.total}
 * @param title Chinese title
 * @param titleEn English title
 * @param unit unit of the printed value, such as 台 or %; 万 and 亿 in it scale the printed value, see
 *     {@link Unit}
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

  /** How a figure is computed; ids of figures in it may name one group, {@code figure/group}. */
  public sealed interface Definition {

    /** The ids of the figures that it names, in order, each once. */
    default List<String> inputs() {
      return List.of();
    }
  }

  /**
   * A measure over the rows of one dataset.
   *
   * @param dataset dataset name
   * @param measure what is computed
   * @param field over which field, empty for a count
   * @param where which rows, all if empty
   * @param groupBy a table by the codes of a field or by month, empty for a plain figure
   * @param lowerBound which rows make the value a lower bound (余, 多, 以上), none if empty
   */
  public record Measured(
      String dataset,
      Aggregate.Measure measure,
      Optional<String> field,
      Optional<Condition> where,
      Optional<GroupBy> groupBy,
      Optional<Condition> lowerBound)
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
  public record Ratio(String numerator, String denominator) implements Definition {

    @Override
    public List<String> inputs() {
      return Stream.of(numerator, denominator).distinct().toList();
    }
  }

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

    @Override
    public List<String> inputs() {
      return Stream.concat(plus.stream(), minus.stream()).distinct().toList();
    }
  }

  /**
   * The same figure a year earlier, as of the same day of that year, for 同比.
   *
   * @param figure figure id
   */
  public record PreviousYear(String figure) implements Definition {

    @Override
    public List<String> inputs() {
      return List.of(figure);
    }
  }

  /**
   * A measure over the groups of a table, such as the fewest meetings of any month. Months that are
   * not over by the as-of day do not count.
   *
   * @param figure id of a figure with groups
   * @param measure sum, min, max or avg
   */
  public record OverGroups(String figure, Aggregate.Measure measure) implements Definition {

    @Override
    public List<String> inputs() {
      return List.of(figure);
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
