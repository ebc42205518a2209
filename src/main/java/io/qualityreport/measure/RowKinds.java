package io.qualityreport.measure;

import io.qualityreport.contract.Condition;
import io.qualityreport.contract.Condition.Truth;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.DateContext;
import io.qualityreport.contract.Field;
import io.qualityreport.contract.FieldType;
import io.qualityreport.contract.Questions;
import io.qualityreport.warehouse.Aggregate;
import io.qualityreport.warehouse.Reading;
import io.qualityreport.warehouse.SourcedRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recomputes many targets from rows: every question that their conditions ask is asked of a row
 * once, and rows that answer all of them alike are counted together. Which targets count such rows
 * is found out by asking each target about the first of them.
 */
final class RowKinds {
  private final List<MeasuredRows> targets;
  private final DateContext dates;
  private final Questions questions;
  private final int[] valued;
  private final int[] months;
  private final List<Map<Object, Integer>> values = new ArrayList<>();
  private final Map<Answers, RowKind> kinds = new HashMap<>();
  private final Answers asked;

  /** The answers of a row, as a key. */
  private record Answers(int[] numbers) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Answers answers && Arrays.equals(numbers, answers.numbers);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(numbers);
    }
  }

  /**
   * Makes a count of measured targets of one dataset.
   *
   * @param keep how many rows to remember of each
   */
  RowKinds(DatasetContract dataset, Reading reading, List<Target> measured, int keep) {
    RowTest test = new RowTest(dataset, reading);
    this.targets = measured.stream().map(target -> new MeasuredRows(target, test, keep)).toList();
    this.dates = reading.dates();
    this.questions = Questions.of(conditions(measured), fewValues(dataset));
    Set<String> byValue = new TreeSet<>(questions.valued());
    slices(measured, Aggregate.CodeSlice.class)
        .map(Aggregate.CodeSlice::field)
        .forEach(byValue::add);
    this.valued = places(byValue, test);
    this.months =
        places(
            slices(measured, Aggregate.MonthSlice.class)
                .map(Aggregate.MonthSlice::field)
                .collect(Collectors.toCollection(TreeSet::new)),
            test);
    for (int i = 0; i < valued.length; i++) {
      values.add(new HashMap<>());
    }
    this.asked = new Answers(new int[questions.size() + valued.length + months.length]);
  }

  private static List<Condition> conditions(List<Target> targets) {
    return targets.stream()
        .map(target -> (Figure.Measured) target.figure().definition())
        .flatMap(m -> Stream.concat(m.where().stream(), m.lowerBound().stream()))
        .toList();
  }

  private static <T extends Aggregate.Slice> Stream<T> slices(List<Target> targets, Class<T> kind) {
    return targets.stream()
        .flatMap(target -> target.group().slice().stream())
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  private static Set<String> fewValues(DatasetContract dataset) {
    return dataset.fields().stream()
        .filter(f -> f.codes().isPresent() || f.type() == FieldType.BOOLEAN)
        .map(Field::name)
        .collect(Collectors.toSet());
  }

  private static int[] places(Set<String> fields, RowTest test) {
    return fields.stream().mapToInt(test::place).toArray();
  }

  /** Adds a row. */
  void add(SourcedRow row) {
    ask(row);
    RowKind kind = kinds.get(asked);
    if (kind == null) {
      kind = new RowKind(targets.stream().filter(target -> target.counts(row)).toList());
      kinds.put(new Answers(asked.numbers().clone()), kind);
    }
    kind.add(row);
  }

  private void ask(SourcedRow row) {
    Object[] cells = row.values();
    DateContext seen = row.snapshotOn().map(dates::withAsOf).orElse(dates);
    int[] answers = asked.numbers();
    int next = 0;
    for (int i = 0; i < questions.size(); i++) {
      answers[next++] = number(questions.answer(i, cells, seen));
    }
    for (int i = 0; i < valued.length; i++) {
      answers[next++] = number(values.get(i), cells[valued[i]]);
    }
    for (int place : months) {
      answers[next++] = month((LocalDate) cells[place]);
    }
  }

  private static int number(Truth answer) {
    return switch (answer) {
      case FALSE -> 0;
      case TRUE -> 1;
      case UNKNOWN -> 2;
    };
  }

  private static int number(Map<Object, Integer> known, Object value) {
    Integer number = known.get(value);
    if (number == null) {
      number = known.size();
      known.put(value, number);
    }
    return number;
  }

  private int month(LocalDate day) {
    return day == null || day.getYear() != dates.periodStart().getYear() ? 0 : day.getMonthValue();
  }

  /** Adds what was counted of other rows for the same targets; no row may be added any more. */
  RowKinds join(RowKinds other) {
    close();
    other.close();
    for (int i = 0; i < targets.size(); i++) {
      targets.get(i).add(other.targets.get(i));
    }
    return this;
  }

  private void close() {
    kinds.values().forEach(RowKind::close);
    kinds.clear();
  }

  /** What the rows gave; no row may be added any more. */
  Map<Target, Recount> recounts() {
    close();
    return targets.stream().collect(Collectors.toMap(MeasuredRows::target, MeasuredRows::recount));
  }
}
