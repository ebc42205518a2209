package io.qualityreport.warehouse;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Leases in the ledger of a database that several processes share. */
final class SharedLeases implements SharedWork {
  private final Database database;
  private final Node node;
  private final Membership membership;
  private final Map<String, Held> held = new HashMap<>();

  /** A lease and how many in this process use it. */
  private record Held(Lease lease, int users) {}

  SharedLeases(Database database, Database heart, Node node) {
    this.database = database;
    this.node = node;
    this.membership = new Membership(heart, node, this::forgetAll);
  }

  @Override
  public synchronized Optional<Lease> acquire(String name) {
    membership.join();
    Held ours = held.get(name);
    Optional<Lease> lease = ours == null ? take(name) : Optional.of(ours.lease());
    lease.ifPresent(l -> held.put(name, new Held(l, ours == null ? 1 : ours.users() + 1)));
    return lease;
  }

  private Optional<Lease> take(String name) {
    Optional<Lease> free = insert(name);
    if (free.isPresent()) {
      return free;
    }
    Optional<NodeTable.Holder> holder =
        database.call("see who has lease " + name, c -> NodeTable.holder(c, name));
    if (holder.filter(h -> h.session().equals(node.session())).isPresent()) {
      giveBack(name);
      return insert(name);
    }
    Optional<NodeTable.Holder> lost = holder.filter(NodeTable.Holder::expired);
    lost.ifPresent(h -> membership.giveUp(h.session()));
    return lost.isPresent() ? insert(name) : Optional.empty();
  }

  private Optional<Lease> insert(String name) {
    return database.call("take lease " + name, c -> NodeTable.take(c, name, node, goesOn()));
  }

  /** What this process holds without knowing: it was told that it had lost it. */
  private void giveBack(String name) {
    database.run("give back lease " + name, c -> NodeTable.release(c, name, node.session()));
  }

  @Override
  public synchronized void release(Lease lease) {
    if (held(lease)) {
      int users = held.get(lease.name()).users() - 1;
      if (users > 0) {
        held.put(lease.name(), new Held(lease, users));
      } else {
        held.remove(lease.name());
        database.run("give back lease " + lease.name(), c -> NodeTable.release(c, lease));
      }
    }
  }

  @Override
  public synchronized boolean held(Lease lease) {
    Held ours = held.get(lease.name());
    return ours != null && ours.lease().equals(lease);
  }

  @Override
  public void require(Lease lease) {
    noticing(
        lease,
        () -> {
          database.run(
              "look whether lease " + lease.name() + " is held",
              connection -> Fence.check(connection, Optional.of(lease)));
          return lease;
        });
  }

  @Override
  public <T> T under(Lease lease, Supplier<T> work) {
    return noticing(lease, () -> database.fence().under(lease, work));
  }

  /** A lease that turns out to be lost is not taken for held any more. */
  private <T> T noticing(Lease lease, Supplier<T> work) {
    try {
      return work.get();
    } catch (LeaseLostException lost) {
      forget(lease);
      throw lost;
    }
  }

  private synchronized void forget(Lease lease) {
    if (held(lease)) {
      held.remove(lease.name());
    }
  }

  private synchronized void forgetAll() {
    held.clear();
  }

  @Override
  public Optional<String> holder(String name) {
    return database
        .call("see who has lease " + name, c -> NodeTable.holder(c, name))
        .map(NodeTable.Holder::name);
  }

  @Override
  public void eachBeat(Runnable action) {
    membership.eachBeat(action);
  }

  @Override
  public Optional<String> superior() {
    return goesOn() ? Optional.empty() : membership.superior();
  }

  /** What was begun under a lease is finished, and takes what it needs for that. */
  private boolean goesOn() {
    return database.fence().current().filter(this::held).isPresent();
  }

  @Override
  public Optional<Instant> time() {
    return Optional.of(membership.time());
  }

  @Override
  public List<NodeState> nodes() {
    return database.call("list the nodes", NodeTable::list);
  }

  @Override
  public void close() {
    membership.close();
  }
}
