package io.qualityreport.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Shows the time of what is replayed. Used by one thread at a time. */
public final class ReplayClock extends Clock {
  private final ZoneId zone;
  private volatile Instant now = Instant.EPOCH;

  /**
   * Makes a clock.
   *
   * @param zone business time zone
   */
  public ReplayClock(ZoneId zone) {
    this.zone = zone;
  }

  /** Sets it. */
  void show(Instant time) {
    now = time;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return Clock.fixed(now, other);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
