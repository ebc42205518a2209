package io.qualityreport.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All departments, code lists and dataset contracts of a catalog, loaded and validated once.
 * Immutable.
 */
public final class Contracts {
  private final List<Department> departments;
  private final SortedMap<String, DatasetContract> datasets;

  private Contracts(List<Department> departments, SortedMap<String, DatasetContract> datasets) {
    this.departments = departments;
    this.datasets = datasets;
  }

  /**
   * Loads and validates {@code departments.yaml}, {@code codes/*.yaml} and {@code datasets/**}.
   *
   * @throws CatalogException at the first declaration that cannot be used
   */
  public static Contracts load(CatalogFiles files) {
    List<Department> departments = DepartmentsFile.read(files);
    Map<String, CodeList> codes = CodeListFile.readAll(files);
    SortedMap<String, DatasetContract> datasets = new TreeMap<>();
    for (String path : files.list("datasets", ".yaml")) {
      DatasetContract dataset = DatasetFile.read(files, path, departments, codes);
      DatasetContract other = datasets.put(dataset.name(), dataset);
      if (other != null) {
        throw CatalogKey.of(path)
            .at("name")
            .wrong(
                "expected a name of its own, found "
                    + dataset.name()
                    + ", which is also a dataset of "
                    + other.department());
      }
    }
    return new Contracts(departments, datasets);
  }

  /** All departments, in declared order. */
  public List<Department> departments() {
    return departments;
  }

  /** The department of that id. */
  public Optional<Department> department(String id) {
    return departments.stream().filter(d -> d.id().equals(id)).findFirst();
  }

  /** All datasets, sorted by name. */
  public List<DatasetContract> datasets() {
    return List.copyOf(datasets.values());
  }

  /** The dataset of that name. */
  public Optional<DatasetContract> dataset(String name) {
    return Optional.ofNullable(datasets.get(name));
  }

  /** What a department may send: its own datasets, then those of {@code any}. */
  public List<DatasetContract> datasetsOf(String department) {
    List<DatasetContract> sent = new ArrayList<>();
    for (DatasetContract dataset : datasets.values()) {
      if (dataset.department().equals(department)
          || dataset.department().equals(DepartmentsFile.ANY)) {
        sent.add(dataset);
      }
    }
    sent.sort(Comparator.comparing(d -> d.department().equals(DepartmentsFile.ANY)));
    return sent;
  }
}
