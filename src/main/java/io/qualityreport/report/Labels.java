package io.qualityreport.report;

import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Department;
import io.qualityreport.measure.Figure;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Chinese titles of departments, datasets and their fields; what has no title is printed by its id.
 *
 * @param departments title by id
 * @param datasets title by name
 * @param fields title by {@code dataset.field}
 */
record Labels(
    Map<String, String> departments, Map<String, String> datasets, Map<String, String> fields) {

  Labels {
    departments = Map.copyOf(departments);
    datasets = Map.copyOf(datasets);
    fields = Map.copyOf(fields);
  }

  static Labels of(Contracts contracts) {
    Map<String, String> fields = new HashMap<>();
    for (DatasetContract d : contracts.datasets()) {
      d.fields().forEach(f -> fields.put(d.name() + "." + f.name(), f.title()));
    }
    return new Labels(
        contracts.departments().stream()
            .collect(Collectors.toMap(Department::id, Department::title)),
        contracts.datasets().stream()
            .collect(Collectors.toMap(DatasetContract::name, DatasetContract::title)),
        fields);
  }

  String department(String id) {
    return departments.getOrDefault(id, id);
  }

  String dataset(String name) {
    return datasets.getOrDefault(name, name);
  }

  String field(String dataset, String field) {
    return fields.getOrDefault(dataset + "." + field, field);
  }

  /** What the groups of a table are: the title of the field, or months; empty if it has none. */
  String groups(Figure figure) {
    return figure.definition() instanceof Figure.Measured m
        ? m.groupBy()
            .map(by -> by.byMonth() ? Words.say("table-month") : field(m.dataset(), by.field()))
            .orElse("")
        : "";
  }
}
