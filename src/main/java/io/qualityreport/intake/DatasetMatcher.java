package io.qualityreport.intake;

import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Department;
import io.qualityreport.contract.NormalText;
import io.qualityreport.decode.CellRange;
import io.qualityreport.decode.HeaderFinder;
import io.qualityreport.decode.HeaderMatch;
import io.qualityreport.decode.RawRecord;
import io.qualityreport.text.Message;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells which dataset a sheet is, by its headers; where two fit equally, by the title above them,
 * then by the file's name.
 */
final class DatasetMatcher {
  private final Map<String, HeaderFinder> finders;
  private final Contracts contracts;
  private final HeaderFinder all;

  DatasetMatcher(Contracts contracts) {
    this.contracts = contracts;
    finders =
        contracts.departments().stream()
            .collect(
                Collectors.toMap(d -> d.id(), d -> new HeaderFinder(contracts.datasetsOf(d.id()))));
    all = new HeaderFinder(contracts.datasets());
  }

  /** Why a sheet that is no whole table of its sender is not taken: it is another department's. */
  Optional<Message> otherDepartments(
      String department, List<RawRecord> top, List<CellRange> merged) {
    return all.find(top, merged).stream()
        .filter(m -> m.missing().isEmpty() && !m.contract().department().equals(department))
        .findFirst()
        .flatMap(m -> contracts.department(m.contract().department()).map(d -> otherTable(m, d)));
  }

  /** The best match among the datasets that the department may send. */
  Optional<HeaderMatch> match(
      String department, List<RawRecord> top, List<CellRange> merged, List<String> fileNames) {
    List<HeaderMatch> found = finders.get(department).find(top, merged);
    Function<HeaderMatch, Integer> hint = m -> hint(m, fileNames);
    return found.stream()
        .min(
            Comparator.comparingDouble(HeaderMatch::score)
                .reversed()
                .thenComparing(hint, Comparator.reverseOrder()));
  }

  private static Message otherTable(HeaderMatch match, Department owner) {
    return Message.of(
        "intake.other-departments-table",
        "dataset",
        match.contract().title(),
        "department",
        owner.title());
  }

  private static int hint(HeaderMatch match, List<String> fileNames) {
    boolean titled = match.titles().stream().anyMatch(t -> names(t, match.contract()));
    return (titled ? 2 : 0)
        + (fileNames.stream().anyMatch(n -> names(n, match.contract())) ? 1 : 0);
  }

  private static boolean names(String text, DatasetContract contract) {
    return NormalText.of(text).contains(NormalText.of(contract.title()));
  }
}
