package io.qualityreport.warehouse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says again and again that this process is alive, and gives up those that did not for too long.
 * Joins when first needed, as most commands only read. Thread-safe.
 */
final class Membership implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Membership.class);
  private static final int BEATS_A_LEASE = 4;

  private final Database database;
  private final Node node;
  private final Runnable expelled;
  private final List<Runnable> actions = new CopyOnWriteArrayList<>();
  private final Thread heart = new Thread(this::beatOn, "heartbeat");
  private boolean joined;
  private boolean deaf;
  private volatile Optional<String> superior = Optional.empty();

  /**
   * Makes a membership, which begins with {@link #join}.
   *
   * @param database where beats go, on connections that no load can use up
   * @param expelled told when this process finds that it was given up
   */
  Membership(Database database, Node node, Runnable expelled) {
    this.database = database;
    this.node = node;
    this.expelled = expelled;
  }

  /** Makes sure that this process is known. */
  synchronized void join() {
    if (!joined) {
      node.earlier().ifPresent(this::forget);
      database.run("join as node " + node.name(), connection -> NodeTable.join(connection, node));
      look();
      joined = true;
      heart.setDaemon(true);
      heart.start();
      LOG.info("node={} session={} state=joined", node.name(), node.session());
    }
  }

  /** Lets an earlier run of this process go, which is known to have ended. */
  private void forget(String session) {
    database.run("silence " + session, connection -> NodeTable.silence(connection, session));
    database.run("forget " + session, connection -> NodeTable.leave(connection, session));
  }

  /** Gives a process up that was not heard of for too long; its leases are free then. */
  void giveUp(String session) {
    LOG.warn("session={} state=given-up reason=\"not heard of for too long\"", session);
    database.run("silence " + session, connection -> NodeTable.silence(connection, session));
    database.run("give up " + session, connection -> NodeTable.giveUp(connection, session));
  }

  /** What time it is by the database's clock, however many loads are at work. */
  Instant time() {
    return database.call("ask for the time", NodeTable::time);
  }

  void eachBeat(Runnable action) {
    actions.add(action);
  }

  private void beatOn() {
    try {
      while (true) {
        Thread.sleep(node.lease().toMillis() / BEATS_A_LEASE);
        beat();
      }
    } catch (InterruptedException closed) {
      LOG.debug("node={} stops", node.name(), closed);
    }
  }

  private void beat() {
    try {
      if (!database.call("beat as node " + node.name(), c -> NodeTable.beat(c, node))) {
        rejoin();
      }
      look();
      database.call("look for silent nodes", NodeTable::expired).forEach(this::giveUp);
      actions.forEach(Runnable::run);
      deaf = false;
    } catch (RuntimeException broken) {
      if (!deaf) {
        LOG.warn("node={} cannot say that it is alive; it goes on trying", node.name(), broken);
      }
      deaf = true;
    }
  }

  /** Looks whether it is for a newer catalog to work. */
  private void look() {
    Optional<String> now =
        database.call("look for newer catalogs", c -> NodeTable.superior(c, node));
    if (now.isPresent() && superior.isEmpty()) {
      LOG.warn(
          "node={} state=standing-by reason=\"node {} has a newer catalog\"",
          node.name(),
          now.get());
    } else if (now.isEmpty() && superior.isPresent()) {
      LOG.info("node={} state=working reason=\"no node has a newer catalog\"", node.name());
    }
    superior = now;
  }

  /** A process that works with a newer catalog, as of the last beat. */
  Optional<String> superior() {
    return superior;
  }

  private void rejoin() {
    LOG.warn(
        "node={} session={} state=lost reason=\"silent for too long, so others took over\"",
        node.name(),
        node.session());
    expelled.run();
    database.run("join again as " + node.name(), c -> NodeTable.join(c, node));
  }

  @Override
  public void close() {
    heart.interrupt();
    try {
      heart.join(node.lease().toMillis());
      leave();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      database.close();
    }
  }

  private synchronized void leave() {
    try {
      if (joined) {
        database.run("leave", connection -> NodeTable.leave(connection, node.session()));
      }
    } catch (WarehouseException unreachable) {
      LOG.warn("node={} could not say that it stops; others will notice", node.name(), unreachable);
    }
  }
}
