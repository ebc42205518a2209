package io.qualityreport.report;

import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Department;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Chinese titles of departments and datasets; what has no title is printed by its id.
 *
 * @param departments title by id
 * @param datasets title by name
 */
record Labels(Map<String, String> departments, Map<String, String> datasets) {

  Labels {
    departments = Map.copyOf(departments);
    datasets = Map.copyOf(datasets);
  }

  static Labels of(Contracts contracts) {
    return new Labels(
        contracts.departments().stream()
            .collect(Collectors.toMap(Department::id, Department::title)),
        contracts.datasets().stream()
            .collect(Collectors.toMap(DatasetContract::name, DatasetContract::title)));
  }

  String department(String id) {
    return departments.getOrDefault(id, id);
  }

  String dataset(String name) {
    return datasets.getOrDefault(name, name);
  }
}
