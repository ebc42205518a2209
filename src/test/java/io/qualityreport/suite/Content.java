package io.qualityreport.suite;

import java.util.Map;
import java.util.Optional;

/**
 * How the bytes of a file are made: exactly one of the first seven is given.
 *
 * @param text words as they stand, in the form that {@code as} says
 * @param table rows of a dataset, as a text file in the form that {@code as} says
 * @param book a workbook
 * @param hex bytes, two digits each, blanks and line breaks between them
 * @param base64 bytes
 * @param packaged a file of the packaged sample year, such as {@code metrology/instruments.csv}
 * @param generated what these keys cannot say: the name of one of the {@link Generators}
 * @param special what is no file: {@code link}, {@code dangling-link}, {@code folder}, {@code
 *     pipe}, {@code socket}, or a file whose name is no text, {@code bad-name}
 * @param with arguments of the generator
 * @param as how a text becomes bytes
 * @param libreoffice the form that LibreOffice converts the content to, see {@link OfficeForm}
 */
public record Content(
    Optional<String> text,
    Optional<TableSpec> table,
    Optional<BookSpec> book,
    Optional<String> hex,
    Optional<String> base64,
    Optional<String> packaged,
    Optional<String> generated,
    Optional<String> special,
    Map<String, Object> with,
    TextForm as,
    Optional<OfficeForm> libreoffice) {

  /** Copies the arguments. */
  public Content {
    with = with == null ? Map.of() : Map.copyOf(with);
    as = as == null ? TextForm.PLAIN : as;
  }

  /** The bytes, before any conversion; of what is no file none. */
  public byte[] bytes() {
    return special.isPresent() ? new byte[0] : ContentBytes.of(this);
  }
}
