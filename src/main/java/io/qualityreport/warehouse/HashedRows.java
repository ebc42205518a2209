package io.qualityreport.warehouse;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Rows with a hash of 64 bits each, of which those come back that share theirs with another,
 * however many rows there are: beyond a quarter of a million they go through a temporary file, of
 * sixteen bytes each. Not thread-safe.
 */
final class HashedRows implements AutoCloseable {
  private static final int FIRST_ROOM = 1 << 8;
  private static final int FIELDS = 2;

  private final int placeBits;
  private final RunFile file = new RunFile(FIELDS);
  private long[] hashes = new long[FIRST_ROOM];
  private long[] rows = new long[FIRST_ROOM];
  private int size;

  /** Takes a row whose hash another one has; those of one hash come as they were added. */
  @FunctionalInterface
  interface Taker<E extends Exception> {
    void take(long hash, long row) throws E;
  }

  HashedRows() {
    this(18);
  }

  /** Keeps no more rows in memory than as many bits can count. */
  HashedRows(int placeBits) {
    this.placeBits = placeBits;
  }

  void add(long hash, long row) {
    if (size == hashes.length) {
      makeRoom();
    }
    hashes[size] = hash;
    rows[size++] = row;
  }

  /** Gives all rows whose hash is not theirs alone; to be asked for once. */
  <E extends Exception> void shared(Taker<E> taker) throws E {
    Group<E> group = new Group<>(placeBits, taker);
    if (file.empty()) {
      for (long entry : sorted()) {
        int place = place(entry);
        group.add(hashes[place], rows[place]);
      }
    } else {
      spill();
      PriorityQueue<RunFile.Run> coming =
          new PriorityQueue<>(
              Comparator.<RunFile.Run>comparingLong(run -> run.first(0) >> placeBits)
                  .thenComparingInt(RunFile.Run::number));
      coming.addAll(file.runs());
      for (RunFile.Run run = coming.poll(); run != null; run = coming.poll()) {
        group.add(run.first(0), run.first(1));
        if (run.advance()) {
          coming.add(run);
        }
      }
    }
  }

  /** The hashes in order, each with the place of its row instead of its last bits. */
  private long[] sorted() {
    long[] entries = new long[size];
    for (int i = 0; i < size; i++) {
      entries[i] = (hashes[i] >> placeBits) << placeBits | i;
    }
    Arrays.sort(entries);
    return entries;
  }

  private int place(long entry) {
    return (int) (entry & ((1L << placeBits) - 1));
  }

  private void makeRoom() {
    if (size < 1 << placeBits) {
      hashes = Arrays.copyOf(hashes, 2 * size);
      rows = Arrays.copyOf(rows, 2 * size);
    } else {
      spill();
    }
  }

  private void spill() {
    long[] entries = sorted();
    file.append(
        size,
        (item, field) -> {
          int place = place(entries[item]);
          return field == 0 ? hashes[place] : rows[place];
        });
    size = 0;
  }

  @Override
  public void close() {
    file.close();
    size = 0;
  }

  /** The hashes that begin alike, of which there is nearly always one. */
  private static final class Group<E extends Exception> {
    private final int placeBits;
    private final Taker<E> taker;
    private long[] hashes = new long[1];
    private long[] firsts = new long[1];
    private boolean[] given = new boolean[1];
    private int size;

    Group(int placeBits, Taker<E> taker) {
      this.placeBits = placeBits;
      this.taker = taker;
    }

    void add(long hash, long row) throws E {
      if (size > 0 && hashes[0] >> placeBits != hash >> placeBits) {
        size = 0;
      }
      int place = 0;
      while (place < size && hashes[place] != hash) {
        place++;
      }
      if (place == size) {
        first(hash, row);
        return;
      }
      if (!given[place]) {
        taker.take(hash, firsts[place]);
        given[place] = true;
      }
      taker.take(hash, row);
    }

    private void first(long hash, long row) {
      if (size == hashes.length) {
        hashes = Arrays.copyOf(hashes, 2 * size);
        firsts = Arrays.copyOf(firsts, 2 * size);
        given = Arrays.copyOf(given, 2 * size);
      }
      hashes[size] = hash;
      firsts[size] = row;
      given[size++] = false;
    }
  }
}
