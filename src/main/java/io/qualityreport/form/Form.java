package io.qualityreport.form;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Field;
import io.qualityreport.text.Language;
import io.qualityreport.text.Message;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One dataset's empty form for one year.
 *
 * @param contract the dataset
 * @param year the year that its title names
 * @param language the language of what it explains; titles and values stay as departments know them
 */
public record Form(DatasetContract contract, int year, Language language) {

  /** Refuses null. */
  public Form {
    Objects.requireNonNull(contract, "contract");
    Objects.requireNonNull(language, "language");
  }

  /** The name of the form's file. */
  public String fileName() {
    String name = Message.of("form.file", "year", year, "title", contract.title()).in(Language.ZH);
    return name.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", "_") + ".xlsx";
  }

  /** The title above the table, from which the year is read when the form comes back. */
  String title() {
    return Message.of("form.title", "year", year, "title", contract.title()).in(Language.ZH);
  }

  /** The fields that have a column of their own, in order. */
  List<Field> columns() {
    return contract.fields().stream().filter(f -> f.boundOf().isEmpty()).toList();
  }

  /** Whether a field may be written as a lower bound, such as 50余. */
  boolean bounded(Field field) {
    Optional<String> name = Optional.of(field.name());
    return contract.fields().stream().anyMatch(f -> f.boundOf().equals(name));
  }

  /** A message in the form's language. */
  String words(String key, Object... namesAndValues) {
    return Message.of(key, namesAndValues).in(language);
  }
}
