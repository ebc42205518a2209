package io.qualityreport.measure;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.warehouse.Reading;
import io.qualityreport.warehouse.Submission;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What a value rests on.
 *
 * @param period the year
 * @param asOf the day it speaks of
 * @param submissions numbers of the submissions behind it, sorted
 * @param missing datasets of which nothing was accepted for it, sorted
 */
record Basis(String period, LocalDate asOf, List<Long> submissions, List<String> missing) {

  /** The basis of a dataset's figures. */
  static Basis of(DatasetContract dataset, Reading reading, List<Submission> inEffect) {
    return new Basis(
        reading.period(),
        inEffect.stream()
            .flatMap(s -> s.facts().snapshotOn().stream())
            .max(Comparator.naturalOrder())
            .orElse(reading.asOf()),
        inEffect.stream().map(Submission::id).sorted().toList(),
        inEffect.isEmpty() ? List.of(dataset.name()) : List.of());
  }

  /** The basis of a figure computed from others; of several days it speaks of the latest. */
  static Basis joined(Reading reading, Collection<FigureValue> inputs) {
    return new Basis(
        reading.period(),
        inputs.stream()
            .map(FigureValue::asOf)
            .max(Comparator.naturalOrder())
            .orElse(reading.asOf()),
        inputs.stream().flatMap(v -> v.submissions().stream()).distinct().sorted().toList(),
        inputs.stream().flatMap(v -> v.missing().stream()).distinct().sorted().toList());
  }

  /** The basis where nothing was sent and these nil returns say that there was nothing to send. */
  Basis nil(Collection<Long> numbers) {
    return new Basis(period, asOf, numbers.stream().distinct().sorted().toList(), List.of());
  }

  /** The same figure's basis where it was found in these submissions only. */
  Basis in(Collection<Long> numbers) {
    return new Basis(period, asOf, numbers.stream().distinct().sorted().toList(), missing);
  }

  /** The basis of a figure of which a dataset that was sent has nothing. */
  Basis lacking(String dataset) {
    return new Basis(period, asOf, submissions, List.of(dataset));
  }
}
