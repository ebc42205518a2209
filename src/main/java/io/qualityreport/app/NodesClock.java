package io.qualityreport.app;

import io.qualityreport.warehouse.Leases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A clock on which all nodes agree, however wrong their machines' are: a clock of this process, put
 * right by what the machine's differs from the database's. That is looked at when the home is
 * opened and at each beat. Thread-safe.
 */
final class NodesClock extends Clock {
  private static final Logger LOG = LoggerFactory.getLogger(NodesClock.class);

  /** What asking takes, and clocks that are kept right, differ by less. */
  private static final Duration NOTHING = Duration.ofSeconds(1);

  private final Clock own;
  private final AtomicReference<Duration> behind;

  private NodesClock(Clock own, AtomicReference<Duration> behind) {
    this.own = own;
    this.behind = behind;
  }

  /** The clock of a process that may share its warehouse with others. */
  static Clock of(Clock own, Leases leases) {
    if (leases.time().isEmpty()) {
      return own;
    }
    NodesClock clock = new NodesClock(own, new AtomicReference<>(Duration.ZERO));
    clock.compare(leases);
    leases.eachBeat(() -> clock.compare(leases));
    return clock;
  }

  private void compare(Leases leases) {
    Clock machine = Clock.systemUTC();
    Instant before = machine.instant();
    Instant agreed = leases.time().orElseThrow();
    Duration asking = Duration.between(before, machine.instant());
    if (asking.compareTo(NOTHING) < 0) {
      correct(Duration.between(before.plus(asking.dividedBy(2)), agreed));
    }
  }

  private void correct(Duration off) {
    Duration now = off.abs().compareTo(NOTHING) < 0 ? Duration.ZERO : off;
    Duration before = behind.getAndSet(now);
    if (before.minus(now).abs().compareTo(NOTHING) >= 0) {
      LOG.warn("this machine's clock is behind={} the database's, by which all nodes go", now);
    }
  }

  @Override
  public Instant instant() {
    return own.instant().plus(behind.get());
  }

  @Override
  public ZoneId getZone() {
    return own.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new NodesClock(own.withZone(zone), behind);
  }
}
