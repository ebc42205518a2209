package io.qualityreport.contract;

import java.util.List;
import java.util.Optional;

/**
 * All departments, code lists and dataset contracts of a catalog, loaded and validated once.
 * Immutable.
 */
public final class Contracts {

  /**
   * Loads and validates {@code departments.yaml}, {@code codes/*.yaml} and {@code datasets/**}.
   *
   * @throws CatalogException at the first declaration that cannot be used
   */
  public static Contracts load(CatalogFiles files) {
    throw new UnsupportedOperationException("helper A");
  }

  /** All departments, in declared order. */
  public List<Department> departments() {
    throw new UnsupportedOperationException("helper A");
  }

  /** The department of that id. */
  public Optional<Department> department(String id) {
    throw new UnsupportedOperationException("helper A");
  }

  /** All datasets, sorted by name. */
  public List<DatasetContract> datasets() {
    throw new UnsupportedOperationException("helper A");
  }

  /** The dataset of that name. */
  public Optional<DatasetContract> dataset(String name) {
    throw new UnsupportedOperationException("helper A");
  }

  /** What a department may send: its own datasets and those of {@code any}. */
  public List<DatasetContract> datasetsOf(String department) {
    throw new UnsupportedOperationException("helper A");
  }
}
