package io.qualityreport.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads and validates {@code departments.yaml}. */
final class DepartmentsFile {
  static final String PATH = "departments.yaml";

  /** Stands for every department in a dataset's contract, so that none may have this id. */
  static final String ANY = "any";

  private DepartmentsFile() {}

  static List<Department> read(CatalogFiles files) {
    List<Department> departments = files.yaml(PATH, new TypeReference<>() {});
    CatalogKey file = CatalogKey.of(PATH);
    if (departments.isEmpty()) {
      throw file.wrong("expected at least one department, found none");
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < departments.size(); i++) {
      check(file.at(i), departments.get(i), seen);
    }
    return List.copyOf(departments);
  }

  private static void check(CatalogKey key, Department department, Set<String> seen) {
    CatalogKey id = key.at("id");
    id.name(department.id(), '-');
    if (department.id().equals(ANY)) {
      throw id.wrong("expected another id than any, which stands for every department");
    }
    once(id, department.id(), seen);
    once(key.at("title"), key.at("title").text(department.title(), "the Chinese name"), seen);
    key.at("en").text(department.en(), "the English name");
  }

  private static void once(CatalogKey key, String value, Set<String> seen) {
    if (!seen.add(NormalText.of(value))) {
      throw key.wrong("expected a value of its own, found " + value + " a second time");
    }
  }
}
