package io.qualityreport.warehouse;

import java.util.Objects;

/**
 * What was measured of one figure or group, kept so that it need not be measured again.
 *
 * @param target figure, or {@code figure/group}
 * @param fingerprint of all that it depends on
 * @param content what was measured, for who measured it to read
 */
public record KeptMeasure(String target, String fingerprint, byte[] content) {
  /** The most bytes that {@code content} may have to be kept on either database. */
  public static final int MOST_BYTES = 1_000_000;

  /** Checks that nothing is missing. */
  public KeptMeasure {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(fingerprint, "fingerprint");
    Objects.requireNonNull(content, "content");
  }
}
