package io.qualityreport.completeness;

import com.fasterxml.jackson.core.type.TypeReference;
import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.CatalogKey;
import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Department;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the calendar's files strictly. Not thread-safe. */
final class CalendarReader {
  private static final String FOLDER = "calendar";
  private static final String ENDING = ".yaml";
  private static final String ANY = "any";

  private final CatalogFiles files;
  private final Contracts contracts;
  private final Set<String> unread;
  private final Set<String> optional = new TreeSet<>();

  CalendarReader(CatalogFiles files, Contracts contracts) {
    this.files = files;
    this.contracts = contracts;
    this.unread = new TreeSet<>(files.list(FOLDER, ENDING));
  }

  /** What a department owes; nothing if the calendar has no file of it. */
  List<Duty> duties(String department) {
    List<Duty> duties = new ArrayList<>();
    String path = path(department);
    if (unread.remove(path)) {
      read(path, department, duties);
    }
    return duties;
  }

  /** Reads what every department may send, and refuses files of no department. */
  void refuseOtherFiles() {
    if (unread.remove(path(ANY))) {
      read(path(ANY), ANY, new ArrayList<>());
    }
    for (String path : unread) {
      String known =
          contracts.departments().stream().map(Department::id).collect(Collectors.joining(", "));
      throw CatalogKey.of(path)
          .wrong("expected a file named any or after a department: %s".formatted(known));
    }
  }

  /** Refuses a dataset that the calendar does not name. */
  void refuseGaps(List<Duty> duties) {
    Set<String> named =
        Stream.concat(duties.stream().map(Duty::dataset), optional.stream())
            .collect(Collectors.toSet());
    for (DatasetContract dataset : contracts.datasets()) {
      if (!named.contains(dataset.name())) {
        throw CatalogKey.of(path(dataset.department()))
            .wrong(
                "expected an entry for dataset %s, found none; say by when it is due, or optional: true"
                    .formatted(dataset.name()));
      }
    }
  }

  Set<String> optional() {
    return optional;
  }

  private void read(String path, String department, List<Duty> duties) {
    List<CalendarEntry> entries = files.yaml(path, new TypeReference<>() {});
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      CatalogKey key = CatalogKey.of(path).at(i);
      CalendarEntry entry = entries.get(i);
      DatasetContract dataset = dataset(key.at("dataset"), entry.dataset(), department);
      if (!seen.add(dataset.name())) {
        throw key.at("dataset")
            .wrong(
                "expected a dataset of its own, found %s a second time".formatted(dataset.name()));
      }
      if (entry.needNot(key)) {
        optional.add(dataset.name());
      } else if (department.equals(ANY)) {
        throw key.wrong(
            "expected optional: true, as no one department owes it; expect it in a department's file");
      } else {
        duties.add(new Duty(department, dataset.name(), entry.rhythm(key, dataset)));
      }
    }
  }

  private DatasetContract dataset(CatalogKey key, String name, String department) {
    DatasetContract dataset =
        contracts
            .dataset(key.text(name, "the name of a dataset"))
            .orElseThrow(
                () -> key.wrong("expected the name of a dataset, found %s".formatted(name)));
    if (!dataset.sentBy(department)) {
      throw key.wrong(
          "expected a dataset that %s sends, found %s, which %s sends"
              .formatted(department, name, dataset.department()));
    }
    return dataset;
  }

  private static String path(String department) {
    return FOLDER + "/" + department + ENDING;
  }
}
