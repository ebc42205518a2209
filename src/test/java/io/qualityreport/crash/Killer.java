package io.qualityreport.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Kills nodes at moments drawn by a seed while something else is done, each on and on whatever
 * happens to the others, so that now and then none is left; some while they still start. After that
 * all of them run.
 */
final class Killer {
  /** In times that a start takes, so that a slow machine gets as far as a quick one. */
  private static final double LONGEST_LIFE = 1.5;

  /** That often one is killed without a look whether it takes files already. */
  private static final int ONE_IN_SO_MANY = 5;

  private static final int LONGEST_PAUSE_MILLIS = 500;

  private final long seed;
  private final List<Node> nodes;
  private volatile boolean enough;
  private final AtomicInteger kills = new AtomicInteger();

  Killer(long seed, List<Node> nodes) {
    this.seed = seed;
    this.nodes = List.copyOf(nodes);
  }

  /** Does something while nodes die, and tells how many did. */
  int during(Runnable work) {
    ExecutorService threads = Executors.newFixedThreadPool(nodes.size());
    try {
      List<Future<?>> killing = new ArrayList<>();
      for (int i = 0; i < nodes.size(); i++) {
        Node node = nodes.get(i);
        Random random = new Random(seed + i);
        killing.add(threads.submit(() -> killOnAndOn(node, random)));
      }
      try {
        work.run();
      } finally {
        enough = true;
        for (Future<?> one : killing) {
          one.get();
        }
      }
      return kills.get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException("killing ended after " + kills, e);
    } finally {
      threads.shutdown();
    }
  }

  private void killOnAndOn(Node node, Random random) {
    long startMillis = 3_000;
    while (!enough) {
      if (random.nextInt(ONE_IN_SO_MANY) > 0) {
        startMillis = node.awaitStarted();
      }
      CrashHome.pause((long) (random.nextDouble() * LONGEST_LIFE * startMillis));
      node.kill(random.nextInt(LONGEST_PAUSE_MILLIS));
      kills.incrementAndGet();
    }
  }
}
