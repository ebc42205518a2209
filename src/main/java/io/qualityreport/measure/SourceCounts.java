package io.qualityreport.measure;

import io.qualityreport.measure.Explanation.Source;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** The submissions behind a figure that is computed from others. */
final class SourceCounts {
  private SourceCounts() {}

  /**
   * The submissions of all inputs. The rows of a sum's inputs add up; those of a ratio are mostly
   * the same rows, so of each submission the larger number counts.
   */
  static List<Source> joined(Figure.Definition definition, List<Explanation> inputs) {
    BinaryOperator<Source> join =
        definition instanceof Figure.Sum
            ? (a, b) -> withRows(a, a.rows() + b.rows())
            : BinaryOperator.maxBy(Comparator.comparingLong(Source::rows));
    SortedMap<Long, Source> sources = new TreeMap<>();
    inputs.stream()
        .flatMap(input -> input.sources().stream())
        .forEach(source -> sources.merge(source.submissionId(), source, join));
    return List.copyOf(sources.values());
  }

  private static Source withRows(Source source, long rows) {
    return new Source(
        source.submissionId(),
        source.region(),
        source.department(),
        source.file(),
        source.sha256(),
        source.sheet(),
        rows);
  }
}
