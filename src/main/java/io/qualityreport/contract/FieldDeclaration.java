package io.qualityreport.contract;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads and validates one field of a dataset. */
final class FieldDeclaration {
  /** Columns that the warehouse adds itself, and names that conditions use for dates. */
  private static final Set<String> RESERVED =
      Set.of(
          "region",
          "department",
          "period",
          "submission_id",
          "source_row",
          "load_number",
          "snapshot_on",
          "as_of",
          "period_start",
          "period_end");

  /** The longest identifier that PostgreSQL keeps whole. */
  private static final int LONGEST_NAME = 63;

  private final CatalogKey key;
  private final DatasetYaml.FieldYaml yaml;

  private FieldDeclaration(CatalogKey key, DatasetYaml.FieldYaml yaml) {
    this.key = key;
    this.yaml = yaml;
  }

  static Field read(CatalogKey key, DatasetYaml.FieldYaml yaml, Map<String, CodeList> codes) {
    return new FieldDeclaration(key, yaml).field(codes);
  }

  private Field field(Map<String, CodeList> codes) {
    checkName();
    String title = key.at("title").text(yaml.title(), "the Chinese header");
    FieldType type = key.at("type").required(yaml.type(), "a type");
    Optional<CodeList> list = codes(type, codes);
    onlyFor(type == FieldType.STRING, "format", yaml.format(), "strings");
    onlyFor(numeric(type), "unit", yaml.unit(), "numbers");
    onlyFor(type == FieldType.BOOLEAN, "boundOf", yaml.boundOf(), "booleans");
    return new Field(
        yaml.name(),
        title,
        CatalogKey.listed(yaml.aliases()),
        type,
        list,
        Optional.ofNullable(yaml.format()),
        Optional.ofNullable(yaml.unit()),
        ConstraintsDeclaration.read(key.at("constraints"), yaml, type),
        Boolean.TRUE.equals(yaml.personal()),
        Optional.ofNullable(yaml.boundOf()));
  }

  private void checkName() {
    CatalogKey name = key.at("name");
    name.name(yaml.name(), '_');
    if (yaml.name().length() > LONGEST_NAME) {
      throw name.wrong(
          "expected at most " + LONGEST_NAME + " characters, found " + yaml.name().length());
    }
    if (RESERVED.contains(yaml.name())) {
      throw name.wrong(
          "expected a name that the warehouse does not use itself, found "
              + yaml.name()
              + "; choose another");
    }
  }

  private Optional<CodeList> codes(FieldType type, Map<String, CodeList> lists) {
    onlyFor(type == FieldType.STRING, "codes", yaml.codes(), "strings");
    if (yaml.codes() == null) {
      return Optional.empty();
    }
    if (yaml.format() != null) {
      throw key.at("format").wrong("expected no format beside codes, which say all");
    }
    CodeList list = lists.get(yaml.codes());
    if (list == null) {
      throw key.at("codes")
          .wrong("expected one of " + sorted(lists.keySet()) + ", found " + yaml.codes());
    }
    return Optional.of(list);
  }

  private void onlyFor(boolean fits, String name, Object value, String types) {
    if (value != null && !fits) {
      throw key.at(name)
          .wrong(
              "expected only for "
                  + types
                  + ", found for type "
                  + HyphenatedEnums.written(yaml.type()));
    }
  }

  static boolean numeric(FieldType type) {
    return type == FieldType.INTEGER || type == FieldType.NUMBER;
  }

  private static List<String> sorted(Collection<String> names) {
    return names.stream().sorted().toList();
  }
}
