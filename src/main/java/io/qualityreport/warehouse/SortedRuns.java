package io.qualityreport.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.PriorityQueue;

/**
 * Numbers that come back sorted, however many they are: beyond a million they go through a
 * temporary file, of eight bytes each. Not thread-safe.
 */
final class SortedRuns implements AutoCloseable {
  private static final int FIRST_ROOM = 1 << 10;
  private static final int BLOCK = 1 << 12;

  private final int room;
  private final List<long[]> runs = new ArrayList<>();
  private Optional<FileChannel> file = Optional.empty();
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
    if (file.isEmpty()) {
      return Arrays.stream(numbers, 0, size).iterator();
    }
    spill();
    PriorityQueue<Run> coming = new PriorityQueue<>(Comparator.comparingLong(Run::first));
    runs.forEach(r -> coming.add(new Run(file.get(), r[0], r[1])));
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
    try {
      if (file.isEmpty()) {
        file =
            Optional.of(
                FileChannel.open(
                    Files.createTempFile("keys", ".sorted"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE));
      }
      long start = file.get().position();
      ByteBuffer bytes = ByteBuffer.allocate(BLOCK * Long.BYTES);
      for (int from = 0; from < size; from += BLOCK) {
        int block = Math.min(BLOCK, size - from);
        bytes.clear().asLongBuffer().put(numbers, from, block);
        bytes.limit(block * Long.BYTES);
        while (bytes.hasRemaining()) {
          file.get().write(bytes);
        }
      }
      runs.add(new long[] {start, size});
      size = 0;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot sort keys in a temporary file", e);
    }
  }

  @Override
  public void close() {
    try {
      if (file.isPresent()) {
        file.get().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove a temporary file of keys", e);
    }
    file = Optional.empty();
    size = 0;
  }

  /** What is left of one run. */
  private static final class Run {
    private final FileChannel file;
    private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK * Long.BYTES).limit(0);
    private long position;
    private long left;

    Run(FileChannel file, long position, long length) {
      this.file = file;
      this.position = position;
      this.left = length;
      read();
    }

    long first() {
      return bytes.getLong(bytes.position());
    }

    /** Leaves the first one; false if none comes after it. */
    boolean advance() {
      bytes.getLong();
      if (!bytes.hasRemaining() && left > 0) {
        read();
      }
      return bytes.hasRemaining();
    }

    private void read() {
      int block = (int) Math.min(BLOCK, left);
      bytes.clear().limit(block * Long.BYTES);
      try {
        while (bytes.hasRemaining()) {
          position += file.read(bytes, position);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read sorted keys", e);
      }
      bytes.flip();
      left -= block;
    }
  }

  private record Merged(PriorityQueue<Run> coming) implements PrimitiveIterator.OfLong {
    @Override
    public boolean hasNext() {
      return !coming.isEmpty();
    }

    @Override
    public long nextLong() {
      Run run = coming.poll();
      if (run == null) {
        throw new NoSuchElementException();
      }
      long first = run.first();
      if (run.advance()) {
        coming.add(run);
      }
      return first;
    }
  }
}
