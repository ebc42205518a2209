package io.qualityreport.measure;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.warehouse.Reading;
import io.qualityreport.warehouse.Submission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a value rests on.
 *
 * @param period the year
 * @param asOf the day it speaks of
 * @param submissions numbers of the submissions behind it, sorted
 * @param missing datasets of which nothing was accepted for it, sorted
 * @param gaps counties of which it lacks a dataset that others sent, sorted
 */
record Basis(
    String period, LocalDate asOf, List<Long> submissions, List<String> missing, List<Gap> gaps) {

  /** A basis without a gap. */
  Basis(String period, LocalDate asOf, List<Long> submissions, List<String> missing) {
    this(period, asOf, submissions, missing, List.of());
  }

  /** The basis of a dataset's figures. */
  static Basis of(DatasetContract dataset, Reading reading, List<Submission> inEffect) {
    LocalDate day =
        inEffect.stream()
            .flatMap(s -> s.facts().snapshotOn().stream())
            .max(Comparator.naturalOrder())
            .orElse(reading.asOf());
    List<String> silent = new ArrayList<>(reading.counties());
    inEffect.forEach(s -> silent.remove(s.arrival().region()));
    Basis whole =
        new Basis(
            reading.period(),
            day,
            inEffect.stream().map(Submission::id).sorted().toList(),
            List.of());
    return whole.without(silent, dataset.name(), reading);
  }

  /** The basis of a figure computed from others; of several days it speaks of the latest. */
  static Basis joined(Reading reading, Collection<FigureValue> inputs) {
    return new Basis(
        reading.period(),
        inputs.stream()
            .map(FigureValue::asOf)
            .max(Comparator.naturalOrder())
            .orElse(reading.asOf()),
        union(inputs, FigureValue::submissions),
        union(inputs, FigureValue::missing),
        union(inputs, FigureValue::gaps));
  }

  private static <T> List<T> union(
      Collection<FigureValue> inputs, Function<FigureValue, List<T>> part) {
    return inputs.stream().flatMap(v -> part.apply(v).stream()).distinct().sorted().toList();
  }

  /** The same basis where these counties sent nothing: missing if there is no other. */
  Basis without(Collection<String> silent, String dataset, Reading reading) {
    return silent.size() == reading.counties().size()
        ? new Basis(period, asOf, submissions, List.of(dataset))
        : new Basis(
            period,
            asOf,
            submissions,
            List.of(),
            silent.stream().map(region -> new Gap(region, dataset)).sorted().toList());
  }

  /** The counties of a reading that sent nothing of the dataset that this is the basis of. */
  List<String> silent(Reading reading) {
    return missing.isEmpty() ? gaps.stream().map(Gap::region).toList() : reading.counties();
  }

  /** The same basis with the nil returns that it rests on as well. */
  Basis with(Collection<Long> nilReturns) {
    return new Basis(
        period,
        asOf,
        Stream.concat(submissions.stream(), nilReturns.stream()).distinct().sorted().toList(),
        missing,
        gaps);
  }

  /** The same figure's basis where it was found in these submissions only. */
  Basis in(Collection<Long> numbers) {
    return new Basis(period, asOf, numbers.stream().distinct().sorted().toList(), missing, gaps);
  }

  /** The basis of a figure of which a dataset that was sent has nothing. */
  Basis lacking(String dataset) {
    return new Basis(period, asOf, submissions, List.of(dataset));
  }

  /**
   * The basis of a figure that cannot be computed because its inputs do not speak of the same
   * counties: missing is what the one lacks of a county and the other has.
   */
  Basis uneven(Collection<FigureValue> inputs) {
    List<Gap> lacked =
        gaps.stream()
            .filter(gap -> !inputs.stream().allMatch(v -> v.lacks().contains(gap.region())))
            .toList();
    return new Basis(
        period,
        asOf,
        submissions,
        Stream.concat(missing.stream(), lacked.stream().map(Gap::dataset))
            .distinct()
            .sorted()
            .collect(Collectors.toUnmodifiableList()),
        gaps);
  }
}
