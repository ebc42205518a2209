package io.qualityreport.intake;

import io.qualityreport.warehouse.Arrival;

/**
 * A drop whose bytes are safe in the archive; from here on only the archived copy is read.
 *
 * @param drop the file in the drop folder
 * @param arrival what the ledger calls it
 * @param archived the archived bytes
 */
public record Reception(DropFile drop, Arrival arrival, Archive.Archived archived) {}
