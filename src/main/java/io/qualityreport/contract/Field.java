package io.qualityreport.contract;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One column of a dataset, as a Frictionless Table Schema field with the pipeline's own keys beside
 * it.
 *
 * @param name column name in the warehouse, {@code [a-z][a-z0-9_]*}
 * @param title Chinese header as departments write it
 * @param aliases other headers that mean the same
 * @param type type of the values
 * @param codes the code list that values must come from, for strings
 * @param format identifier format such as {@code uscc}, for strings
 * @param unit base unit of stored values, such as 元
 * @param constraints what a value must satisfy
 * @param personal whether values are masked everywhere but in the sender's own receipt
 * @param boundOf the number field whose cells tell this one: true where they are written as a lower
 *     bound (50余, ≥75); such a field has no column of its own in a file
 */
public record Field(
    String name,
    String title,
    List<String> aliases,
    FieldType type,
    Optional<CodeList> codes,
    Optional<IdentifierFormat> format,
    Optional<String> unit,
    Constraints constraints,
    boolean personal,
    Optional<String> boundOf) {

  /** Copies the aliases. */
  public Field {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    aliases = List.copyOf(aliases);
  }
}
