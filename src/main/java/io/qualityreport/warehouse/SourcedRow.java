package io.qualityreport.warehouse;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A row in effect with the place it came from.
 *
 * @param region division code of the county that sent it
 * @param submissionId the submission
 * @param sourceRow row in its sheet, from 1
 * @param snapshotOn the day that its snapshot shows, empty for events
 * @param values typed values in the contract's field order
 */
public record SourcedRow(
    String region,
    long submissionId,
    long sourceRow,
    Optional<LocalDate> snapshotOn,
    Object[] values) {}
