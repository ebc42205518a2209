package io.qualityreport.warehouse;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Field;
import io.qualityreport.contract.FieldType;
import io.qualityreport.contract.SqlText;
import io.qualityreport.warehouse.Aggregate.CodeSlice;
import io.qualityreport.warehouse.Aggregate.MonthSlice;
import io.qualityreport.warehouse.Aggregate.Slice;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The facets that the conditions of a dataset's aggregates tell rows apart by: a field with codes
 * as it is, and of any other field the answers to the questions that are asked of it. Their names
 * have capitals where they are no field's, so that no declared name is theirs.
 */
final class Facets {
  private static final Pattern COLUMN = Pattern.compile("\"([^\"]+)\"");
  private static final int TRUTHS = 3;
  private static final int MONTHS = 13;

  private final DatasetContract dataset;
  private final Reading reading;
  private final Map<String, Facet> known = new TreeMap<>();

  Facets(DatasetContract dataset, Reading reading) {
    this.dataset = dataset;
    this.reading = reading;
  }

  /**
   * Which rows an aggregate counts, in terms of facets.
   *
   * @param facets the facets
   * @param filter a filter over their columns, empty text for all rows
   */
  record Filter(Set<Facet> facets, Sql filter) {

    /** Copies the facets. */
    Filter {
      facets = Set.copyOf(facets);
    }
  }

  /** The rows of an aggregate. */
  Filter of(Aggregate aggregate) {
    Set<Facet> facets = new LinkedHashSet<>();
    Sql filter = Sql.of("");
    aggregate
        .where()
        .map(where -> where.sql(reading.dates(), question -> named(question, facets)))
        .ifPresent(where -> filter.add(" filter (where (").add(where).add(")"));
    aggregate
        .slice()
        .ifPresent(
            slice ->
                filter
                    .add(aggregate.where().isPresent() ? " and " : " filter (where ")
                    .add(slice(slice, facets)));
    boolean all = aggregate.where().isEmpty() && aggregate.slice().isEmpty();
    return new Filter(facets, all ? filter : filter.add(")"));
  }

  /** The column of a question's answers; none where its fields are facets themselves. */
  private Optional<String> named(SqlText question, Set<Facet> facets) {
    Set<String> fields = new TreeSet<>();
    COLUMN.matcher(question.sql()).results().forEach(found -> fields.add(found.group(1)));
    if (fields.stream().allMatch(this::hasFewValues)) {
      fields.forEach(field -> facets.add(value(field)));
      return Optional.empty();
    }
    String key = question.sql() + question.values();
    Facet.Kind kind = fields.size() == 1 ? Facet.Kind.OF_ONE_FIELD : kindOf(fields);
    Facet facet =
        known.computeIfAbsent(
            key,
            k ->
                new Facet(
                    "\"P" + known.size() + '"',
                    Sql.of("(").add(question).add(")"),
                    fields.toString(),
                    kind,
                    TRUTHS));
    facets.add(facet);
    return Optional.of(facet.name().substring(1, facet.name().length() - 1));
  }

  /** A field against the as-of day asks for the snapshot's day as well, of which there are few. */
  private static Facet.Kind kindOf(Set<String> fields) {
    return fields.size() == 2 && fields.contains(DatasetTable.SNAPSHOT)
        ? Facet.Kind.OF_ONE_FIELD
        : Facet.Kind.OF_SEVERAL;
  }

  private boolean hasFewValues(String name) {
    return dataset.indexOf(name).isPresent()
        && (dataset.field(name).codes().isPresent()
            || dataset.field(name).type() == FieldType.BOOLEAN);
  }

  private Facet value(String name) {
    Field field = dataset.field(name);
    int values = field.codes().map(list -> list.codes().size() + 1).orElse(TRUTHS);
    return known.computeIfAbsent(
        name,
        key -> {
          String column = DatasetTable.quoted(field.name());
          return new Facet(column, Sql.of("r." + column), name, Facet.Kind.VALUE, values);
        });
  }

  private Sql slice(Slice slice, Set<Facet> facets) {
    if (slice instanceof CodeSlice code) {
      Facet facet = value(code.field());
      facets.add(facet);
      return Sql.of(facet.name() + " = ?", code.value());
    }
    if (slice instanceof MonthSlice month) {
      Facet facet = month(month.field());
      facets.add(facet);
      return Sql.of(facet.name() + " = ?", month.month());
    }
    throw new IllegalArgumentException("unknown slice " + slice);
  }

  private Facet month(String field) {
    String column = "r." + DatasetTable.quoted(dataset.field(field).name());
    LocalDate first = LocalDate.of(Integer.parseInt(reading.period()), 1, 1);
    return known.computeIfAbsent(
        "month of " + field,
        key ->
            new Facet(
                "\"M" + known.size() + '"',
                Sql.of("case when " + column + " >= ? and " + column + " < ?", first)
                    .with(first.plusYears(1))
                    .add(" then cast(extract(month from " + column + ") as integer) end"),
                key,
                Facet.Kind.VALUE,
                MONTHS));
  }

  /** At most how many combinations of these facets there can be. */
  static double combinations(Set<Facet> facets) {
    double combinations = 1;
    Map<String, List<Facet>> asked =
        facets.stream()
            .filter(f -> f.kind() == Facet.Kind.OF_ONE_FIELD)
            .collect(Collectors.groupingBy(Facet::subject));
    for (List<Facet> ofOneField : asked.values()) {
      combinations *= 2 * ofOneField.size() + 2; // between constants, at each, and missing
    }
    for (Facet facet : facets) {
      combinations *= facet.kind() == Facet.Kind.OF_ONE_FIELD ? 1 : facet.values();
    }
    return combinations;
  }
}
