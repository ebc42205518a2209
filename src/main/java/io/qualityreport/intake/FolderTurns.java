package io.qualityreport.intake;

import io.qualityreport.warehouse.Lease;
import io.qualityreport.warehouse.Leases;
import io.qualityreport.warehouse.WarehouseException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whose turn it is to take files from a drop folder: of several processes only one at a time, as
 * the order of a folder's files matters and that between folders does not. What a look into a
 * folder offered is taken within the same turn or not at all: once a file could not be taken, the
 * files behind it are offered anew, after it. Thread-safe.
 */
public final class FolderTurns {
  private static final Logger LOG = LoggerFactory.getLogger(FolderTurns.class);
  private static final String PREFIX = "inbox/";
  private static final long IDLE_NANOS = Duration.ofSeconds(3).toNanos();
  private static final long PATIENCE_NANOS = Duration.ofMillis(300).toNanos();

  private final Leases leases;
  private final Inbox inbox;
  private final Leftovers leftovers;
  private final Map<Path, Turn> turns = new HashMap<>();
  private final Map<Path, Optional<Turn>> looks = new HashMap<>();
  private final Map<Path, Long> refused = new HashMap<>();

  private static final class Turn {
    private final Lease lease;
    private final Set<Path> offered = new HashSet<>();
    private int working;
    private long looked = System.nanoTime();

    Turn(Lease lease) {
      this.lease = lease;
    }

    boolean free() {
      return working == 0;
    }

    boolean idle() {
      return free() && System.nanoTime() - looked > IDLE_NANOS;
    }
  }

  /**
   * Makes the turns.
   *
   * @param leases where they are agreed on with other processes
   * @param inbox where the drop folders are
   * @param leftovers settled in each folder before files are taken from it
   */
  public FolderTurns(Leases leases, Inbox inbox, Leftovers leftovers) {
    this.leases = leases;
    this.inbox = inbox;
    this.leftovers = leftovers;
    leases.eachBeat(this::releaseIdle);
  }

  /** Begins a look into a folder: whose turn it is, is asked anew with the next file offered. */
  public synchronized void look(Path folder) {
    looks.remove(folder);
  }

  /**
   * Offers a file that a look into its folder found; false while it is another process's turn, for
   * all files of the look alike: a turn that began amid them would begin with a newer file.
   */
  public synchronized boolean offer(Path file) {
    Optional<Turn> turn =
        looks.computeIfAbsent(file.getParent(), this::turnOfLook).filter(t -> leases.held(t.lease));
    turn.ifPresent(
        t -> {
          t.offered.add(file);
          t.looked = System.nanoTime();
        });
    return turn.isPresent();
  }

  /**
   * Begins to take a file.
   *
   * @return the lease to work under, to be given back by {@link #leave}; empty if the file was not
   *     offered in this turn, so that it has to be looked for again
   */
  public synchronized Optional<Lease> enter(Path file) {
    Optional<Turn> turn =
        Optional.ofNullable(turns.get(file.getParent()))
            .filter(t -> leases.held(t.lease))
            .filter(t -> t.offered.remove(file));
    turn.ifPresent(t -> t.working++);
    return turn.map(t -> t.lease);
  }

  /**
   * Takes a step with a file, see {@link Leases#under}.
   *
   * @throws io.qualityreport.warehouse.LeaseLostException if it is not this process's turn any more
   */
  public <T> T under(Lease lease, Supplier<T> step) {
    leases.require(lease);
    return leases.under(lease, step);
  }

  /** Ends taking a file, however that ended. */
  public synchronized void leave(Path file, Lease lease) {
    Turn turn = turns.get(file.getParent());
    if (turn != null && turn.lease.equals(lease)) {
      turn.working--;
      turn.looked = System.nanoTime();
    }
  }

  /** Takes nothing more of what was offered in a file's folder, as that file could not be taken. */
  public synchronized void interrupt(Path file) {
    Turn turn = turns.get(file.getParent());
    if (turn != null) {
      turn.offered.clear();
    }
  }

  /** Settles what earlier processes left, in every folder that is no other process's. */
  public synchronized void settle() {
    for (Path folder : leftovers.folders()) {
      turns.remove(folder);
      turn(folder);
    }
  }

  private Optional<Turn> turnOfLook(Path folder) {
    return leases.superior().isPresent() ? Optional.empty() : turn(folder);
  }

  private Optional<Turn> turn(Path folder) {
    Turn turn = turns.get(folder);
    if (turn != null && leases.held(turn.lease)) {
      return Optional.of(turn);
    }
    turns.remove(folder);
    return refusedJustNow(folder) ? Optional.empty() : begin(folder);
  }

  /** Looks into a folder may follow each other without a pause. */
  private boolean refusedJustNow(Path folder) {
    Long at = refused.get(folder);
    return at != null && System.nanoTime() - at < PATIENCE_NANOS;
  }

  /** A database that does not answer keeps the folder waiting, as another process would. */
  private Optional<Turn> begin(Path folder) {
    try {
      leases.acquire(name(folder)).ifPresent(l -> begin(folder, l));
    } catch (WarehouseException unreachable) {
      LOG.warn("folder=\"{}\" state=waiting cause=\"{}\"", folder, unreachable.getMessage());
    }
    Optional<Turn> turn = Optional.ofNullable(turns.get(folder));
    if (turn.isEmpty()) {
      refused.put(folder, System.nanoTime());
    }
    return turn;
  }

  private void begin(Path folder, Lease lease) {
    try {
      leases.under(lease, () -> leftovers.settle(folder));
      turns.put(folder, new Turn(lease));
    } finally {
      if (!turns.containsKey(folder)) {
        leases.release(lease);
      }
    }
  }

  private String name(Path folder) {
    return PREFIX + inbox.root().relativize(folder).toString().replace('\\', '/');
  }

  /** Lets others work on folders that this process has nothing to take from. */
  private synchronized void releaseIdle() {
    boolean standsBy = leases.superior().isPresent();
    for (Map.Entry<Path, Turn> entry : List.copyOf(turns.entrySet())) {
      if (standsBy ? entry.getValue().free() : entry.getValue().idle()) {
        turns.remove(entry.getKey());
        leases.release(entry.getValue().lease);
      }
    }
  }
}
