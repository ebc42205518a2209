package io.qualityreport.intake;

import io.qualityreport.decode.DecodeException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * Work on a thread of its own, whose results are taken here, in order and in constant memory: the
 * work waits where it is too far ahead. What stops the work is thrown where its results are taken,
 * behind all that came before it. Closing it ends the work.
 *
 * @param <T> what the work gives
 */
final class Relay<T> implements AutoCloseable {
  private static final int MOST_ITEMS = 500;
  private static final int MOST_WEIGHT = 1 << 18;
  private static final int PIECES = 4;
  private static final long PATIENCE_MILLIS = 50;

  private final BlockingQueue<Piece<T>> pieces = new ArrayBlockingQueue<>(PIECES);
  private final ToIntFunction<T> weights;
  private final Thread thread;
  private volatile boolean cancelled;
  private List<T> collected = new ArrayList<>(MOST_ITEMS);
  private int weight;

  /** Some results, the last of which are with what ended the work, if it failed. */
  private record Piece<T>(List<T> items, boolean last, Optional<Throwable> failure) {}

  /** What is done on the thread. */
  @FunctionalInterface
  interface Work<T> {
    /** Does all of it, giving result after result. */
    void run(Consumer<T> out) throws DecodeException;
  }

  /**
   * Begins.
   *
   * @param name the thread's
   * @param weights about how many characters a result holds
   */
  Relay(String name, ToIntFunction<T> weights, Work<T> work) {
    this.weights = weights;
    this.thread = new Thread(() -> run(work), name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Takes the next results, none only at the end. */
  List<T> next() throws DecodeException {
    Piece<T> piece = take();
    if (piece.last()) {
      if (piece.items().isEmpty()) {
        piece.failure().ifPresent(Relay::unchecked);
        if (piece.failure().isPresent()) {
          throw (DecodeException) piece.failure().get();
        }
      }
      pieces.add(new Piece<>(List.of(), true, piece.failure()));
    }
    return piece.items();
  }

  private Piece<T> take() {
    try {
      return pieces.take();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      InterruptedIOException cause = new InterruptedIOException("stopped while rows were read");
      cause.initCause(stopped);
      throw new UncheckedIOException(cause);
    }
  }

  private static void unchecked(Throwable failure) {
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
    if (failure instanceof Error error) {
      throw error;
    }
  }

  private void run(Work<T> work) {
    Optional<Throwable> failure = Optional.empty();
    try {
      work.run(this::collect);
    } catch (DecodeException | RuntimeException | Error broken) { // thrown where it is taken
      failure = Optional.of(broken);
    }
    try {
      put(new Piece<>(collected, true, failure));
    } catch (CancellationException nobodyWaits) {
      collected = List.of();
    }
  }

  private void collect(T item) {
    collected.add(item);
    weight += weights.applyAsInt(item);
    if (collected.size() == MOST_ITEMS || weight >= MOST_WEIGHT) {
      put(new Piece<>(collected, false, Optional.empty()));
      collected = new ArrayList<>(MOST_ITEMS);
      weight = 0;
    }
  }

  private void put(Piece<T> piece) {
    try {
      while (cancelled || !pieces.offer(piece, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        if (cancelled) {
          throw new CancellationException();
        }
      }
    } catch (InterruptedException stopped) {
      throw new CancellationException();
    }
  }

  /** Ends the work and waits until it has ended, so that nobody uses what it read any more. */
  @Override
  public void close() {
    cancelled = true;
    pieces.clear();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
