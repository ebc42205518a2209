package io.qualityreport.warehouse;

import java.util.Arrays;
import java.util.Comparator;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.PriorityQueue;

/**
 * Numbers that come back sorted, however many they are: beyond a million they go through a
 * temporary file, of eight bytes each. Not thread-safe.
 */
final class SortedRuns implements AutoCloseable {
  private static final int FIRST_ROOM = 1 << 10;

  private final int room;
  private final RunFile file = new RunFile(1);
  private long[] numbers = new long[FIRST_ROOM];
  private int size;

  SortedRuns() {
    this(1 << 20);
  }

  /** Keeps no more numbers in memory than that. */
  SortedRuns(int room) {
    this.room = room;
  }

  void add(long number) {
    if (size == numbers.length) {
      makeRoom();
    }
    numbers[size++] = number;
  }

  /** All numbers, smallest first; to be asked for once. */
  PrimitiveIterator.OfLong sorted() {
    Arrays.sort(numbers, 0, size);
    if (file.empty()) {
      return Arrays.stream(numbers, 0, size).iterator();
    }
    spill();
    PriorityQueue<RunFile.Run> coming =
        new PriorityQueue<>(Comparator.comparingLong(run -> run.first(0)));
    coming.addAll(file.runs());
    return new Merged(coming);
  }

  private void makeRoom() {
    if (numbers.length < room) {
      numbers = Arrays.copyOf(numbers, Math.min(room, 2 * numbers.length));
    } else {
      Arrays.sort(numbers, 0, size);
      spill();
    }
  }

  private void spill() {
    file.append(size, (item, field) -> numbers[item]);
    size = 0;
  }

  @Override
  public void close() {
    file.close();
    size = 0;
  }

  private record Merged(PriorityQueue<RunFile.Run> coming) implements PrimitiveIterator.OfLong {
    @Override
    public boolean hasNext() {
      return !coming.isEmpty();
    }

    @Override
    public long nextLong() {
      RunFile.Run run = coming.poll();
      if (run == null) {
        throw new NoSuchElementException();
      }
      long first = run.first(0);
      if (run.advance()) {
        coming.add(run);
      }
      return first;
    }
  }
}
