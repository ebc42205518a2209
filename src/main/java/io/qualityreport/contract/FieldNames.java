package io.qualityreport.contract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The names and headers of a dataset's fields: each stands for one field only. */
final class FieldNames {
  private final CatalogKey dataset;
  private final Map<String, Field> fields = new HashMap<>();

  /** Checks that names and headers are unambiguous. */
  FieldNames(CatalogKey dataset, List<Field> fields) {
    this.dataset = dataset;
    Map<String, String> headers = new HashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      CatalogKey key = dataset.at("fields").at(i);
      Field field = fields.get(i);
      if (this.fields.put(field.name(), field) != null) {
        throw key.at("name").wrong("expected a name of its own, found " + field.name() + " again");
      }
      header(key.at("title"), field.title(), field, headers);
      for (int a = 0; a < field.aliases().size(); a++) {
        header(key.at("aliases").at(a), field.aliases().get(a), field, headers);
      }
    }
  }

  private static void header(
      CatalogKey key, String text, Field field, Map<String, String> headers) {
    String normal = NormalText.of(text);
    if (normal.isEmpty()) {
      throw key.wrong("expected a header, found a blank text");
    }
    String other = headers.putIfAbsent(normal, field.name());
    if (other != null) {
      throw key.wrong(
          "expected a header of its own, found "
              + text
              + ", which already stands for field "
              + other);
    }
  }

  /** Requires that a key names a date field, if it is there. */
  Optional<String> date(CatalogKey key, String name) {
    if (name == null) {
      return Optional.empty();
    }
    Field field = known(key, name);
    if (field.type() != FieldType.DATE) {
      throw key.wrong(
          "expected a field of type date, found "
              + name
              + " of type "
              + HyphenatedEnums.written(field.type()));
    }
    return Optional.of(name);
  }

  /** Requires that a list names required fields, each once. */
  List<String> required(String listName, List<String> names) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      CatalogKey key = dataset.at(listName).at(i);
      Field field = known(key, names.get(i));
      if (!seen.add(names.get(i))) {
        throw key.wrong("expected each field once, found " + names.get(i) + " a second time");
      }
      if (!field.constraints().required()) {
        throw key.wrong(
            "expected a field with the constraint required: true, found "
                + names.get(i)
                + " without it");
      }
    }
    return names;
  }

  private Field known(CatalogKey key, String name) {
    Field field = fields.get(name);
    if (field == null) {
      throw key.wrong(
          "expected one of the fields "
              + fields.keySet().stream().sorted().collect(Collectors.joining(", "))
              + ", found "
              + name);
    }
    return field;
  }
}
