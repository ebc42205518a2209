package io.qualityreport.crash;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Kills nodes at moments drawn by a seed, one after the other, while something else is done; now
 * and then while it still starts. After that all of them run.
 */
final class Killer {
  /** In times that a start takes, so that a slow machine gets as far as a quick one. */
  private static final int LONGEST_LIFE = 2;

  /** That often one is killed without a look whether it takes files already. */
  private static final int ONE_IN_SO_MANY = 5;

  private static final int LONGEST_PAUSE_MILLIS = 500;

  private final Random random;
  private final List<Node> nodes;
  private volatile boolean enough;
  private final AtomicInteger kills = new AtomicInteger();
  private long startMillis = 3_000;

  Killer(long seed, List<Node> nodes) {
    this.random = new Random(seed);
    this.nodes = List.copyOf(nodes);
  }

  /** Does something while nodes die, and tells how many did. */
  int during(Runnable work) {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<?> killing = thread.submit(this::killOnAndOn);
      try {
        work.run();
      } finally {
        enough = true;
        killing.get();
      }
      return kills.get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException("killing ended after " + kills, e);
    } finally {
      thread.shutdown();
    }
  }

  private void killOnAndOn() {
    while (!enough) {
      Node node = nodes.get(random.nextInt(nodes.size()));
      if (random.nextInt(ONE_IN_SO_MANY) > 0) {
        startMillis = node.awaitStarted();
      }
      CrashHome.pause((long) (random.nextDouble() * LONGEST_LIFE * startMillis));
      node.kill(random.nextInt(LONGEST_PAUSE_MILLIS));
      kills.incrementAndGet();
    }
  }
}
