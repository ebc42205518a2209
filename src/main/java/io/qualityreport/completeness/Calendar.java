package io.qualityreport.completeness;

import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.Department;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the catalog expects of whom, by when: {@code calendar/<department>.yaml}, in every period
 * anew. Immutable.
 */
public final class Calendar {
  private final List<Duty> duties;
  private final Set<String> optional;

  Calendar(List<Duty> duties, Set<String> optional) {
    this.duties = List.copyOf(duties);
    this.optional = Set.copyOf(optional);
  }

  /**
   * Loads and validates the calendar: every dataset is expected of some department or named as
   * optional.
   *
   * @throws io.qualityreport.contract.CatalogException at the first declaration that cannot be used
   */
  public static Calendar load(CatalogFiles files, Contracts contracts) {
    CalendarReader reader = new CalendarReader(files, contracts);
    List<Duty> duties = new ArrayList<>();
    for (Department department : contracts.departments()) {
      duties.addAll(reader.duties(department.id()));
    }
    reader.refuseOtherFiles();
    reader.refuseGaps(duties);
    return new Calendar(duties, reader.optional());
  }

  /** What is expected for a period, by department in the catalog's order, then as declared. */
  public List<Expectation> of(String period) {
    return duties.stream().flatMap(d -> d.in(Integer.parseInt(period)).stream()).toList();
  }

  /** Datasets that some department may send and need not. */
  public Set<String> optional() {
    return optional;
  }
}
