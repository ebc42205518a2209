package io.qualityreport.warehouse;

import java.time.Instant;
import java.util.Optional;

/**
 * One aggregation.
 *
 * @param id its number
 * @param reading what it read
 * @param catalogHash version of the catalog it used
 * @param trigger who asked: {@code schedule}, {@code command}, {@code console}
 * @param startedAt when it began
 * @param finishedAt when it was complete, empty while it runs or if it broke
 * @param reportHash SHA-256 over the report's files, empty before they are written
 */
public record Run(
    long id,
    Reading reading,
    String catalogHash,
    String trigger,
    Instant startedAt,
    Optional<Instant> finishedAt,
    Optional<String> reportHash) {}
