package io.qualityreport.route;

import io.qualityreport.warehouse.Lease;
import io.qualityreport.warehouse.Leases;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that of several nodes one leads: it keeps the schedule and does whatever else is done
 * once for all. Another leads once the leader stopped or was not heard of for too long.
 * Thread-safe.
 */
public final class Leader implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Leader.class);
  private static final String LEASE = "schedule";
  private static final int PAUSE_MILLIS = 1_000;

  private final Leases leases;
  private final LedWork work;
  private final Thread watch = new Thread(this::watch, "leader");
  private volatile Optional<Lease> lease = Optional.empty();
  private boolean retired;
  private boolean gaveWay;

  /** What only the leader does. */
  public interface LedWork {
    /** Begins, as this node leads from now on. */
    void lead() throws Exception;

    /** Begins nothing more, and tells whether nothing is under way any more. */
    boolean rests() throws Exception;

    /** Ends, as another node may lead from now on. */
    void follow() throws Exception;
  }

  /** Makes a node that may lead. */
  public Leader(Leases leases, LedWork work) {
    this.leases = leases;
    this.work = work;
  }

  /** Looks whether this node leads, now and then each second. */
  public void start() {
    look();
    watch.setDaemon(true);
    watch.start();
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(PAUSE_MILLIS);
        look();
      }
    } catch (InterruptedException closed) {
      LOG.debug("the lead is watched no longer", closed);
    }
  }

  /** Does work of the leader's; false, and nothing is done, if this node does not lead. */
  public boolean leading(Runnable work) {
    Optional<Lease> ours = lease.filter(leases::held);
    ours.ifPresent(l -> leases.under(l, work));
    return ours.isPresent();
  }

  private synchronized void look() {
    try {
      if (lease.filter(leases::held).isEmpty()) {
        stepBack("silent for too long, so another node may lead");
        if (!retired) {
          stepForward();
        }
      } else if (leases.superior().isPresent()) {
        giveWay();
      } else if (gaveWay) {
        gaveWay = false;
        work.lead();
      }
    } catch (Exception broken) {
      LOG.warn("whether this node leads could not be found out; it is tried again", broken);
    }
  }

  /**
   * A night that began here is finished here first. It is not looked for in the moment in which the
   * schedule is halted, when one may just be about to begin.
   */
  private void giveWay() throws Exception {
    boolean halted = gaveWay;
    gaveWay = true;
    if (work.rests() && halted) {
      Optional<Lease> led = lease;
      stepBack("another node has a newer catalog");
      led.ifPresent(this::giveBack);
    }
  }

  private void stepBack(String reason) throws Exception {
    if (lease.isPresent()) {
      LOG.warn("state=follower reason=\"{}\"", reason);
      lease = Optional.empty();
      gaveWay = false;
      work.follow();
    }
  }

  private void stepForward() throws Exception {
    Optional<Lease> taken = leases.acquire(LEASE);
    if (taken.isPresent()) {
      LOG.info("state=leader");
      lease = taken;
      work.lead();
    }
  }

  /** Keeps the lead if this node has it, and takes it no more: what it does is about to end. */
  public synchronized void retire() {
    retired = true;
    watch.interrupt();
  }

  @Override
  public void close() {
    retire();
    synchronized (this) {
      lease.ifPresent(this::giveBack);
      lease = Optional.empty();
    }
  }

  private void giveBack(Lease held) {
    try {
      leases.release(held);
    } catch (RuntimeException unreachable) {
      LOG.warn("the lead could not be given back; others will notice", unreachable);
    }
  }
}
