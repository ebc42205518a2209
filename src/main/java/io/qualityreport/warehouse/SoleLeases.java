package io.qualityreport.warehouse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Leases of the only process that an embedded database has. */
final class SoleLeases implements SharedWork {
  private final AtomicLong tokens = new AtomicLong();

  @Override
  public Optional<Lease> acquire(String name) {
    return Optional.of(new Lease(name, tokens.incrementAndGet()));
  }

  @Override
  public void release(Lease lease) {
    // nobody else wants it
  }

  @Override
  public boolean held(Lease lease) {
    return true;
  }

  @Override
  public void require(Lease lease) {
    // nobody could have taken it
  }

  @Override
  public <T> T under(Lease lease, Supplier<T> work) {
    return work.get();
  }

  @Override
  public Optional<String> holder(String name) {
    return Optional.empty();
  }

  @Override
  public void eachBeat(Runnable action) {
    // nobody listens for a beat
  }

  @Override
  public Optional<String> superior() {
    return Optional.empty();
  }

  @Override
  public Optional<Instant> time() {
    return Optional.empty();
  }

  @Override
  public List<NodeState> nodes() {
    return List.of();
  }

  @Override
  public void close() {
    // nothing to give back
  }
}
