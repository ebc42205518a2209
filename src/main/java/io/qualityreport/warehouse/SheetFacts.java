package io.qualityreport.warehouse;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of one sheet of an arrived file once it was matched.
 *
 * @param dataset dataset name, empty where none matched
 * @param sheet sheet name, empty for a text file
 * @param format file format, such as {@code csv} or {@code xlsx}
 * @param charset proven charset of a text file
 * @param header columns of the fields
 * @param period the year all rows speak of, such as {@code 2023}; empty where read row by row or
 *     unknown
 * @param scope value of the contract's scope fields, empty string where it has none
 * @param snapshotOn the day a snapshot shows
 */
public record SheetFacts(
    Optional<String> dataset,
    String sheet,
    String format,
    Optional<String> charset,
    HeaderMap header,
    Optional<String> period,
    String scope,
    Optional<LocalDate> snapshotOn) {}
