package io.qualityreport.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import io.qualityreport.contract.DatasetContract.Mode;
import io.qualityreport.contract.DatasetContract.OnError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads and validates {@code datasets/<department>/<name>.yaml}. */
final class DatasetFile {
  private static final List<String> MISSING = List.of("", "-", "—", "——", "/", "无", "暂无", "N/A");
  private static final String DEFAULT_MAX_BAD_ROWS = "20%";
  private static final String BELOW_ALL = "[0-9]{1,2}(\\.[0-9]+)?%";

  private final CatalogKey file;
  private final DatasetYaml yaml;

  private DatasetFile(String path, DatasetYaml yaml) {
    this.file = CatalogKey.of(path);
    this.yaml = yaml;
  }

  /**
   * Reads one dataset.
   *
   * @param departments ids that a dataset may name
   * @param codes all code lists by name
   */
  static DatasetContract read(
      CatalogFiles files, String path, List<Department> departments, Map<String, CodeList> codes) {
    DatasetFile dataset = new DatasetFile(path, files.yaml(path, new TypeReference<>() {}));
    dataset.checkHead(departments);
    return dataset.contract(codes);
  }

  private void checkHead(List<Department> departments) {
    file.at("name").name(yaml.name(), '-');
    file.at("title").text(yaml.title(), "the Chinese title");
    CatalogKey key = file.at("department");
    String department = key.required(yaml.department(), "a department");
    if (!department.equals(DepartmentsFile.ANY)
        && departments.stream().noneMatch(d -> d.id().equals(department))) {
      throw key.wrong(
          "expected any or one of "
              + departments.stream().map(Department::id).collect(Collectors.joining(", "))
              + ", found "
              + department);
    }
    FileNames.own(file, yaml.name(), "datasets/" + department + "/" + yaml.name() + ".yaml");
  }

  private DatasetContract contract(Map<String, CodeList> codes) {
    List<Field> fields = fields(codes);
    FieldNames names = new FieldNames(file, fields);
    checkBounds(fields);
    checkCombinations();
    return new DatasetContract(
        yaml.name(),
        yaml.title(),
        yaml.department(),
        file.at("mode").required(yaml.mode(), "replace or append"),
        onError(),
        maxBadRows(),
        confirmAbove(),
        DateSources.period(file.at("period"), yaml.period(), names),
        DateSources.snapshot(file.at("snapshot"), yaml.snapshot()),
        names.date(file.at("eventDate"), yaml.eventDate()),
        names.required("scope", CatalogKey.listed(yaml.scope())),
        names.required("primaryKey", CatalogKey.listed(yaml.primaryKey())),
        missing(),
        fields,
        rowChecks(fields));
  }

  private List<Field> fields(Map<String, CodeList> codes) {
    CatalogKey key = file.at("fields");
    if (key.required(yaml.fields(), "a list of fields").isEmpty()) {
      throw key.wrong("expected at least one field, found none");
    }
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < yaml.fields().size(); i++) {
      fields.add(FieldDeclaration.read(key.at(i), yaml.fields().get(i), codes));
    }
    return fields;
  }

  private void checkBounds(List<Field> fields) {
    for (int i = 0; i < fields.size(); i++) {
      CatalogKey key = file.at("fields").at(i).at("boundOf");
      fields.get(i).boundOf().ifPresent(number -> checkBound(key, number, fields));
    }
  }

  private static void checkBound(CatalogKey key, String number, List<Field> fields) {
    if (fields.stream()
        .noneMatch(f -> f.name().equals(number) && FieldDeclaration.numeric(f.type()))) {
      throw key.wrong("expected the name of a number field of this dataset, found " + number);
    }
  }

  private void checkCombinations() {
    if (yaml.snapshot() != null && yaml.eventDate() != null) {
      throw file.at("eventDate").wrong("expected either snapshot or eventDate, found both");
    }
    if (yaml.snapshot() != null && yaml.mode() == Mode.APPEND) {
      throw file.at("mode").wrong("expected replace for a snapshot, found append");
    }
    if (yaml.mode() == Mode.APPEND && CatalogKey.listed(yaml.primaryKey()).isEmpty()) {
      throw file.at("primaryKey")
          .wrong("expected fields that tell which row a later one corrects, found none");
    }
    if (yaml.mode() == Mode.APPEND && !CatalogKey.listed(yaml.scope()).isEmpty()) {
      throw file.at("scope").wrong("expected only with mode replace, found with append");
    }
    if (yaml.mode() == Mode.APPEND && yaml.confirmAbove() != null) {
      throw file.at("confirmAbove").wrong("expected only with mode replace, found with append");
    }
    if (yaml.onError() == OnError.REJECT_FILE && yaml.maxBadRows() != null) {
      throw file.at("maxBadRows")
          .wrong("expected only with onError quarantine-rows, found with reject-file");
    }
  }

  private OnError onError() {
    return Objects.requireNonNullElse(yaml.onError(), OnError.QUARANTINE_ROWS);
  }

  private BigDecimal maxBadRows() {
    if (onError() == OnError.REJECT_FILE) {
      return BigDecimal.ZERO;
    }
    String text = Objects.requireNonNullElse(yaml.maxBadRows(), DEFAULT_MAX_BAD_ROWS);
    if (!text.matches("100%|" + BELOW_ALL)) {
      throw file.at("maxBadRows").wrong("expected a share from 0% to 100%, found " + text);
    }
    return share(text);
  }

  /** All rows or more can never be removed, so that such a limit would be none. */
  private Optional<BigDecimal> confirmAbove() {
    Optional<String> text = Optional.ofNullable(yaml.confirmAbove());
    if (text.filter(t -> !t.matches(BELOW_ALL)).isPresent()) {
      throw file.at("confirmAbove")
          .wrong("expected a share from 0% to below 100%, found " + text.get());
    }
    return text.map(DatasetFile::share);
  }

  private static BigDecimal share(String percent) {
    return new BigDecimal(percent.substring(0, percent.length() - 1)).movePointLeft(2);
  }

  private Set<String> missing() {
    return Objects.requireNonNullElse(yaml.missingValues(), MISSING).stream()
        .map(NormalText::of)
        .collect(Collectors.toSet());
  }

  private List<RowCheck> rowChecks(List<Field> fields) {
    List<DatasetYaml.RowCheckYaml> declared = CatalogKey.listed(yaml.rowChecks());
    Set<String> ids = new HashSet<>();
    List<RowCheck> checks = new ArrayList<>();
    for (int i = 0; i < declared.size(); i++) {
      CatalogKey key = file.at("rowChecks").at(i);
      checks.add(rowCheck(key, declared.get(i), fields));
      if (!ids.add(declared.get(i).id())) {
        throw key.at("id")
            .wrong("expected an id of its own, found " + declared.get(i).id() + " again");
      }
    }
    return checks;
  }

  private static RowCheck rowCheck(
      CatalogKey key, DatasetYaml.RowCheckYaml yaml, List<Field> fields) {
    key.at("id").name(yaml.id(), '-');
    Optional<Condition> when =
        Optional.ofNullable(yaml.when()).map(text -> condition(key.at("when"), text, fields));
    String must = key.at("must").text(yaml.must(), "a condition");
    return new RowCheck(yaml.id(), when, condition(key.at("must"), must, fields));
  }

  private static Condition condition(CatalogKey key, String text, List<Field> fields) {
    try {
      return Condition.parse(text, fields);
    } catch (CatalogException e) {
      throw e.at(key.file(), key.key());
    }
  }
}
