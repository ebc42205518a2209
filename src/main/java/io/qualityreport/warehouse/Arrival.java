package io.qualityreport.warehouse;

import java.time.Instant;

/**
 * A file that arrived, archived before anything else was done with it.
 *
 * @param region division code, GB/T 2260
 * @param department department id
 * @param fileName name as the sender gave it
 * @param sha256 of the bytes, hex
 * @param bytes size
 * @param key identity of this one drop (folder, name, size, modification time, hash): found again
 *     after a crash it is the same drop, not a second one
 * @param route id of the route that took it in
 * @param receivedAt when it was taken up
 */
public record Arrival(
    String region,
    String department,
    String fileName,
    String sha256,
    long bytes,
    String key,
    String route,
    Instant receivedAt) {

  /** The same file, taken up at another time. */
  public Arrival at(Instant time) {
    return new Arrival(region, department, fileName, sha256, bytes, key, route, time);
  }
}
